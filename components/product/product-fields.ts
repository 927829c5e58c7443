// The product form as data: its sections, its fields, and what each term means in words.
import { ALLOCATION_PRESET_NAMES } from '@/lib/domain/loan/allocation-presets';
import { GUARANTEES, OFFERED_EFFECTS } from '@/lib/domain/loan/product';
import { DUE_DAY_RULES, FIRST_PERIODS, HOLIDAY_RULES } from '@/lib/domain/loan/terms';
import {
  allocateByLabels,
  allocationPresetLabels,
  dueDayRuleLabels,
  firstPeriodLabels,
  guaranteeLabels,
  holidayRuleLabels,
  prepaymentEffectLabels,
  roundingLabels,
} from '@/lib/format/labels-lending';
import { dayCountLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';

export type Option = Readonly<{ value: string; label: string }>;

export type ProductField = Readonly<{
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
}> &
  (
    | Readonly<{ kind: 'text' | 'money' | 'integer' | 'paragraph' | 'checkbox' }>
    | Readonly<{
        kind: 'rate';
        /** A rate a year, shown by the month and day too; not a mere share. */ isYearly?: boolean;
      }>
    | Readonly<{ kind: 'select'; options: readonly Option[] }>
  );

export type ProductSection = Readonly<{
  title: string;
  explanation: string;
  fields: readonly ProductField[];
}>;

const optionsOf = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }));

const basics: ProductSection = {
  title: '基本',
  explanation: '产品对外受理的范围。申请、调查建议和审批都不能超出这里的金额、期限和利率。',
  fields: [
    { kind: 'text', name: 'name', label: '产品名称' },
    { kind: 'money', name: 'minimumAmount', label: '最低金额' },
    { kind: 'money', name: 'maximumAmount', label: '最高金额' },
    { kind: 'integer', name: 'minimumMonths', label: '最短期限（月）' },
    { kind: 'integer', name: 'maximumMonths', label: '最长期限（月）' },
    {
      kind: 'rate',
      isYearly: true,
      name: 'minimumRate',
      label: '最低年利率',
      hint: '填写年利率。月利率 12‰ 即年利率 14.4%。',
    },
    { kind: 'rate', isYearly: true, name: 'maximumRate', label: '最高年利率', hint: '不得超过 24%。' },
    {
      kind: 'rate',
      isYearly: true,
      name: 'defaultRate',
      label: '默认年利率',
      hint: '受理时自动带出，可在上下限之间调整。',
    },
    { kind: 'paragraph', name: 'description', label: '产品说明', isOptional: true },
  ],
};

const calendar: ProductSection = {
  title: '还款方式与日历',
  explanation: '决定每期什么时候还、还多少。到期日按放款日对年对月对日推算，遇无对应日取月末。',
  fields: [
    {
      kind: 'select',
      name: 'method',
      label: '还款方式',
      options: optionsOf(
        ['equal_instalment', 'equal_principal', 'interest_only', 'bullet'],
        repaymentMethodLabels,
      ),
    },
    { kind: 'integer', name: 'periodEvery', label: '还款间隔', hint: '与右侧单位合读，例如“每 1 个月”。' },
    {
      kind: 'select',
      name: 'periodUnit',
      label: '间隔单位',
      options: [
        { value: 'month', label: '月' },
        { value: 'quarter', label: '季' },
        { value: 'year', label: '年' },
        { value: 'week', label: '周' },
        { value: 'day', label: '天' },
      ],
    },
    {
      kind: 'select',
      name: 'dueDayRule',
      label: '还款日规则',
      options: optionsOf(DUE_DAY_RULES, dueDayRuleLabels),
      hint: '按周、按天还款只能选“放款日对日”。',
    },
    {
      kind: 'integer',
      name: 'dueDay',
      label: '固定还款日 / 结息日',
      isOptional: true,
      hint: '仅“每期固定日”（1–31，遇小月取月末）和“结息日”（1–28，通常为 20）需要填写。',
    },
    {
      kind: 'select',
      name: 'firstPeriod',
      label: '首期不足一期时',
      options: optionsOf(FIRST_PERIODS, firstPeriodLabels),
    },
    {
      kind: 'select',
      name: 'holidayRule',
      label: '还款日遇节假日',
      options: optionsOf(HOLIDAY_RULES, holidayRuleLabels),
      hint: '按国务院办公厅公布的节假日与调休安排；尚未公布的年份按周末处理。',
    },
    {
      kind: 'checkbox',
      name: 'interestDuringShift',
      label: '调整的天数照常计息',
      hint: '勾选后，顺延几天就多计几天正常利息，不计罚息。',
    },
  ],
};

