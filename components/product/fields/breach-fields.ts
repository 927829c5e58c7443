// What becomes of late money, of a receipt that does not pay everything, and of one that comes early.
import { ALLOCATION_PRESET_NAMES } from '@/lib/domain/loan/allocation-presets';
import { PREPAYMENT_EFFECTS } from '@/lib/domain/loan/terms';
import {
  allocateByLabels,
  allocationPresetLabels,
  prepaymentEffectLabels,
} from '@/lib/format/labels-lending';
import {
  ordinaryInterestLabels,
  ownRateUnitLabels,
  penaltyByLabels,
  prepaymentCollectsLabels,
  prepaymentRestLabels,
} from '@/lib/format/labels-terms';
import { both, isChosen, isSpread, isTicked, optionsOf, type ProductSection } from './field';

const hasPenalty = isChosen('penaltyBy', 'uplift', 'own_rate');

export const overdue: ProductSection = {
  title: '逾期',
  explanation: '逾期本金自到期次日起按罚息利率计息，不再另计正常利息；还款日当天不算逾期。',
  fields: [
    {
      kind: 'select',
      name: 'penaltyBy',
      label: '罚息利率',
      options: optionsOf(['uplift', 'own_rate', 'none'], penaltyByLabels),
    },
    {
      kind: 'rate',
      name: 'upliftPercent',
      label: '罚息上浮',
      hint: '30% 至 50%。上浮 50% 即合同利率的 1.5 倍。',
      appliesTo: isChosen('penaltyBy', 'uplift'),
    },
    {
      kind: 'rate',
      hasNoSign: true,
      name: 'ownRate',
      label: '单独的罚息利率',
      hint: '折合年利率不超过 24%。',
      isOptional: true,
      appliesTo: isChosen('penaltyBy', 'own_rate'),
    },
    {
      kind: 'select',
      name: 'ownRateUnit',
      label: '罚息利率单位',
      options: optionsOf(['annual', 'daily'], ownRateUnitLabels),
      appliesTo: isChosen('penaltyBy', 'own_rate'),
    },
    {
      kind: 'integer',
      name: 'graceDays',
      label: '宽限期',
      suffix: '天',
      hint: '宽限期内还清不计罚息，也不算逾期。0 表示没有宽限期。',
    },
    {
      kind: 'checkbox',
      name: 'graceLost',
      label: '宽限期内未还清，罚息从到期次日起补计',
    },
    {
      kind: 'checkbox',
      name: 'compound',
      label: '计收复利',
      hint: '对逾期未付的正常利息按罚息利率计收；罚息和复利本身不再生息。',
      appliesTo: hasPenalty,
    },
    {
      kind: 'rate',
      isYearly: true,
      name: 'rateCapPercent',
      label: '逾期利率上限',
      hint: '罚息利率超过上限的部分不收，最高 24%。',
      isRare: true,
      appliesTo: hasPenalty,
    },
    {
      kind: 'rate',
      isYearly: true,
      name: 'totalCapPercent',
      label: '息费总额上限',
      hint: '每天的利息、罚息、复利、违约金合计不超过本金的这一年利率，超过的不收。最高 24%。',
      isRare: true,
    },
    {
      kind: 'rate',
      name: 'misuseUpliftPercent',
      label: '挪用罚息上浮',
      hint: '50% 至 100%。与逾期罚息同时发生的，只按较高的一种计收。',
      isRare: true,
    },
    {
      kind: 'select',
      name: 'ordinaryInterest',
      label: '逾期本金的正常利息',
      options: optionsOf(['stops', 'day', 'period'], ordinaryInterestLabels),
      isRare: true,
      appliesTo: isChosen('penaltyBy', 'none'),
    },
  ],
};

export const allocation: ProductSection = {
  title: '还款冲销顺序',
  explanation: '客户还的钱不够还清全部欠款时，先冲哪一项。顺序会写进合同。',
  fields: [
    {
      kind: 'select',
      name: 'allocationOrder',
      label: '通常顺序',
      options: optionsOf(ALLOCATION_PRESET_NAMES, allocationPresetLabels),
    },
    {
      kind: 'select',
      name: 'allocationOverdueOrder',
      label: '严重逾期后的顺序',
      options: optionsOf(ALLOCATION_PRESET_NAMES, allocationPresetLabels),
    },
    {
      kind: 'integer',
      name: 'switchAfterDays',
      label: '逾期超过几天后切换',
      suffix: '天',
      hint: '通常为 90 天。',
    },
    {
      kind: 'select',
      name: 'allocateBy',
      label: '多期拖欠时',
      options: optionsOf(['instalment', 'component'], allocateByLabels),
      isRare: true,
    },
  ],
};

const isAllowed = isTicked('prepaymentAllowed');

export const prepayment: ProductSection = {
  title: '提前还款',
  explanation: '有欠款未还清时，先还欠款。提前还款的利息通常只收到还款当天。',
  fields: [
    { kind: 'checkbox', name: 'prepaymentAllowed', label: '允许提前还款' },
    {
      kind: 'select',
      name: 'prepaymentEffect',
      label: '部分提前还款后',
      options: optionsOf(PREPAYMENT_EFFECTS, prepaymentEffectLabels),
      appliesTo: both(isAllowed, isSpread),
    },
    {
      kind: 'rate',
      name: 'prepaymentFeePercent',
      label: '违约金（提前还本金额的 %）',
      hint: '0 表示不收。收取的比例会在合同中明示。',
      appliesTo: isAllowed,
    },
    {
      kind: 'integer',
      name: 'prepaymentNoticeDays',
      label: '提前几天通知',
      suffix: '天',
      hint: '0 表示随时可还，不必通知。',
      appliesTo: isAllowed,
    },
    {
      kind: 'select',
      name: 'prepaymentRest',
      label: '提前归还的本金计息到',
      options: optionsOf(['day', 'period', 'plan'], prepaymentRestLabels),
      isRare: true,
      appliesTo: isAllowed,
    },
    {
      kind: 'select',
      name: 'prepaymentCollects',
      label: '部分提前还款先收',
      options: optionsOf(['interest_first', 'principal_first', 'with_principal'], prepaymentCollectsLabels),
      isRare: true,
      appliesTo: isAllowed,
    },
  ],
};
