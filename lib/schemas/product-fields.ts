// The fields of a product as a form posts them. What the form leaves out, because it means nothing for what was chosen,
// has its ordinary value; what is posted is judged.
import { z } from 'zod';
import { ALLOCATION_PRESET_NAMES } from '@/lib/domain/loan/allocation-presets';
import { FEE_MOMENTS, type FeeTerm } from '@/lib/domain/loan/fee-terms';
import { GUARANTEES } from '@/lib/domain/loan/product';
import * as axes from '@/lib/domain/loan/terms';
import { ROUNDING_MODES } from '@/lib/domain/money/money';
import { checkbox, choice, integer, money, normalise, optionalText, rate, text } from './fields';
import { decimal } from './quote-values';

/** 法发〔2017〕22号 and the 2025 cost guidance: no product above this percent a year. */
export const RATE_CAP = 24;
const PERIODS_MAX = 360;
export const FEES_MAX = 6;

const isBlank = (value: unknown): boolean => normalise(value) === '';
const blankToUndefined = (value: unknown): unknown => (isBlank(value) ? undefined : value);
const maybe = <S extends z.ZodType>(schema: S) => z.preprocess(blankToUndefined, schema.optional());

const guarantees = z.preprocess(
  (value) => value ?? {},
  z
    .object({ credit: checkbox(), guarantee: checkbox(), mortgage: checkbox(), pledge: checkbox() })
    .transform((chosen) => GUARANTEES.filter((one) => chosen[one]))
    .refine((chosen) => chosen.length > 0, '请至少选择一种担保方式'),
);

const feeRow = z
  .object({
    name: text('费用名称', 40, 2),
    when: choice('收取时点', FEE_MOMENTS),
    amount: maybe(money('费用金额')),
    percent: maybe(rate('费用比例', RATE_CAP)),
  })
  .transform(({ name, when, amount, percent }, context): FeeTerm => {
    const refuse = (field: 'amount' | 'percent', message: string) => {
      context.addIssue({ code: 'custom', path: [field], message });
      return z.NEVER;
    };
    if (amount !== undefined && percent !== undefined)
      return refuse('percent', '费用按金额或者按比例收取，只填一种');
    if (amount !== undefined) return { name, when, refundable: false, charge: { kind: 'amount', amount } };
    if (percent === undefined) return refuse('amount', '请填写费用金额或者比例');
    if (Number(percent) === 0) return refuse('percent', '费用比例应大于 0');
    if (when === 'overdue') return refuse('percent', '逾期费用应为固定金额');
    return { name, when, refundable: false, charge: { kind: 'percent', percent } };
  });

const isEmptyRow = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.values(row).every(isBlank);

// Rows are dropped after the check, so that a complaint names the row as it stands in the form.
const fees = z.preprocess(
  (value) => value ?? [],
  z
    .array(
      z.preprocess((row) => (isEmptyRow(row) ? null : row), feeRow.nullable()),
      '费用填写有误',
    )
    .max(FEES_MAX, `费用不超过 ${FEES_MAX} 项`)
    .transform((rows) => rows.filter((row) => row !== null)),
);

const offerFields = {
  name: text('产品名称', 40, 2),
  description: optionalText('产品说明', 300),
  minimumAmount: money('最低金额'),
  maximumAmount: money('最高金额'),
  minimumMonths: integer('最短期限', 1, 360),
  maximumMonths: integer('最长期限', 1, 360),
  minimumRate: rate('最低年利率', RATE_CAP),
  maximumRate: rate('最高年利率', RATE_CAP),
  defaultRate: rate('默认年利率', RATE_CAP),
  guarantees,
} as const;

const planFields = {
  drawKind: choice('放款方式', axes.DRAW_KINDS).default('once'),
  levelOn: choice('每期金额的计算基数', ['drawn', 'committed']).default('drawn'),
  downPaymentPercent: rate('首付比例', 90).default('0'),
  method: choice('还款方式', axes.REPAYMENT_METHODS),
  periodEvery: integer('还款间隔', 1, 366).default(1),
  periodUnit: choice('还款周期', axes.PERIOD_UNITS).default('month'),
  dueDayRule: choice('还款日规则', axes.DUE_DAY_RULES).default('same_day'),
  dueDay: maybe(integer('还款日', 1, 31)),
  firstPeriod: choice('首期处理', axes.FIRST_PERIODS).default('short'),
  holidayRule: choice('节假日规则', axes.HOLIDAY_RULES),
  interestDuringShift: checkbox(),
  gracePrincipalPeriods: integer('只还息不还本的期数', 0, PERIODS_MAX).default(0),
  graceInterestPeriods: integer('延后收息的期数', 0, PERIODS_MAX).default(0),
  instalmentUnit: choice('每期金额取整', ['1', '10', '100']).default('1'),
  remainder: choice('尾差', axes.REMAINDERS).default('last'),
  levelFactor: choice('每期金额的利率系数', ['each_period', 'first_period']).default('each_period'),
  flatVariant: choice('等本等息的利息', ['per_period', 'total_split']).default('per_period'),
  flatPartialPeriod: checkbox().default(false),
  dayCount: choice('计息方式', axes.DAY_COUNTS),
  rounding: choice('尾数处理', ROUNDING_MODES),
  rateBasisKind: choice('利率基准', ['fixed', 'lpr']).default('fixed'),
  lprTenor: choice('LPR 期限品种', axes.LPR_TENORS).default('one_year'),
  lprRepricing: choice('重定价周期', axes.REPRICING_RULES).default('new_year'),
  rateRegime: choice('利率调整后', axes.RATE_REGIMES).default('segment_rounded'),
} as const;

const overdueFields = {
  penaltyBy: choice('罚息利率', ['uplift', 'own_rate', 'none']).default('uplift'),
  upliftPercent: rate('罚息上浮比例').default('50'),
  ownRate: maybe(decimal('罚息利率', 4, RATE_CAP)),
  ownRateUnit: choice('罚息利率单位', ['annual', 'daily']).default('annual'),
  compound: checkbox(),
  graceDays: integer('宽限期', 0, 30).default(0),
  graceLost: checkbox(),
  rateCapPercent: rate('逾期利率上限', RATE_CAP).default('24'),
  totalCapPercent: rate('息费总额上限', RATE_CAP).default('24'),
  misuseUpliftPercent: rate('挪用罚息上浮比例').default('100'),
  ordinaryInterest: choice('逾期本金的正常利息', ['stops', 'day', 'period']).default('stops'),
  fees: fees.default([]),
  allocationOrder: choice('正常还款冲销顺序', ALLOCATION_PRESET_NAMES),
  allocationOverdueOrder: choice('逾期还款冲销顺序', ALLOCATION_PRESET_NAMES),
  switchAfterDays: integer('切换逾期天数', 0, 3650),
  allocateBy: choice('冲销方式', ['instalment', 'component']),
  prepaymentAllowed: checkbox(),
  prepaymentEffect: choice('提前还款后', axes.PREPAYMENT_EFFECTS).optional(),
  prepaymentFeePercent: rate('提前还款违约金比例', 10).default('0'),
  prepaymentRest: choice('提前还款的利息', ['day', 'period', 'plan']).default('day'),
  prepaymentCollects: choice('提前还款先收', ['interest_first', 'principal_first', 'with_principal']).default(
    'interest_first',
  ),
  prepaymentNoticeDays: integer('提前还款通知期', 0, 90).default(0),
} as const;

export const productFields = { ...offerFields, ...planFields, ...overdueFields } as const;

export type ProductFormFields = z.output<z.ZodObject<typeof productFields>>;