const interest: ProductSection = {
  title: '计息',
  explanation: '算头不算尾：放款当天计息，还款当天不计息。',
  fields: [
    {
      kind: 'select',
      name: 'dayCount',
      label: '计息方式',
      options: optionsOf(['monthly', 'act/360', 'act/365'], dayCountLabels),
      hint: '“按月”：整月按年利率 ÷ 12，零头天数按年利率 ÷ 360。按实际天数 ÷ 360 的全年利息比名义利率略高，年化利率会如实显示。',
    },
    {
      kind: 'select',
      name: 'rounding',
      label: '尾数处理',
      options: optionsOf(['HALF_UP', 'HALF_EVEN', 'UP', 'DOWN'], roundingLabels),
    },
  ],
};

const overdue: ProductSection = {
  title: '逾期',
  explanation:
    '逾期本金自到期次日起按罚息利率计息，罚息利率 = 合同利率 ×（1 + 上浮比例），不再另计正常利息。',
  fields: [
    {
      kind: 'rate',
      name: 'upliftPercent',
      label: '罚息上浮',
      hint: '30% 至 50%。上浮 50% 即合同利率的 1.5 倍。',
    },
    {
      kind: 'rate',
      isYearly: true,
      name: 'rateCapPercent',
      label: '逾期利率上限',
      hint: '罚息利率超过上限的部分不收，最高 24%。',
    },
    {
      kind: 'integer',
      name: 'graceDays',
      label: '宽限期（天）',
      hint: '宽限期内还清不计罚息。0 表示没有宽限期。',
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
    },
  ],
};

const allocation: ProductSection = {
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
    { kind: 'integer', name: 'switchAfterDays', label: '逾期超过几天后切换', hint: '通常为 90 天。' },
    {
      kind: 'select',
      name: 'allocateBy',
      label: '多期拖欠时',
      options: optionsOf(['instalment', 'component'], allocateByLabels),
    },
  ],
};

const prepayment: ProductSection = {
  title: '提前还款',
  explanation: '提前还款的利息只收到还款当天。有欠款未还清时，先还欠款。',
  fields: [
    { kind: 'checkbox', name: 'prepaymentAllowed', label: '允许提前还款' },
    {
      kind: 'select',
      name: 'prepaymentEffect',
      label: '部分提前还款后',
      options: optionsOf(OFFERED_EFFECTS, prepaymentEffectLabels),
    },
    {
      kind: 'rate',
      name: 'prepaymentFeePercent',
      label: '违约金（提前还本金额的 %）',
      hint: '0 表示不收。收取的比例会在合同中明示。',
    },
  ],
};

/** The code is given once; a revision has no such field. */
export const productCodeField: ProductField = {
  kind: 'text',
  name: 'code',
  label: '产品代码',
  hint: '2–20 位字母、数字或连字符，建立后不能更改。',
};

export const productSections: readonly ProductSection[] = [
  basics,
  calendar,
  interest,
  overdue,
  allocation,
  prepayment,
];

export const guaranteeFields = GUARANTEES.map((value) => ({
  name: `guarantees.${value}`,
  label: guaranteeLabels[value],
}));
