// When and how it is repaid, and how its interest is reckoned.
import {
  DAY_COUNTS,
  DUE_DAY_RULES,
  FIRST_PERIODS,
  HOLIDAY_RULES,
  LPR_TENORS,
  RATE_REGIMES,
  REMAINDERS,
  REPAYMENT_METHODS,
  REPRICING_RULES,
} from '@/lib/domain/loan/terms';
import { ROUNDING_MODES } from '@/lib/domain/money/money';
import {
  dueDayRuleLabels,
  firstPeriodLabels,
  holidayRuleLabels,
  roundingLabels,
} from '@/lib/format/labels-lending';
import { dayCountLabels } from '@/lib/format/labels-loan';
import {
  flatVariantLabels,
  instalmentUnitLabels,
  levelFactorLabels,
  lprTenorLabels,
  methodChoiceLabels,
  rateBasisLabels,
  rateRegimeLabels,
  remainderLabels,
  repricingLabels,
} from '@/lib/format/labels-terms';
import {
  both,
  hasLevel,
  hasPeriods,
  isByMonths,
  isChosen,
  isMethod,
  isSpread,
  optionsOf,
  type ProductField,
  type ProductSection,
} from './field';

const calendarFields: readonly ProductField[] = [
  {
    kind: 'integer',
    name: 'periodEvery',
    label: '还款间隔',
    hint: '与右侧单位合读，例如“每 1 个月”。',
    appliesTo: hasPeriods,
  },
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
    appliesTo: hasPeriods,
  },
  {
    kind: 'select',
    name: 'dueDayRule',
    label: '还款日规则',
    options: optionsOf(DUE_DAY_RULES, dueDayRuleLabels),
    hint: '按周、按天还款只能选“放款日对日”。',
    appliesTo: both(hasPeriods, isByMonths),
  },
  {
    kind: 'integer',
    name: 'dueDay',
    label: '固定还款日 / 结息日',
    isOptional: true,
    suffix: '日',
    hint: '“每期固定日”填 1–31（遇小月取月末），“结息日”填 1–28（通常为 20）。',
    appliesTo: both(hasPeriods, isByMonths, isChosen('dueDayRule', 'fixed_day', 'settlement_day')),
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
    label: '顺延的天数照常计息',
    hint: '勾选后，顺延几天就多计几天正常利息，不计罚息。',
    appliesTo: isChosen('holidayRule', 'following'),
  },
];

const rareFields: readonly ProductField[] = [
  {
    kind: 'select',
    name: 'firstPeriod',
    label: '首期不足一期时',
    options: optionsOf(FIRST_PERIODS, firstPeriodLabels),
    appliesTo: both(
      hasPeriods,
      isByMonths,
      isChosen('dueDayRule', 'fixed_day', 'settlement_day', 'month_end'),
    ),
  },
  {
    kind: 'integer',
    name: 'gracePrincipalPeriods',
    label: '开始几期只还息不还本',
    suffix: '期',
    hint: '0 表示从第一期起还本。',
    appliesTo: isSpread,
  },
  {
    kind: 'integer',
    name: 'graceInterestPeriods',
    label: '开始几期的利息延后收取',
    suffix: '期',
    hint: '延后的利息与其后一期一并收取，不另计息。0 表示按期收息。',
    appliesTo: hasPeriods,
  },
  {
    kind: 'select',
    name: 'instalmentUnit',
    label: '每期金额取整到',
    options: optionsOf(['1', '10', '100'], instalmentUnitLabels),
    appliesTo: hasLevel,
  },
  {
    kind: 'select',
    name: 'remainder',
    label: '取整的尾差',
    options: optionsOf(REMAINDERS, remainderLabels),
    appliesTo: isSpread,
  },
  {
    kind: 'select',
    name: 'levelFactor',
    label: '每期金额的算法',
    options: optionsOf(['each_period', 'first_period'], levelFactorLabels),
    appliesTo: isMethod('equal_instalment'),
  },
  {
    kind: 'select',
    name: 'flatVariant',
    label: '等本等息的利息',
    options: optionsOf(['per_period', 'total_split'], flatVariantLabels),
    appliesTo: isMethod('flat'),
  },
  {
    kind: 'checkbox',
    name: 'flatPartialPeriod',
    label: '期中放款的，当期利息只按剩余天数计',
    appliesTo: both(isMethod('flat'), isChosen('drawKind', 'tranches')),
  },
];

export const calendar: ProductSection = {
  title: '还款方式与日历',
  explanation: '决定每期什么时候还、还多少。到期日按放款日对年对月对日推算，遇无对应日取月末。',
  fields: [
    {
      kind: 'select',
      name: 'method',
      label: '还款方式',
      options: optionsOf(REPAYMENT_METHODS, methodChoiceLabels),
    },
    ...calendarFields,
    ...rareFields.map((field) => ({ ...field, isRare: true })),
  ],
};

export const interest: ProductSection = {
  title: '利率与计息',
  explanation: '算头不算尾：放款当天计息，还款当天不计息。',
  fields: [
    {
      kind: 'select',
      name: 'dayCount',
      label: '计息方式',
      options: optionsOf(DAY_COUNTS, dayCountLabels),
      hint: '按实际天数 ÷ 360 的全年利息比名义利率略高，年化利率会如实显示。',
    },
    {
      kind: 'select',
      name: 'rateBasisKind',
      label: '利率基准',
      options: optionsOf(['fixed', 'lpr'], rateBasisLabels),
      hint: '按 LPR 的，加减点在签约时由批准利率与当时的 LPR 算出。',
    },
    {
      kind: 'select',
      name: 'lprTenor',
      label: 'LPR 品种',
      options: optionsOf(LPR_TENORS, lprTenorLabels),
      appliesTo: isChosen('rateBasisKind', 'lpr'),
    },
    {
      kind: 'select',
      name: 'lprRepricing',
      label: '重定价',
      options: optionsOf(REPRICING_RULES, repricingLabels),
      appliesTo: isChosen('rateBasisKind', 'lpr'),
    },
    {
      kind: 'select',
      name: 'rateRegime',
      label: '利率调整后',
      options: optionsOf(RATE_REGIMES, rateRegimeLabels),
      isRare: true,
    },
    {
      kind: 'select',
      name: 'rounding',
      label: '尾数处理',
      options: optionsOf(ROUNDING_MODES, roundingLabels),
      isRare: true,
    },
  ],
};
