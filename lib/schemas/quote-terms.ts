// The terms of a quote: every axis that a loan can have, with the ordinary one where nothing is said.
import { z } from 'zod';
import { addDays, addMonths, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { dayBase } from '@/lib/domain/interest/day-count';
import { annualFromDaily, annualFromMonthly } from '@/lib/domain/interest/rate-units';
import { ALLOCATION_PRESETS, ALLOCATION_PRESET_NAMES } from '@/lib/domain/loan/allocation-presets';
import { FEE_MOMENTS, type FeeTerm } from '@/lib/domain/loan/fee-terms';
import * as axes from '@/lib/domain/loan/terms';
import { fen, ROUNDING_MODES } from '@/lib/domain/money/money';
import { monthsOfPeriod } from '@/lib/domain/schedule/due-dates';
import { text } from './fields';
import {
  amount,
  count,
  decimal,
  flag,
  listOf,
  maybe,
  oneOf,
  part,
  quoteDay,
  startDay,
  usually,
} from './quote-values';

const RATE_MAX = 100;
const PERIODS_MAX = 620;

/** A rate in one of the three ways in which lenders type it. */
export const rateShape = {
  annualRate: maybe(decimal('年利率', 6, RATE_MAX)),
  monthlyRate: maybe(decimal('月利率', 5, 80, '‰')),
  dailyRate: maybe(decimal('日利率', 4, 27, '‱')),
} as const;

type TypedRate = Readonly<{
  annualRate?: string | undefined;
  monthlyRate?: string | undefined;
  dailyRate?: string | undefined;
}>;

/** The rate a year, exactly; undefined when none is typed, null when two are. */
export function annualRateOf(typed: TypedRate, dayCount: axes.DayCount): string | undefined | null {
  const { annualRate, monthlyRate, dailyRate } = typed;
  const said = [annualRate, monthlyRate, dailyRate].filter((one) => one !== undefined);
  if (said.length > 1) return null;
  if (monthlyRate !== undefined) return annualFromMonthly(monthlyRate);
  if (dailyRate !== undefined) return annualFromDaily(dailyRate, dayBase(dayCount));
  return annualRate;
}

export const TWO_RATES = '年利率、月利率、日利率只填一种';

/** The axes that a new plan may say anew, each as it must be where it is said. */
export const calendarFields = {
  method: oneOf('还款方式', axes.REPAYMENT_METHODS),
  periodEvery: count('还款间隔', 1, 18_300),
  periodUnit: oneOf('还款周期', axes.PERIOD_UNITS),
  dueDayRule: oneOf('还款日规则', axes.DUE_DAY_RULES),
  dueDay: count('还款日', 1, 31),
  firstPeriod: oneOf('首期处理', axes.FIRST_PERIODS),
} as const;

export const agreedRows = listOf(
  '约定还款计划',
  part('约定还款计划的一期', { dueOn: quoteDay('应还日'), principal: amount('应还本金') }),
  PERIODS_MAX,
);

export const grace = part('宽限', {
  principalPeriods: usually(count('只还息不还本的期数', 0, PERIODS_MAX), 0),
  interestPeriods: usually(count('延后收息的期数', 0, PERIODS_MAX), 0),
});

const order = (label: string) =>
  z.union(
    [
      oneOf(label, ALLOCATION_PRESET_NAMES).transform(
        (name) => ALLOCATION_PRESETS[name] as readonly axes.Component[],
      ),
      z
        .array(z.enum(axes.COMPONENTS, `${label}中有不认识的项目`), `${label}应为列表`)
        .max(5, `${label}不得超过 5 项`),
    ],
    `${label}应为 interest_first、principal_first 或五个项目的列表`,
  );

const overdue = part('逾期约定', {
  rateBy: usually(oneOf('罚息利率的约定方式', ['uplift', 'own_rate', 'none']), 'uplift'),
  upliftPercent: usually(decimal('罚息上浮比例', 2, 50), '50'),
  ownRate: usually(decimal('罚息利率', 4, RATE_MAX), '0'),
  compound: usually(flag('计收复利'), true),
  graceDays: usually(count('宽限期', 0, 365), 0),
  graceLost: usually(flag('宽限期作废'), true),
  rateCapPercent: usually(decimal('逾期利率上限', 4, 24), '24'),
  ordinaryInterest: usually(oneOf('逾期本金的正常利息', ['stops', 'day', 'period']), 'stops'),
  misuseUpliftPercent: usually(decimal('挪用罚息上浮比例', 2, 100), '100'),
  totalCapPercent: maybe(decimal('息费总额上限', 4, 24)).transform((said) => said ?? null),
});

const allocation = part('冲销约定', {
  order: usually(order('冲销顺序'), ALLOCATION_PRESETS.interest_first),
  overdueOrder: usually(order('逾期冲销顺序'), ALLOCATION_PRESETS.principal_first),
  switchAfterDays: usually(count('切换逾期天数', 0, 3650), 90),
  by: usually(oneOf('冲销方式', ['instalment', 'component']), 'instalment'),
});

const prepayment = part('提前还款约定', {
  allowed: usually(flag('允许提前还款'), true),
  effect: maybe(oneOf('提前还款后', axes.PREPAYMENT_EFFECTS)),
  feePercent: usually(decimal('提前还款违约金比例', 4, 10), '0'),
  rest: usually(oneOf('提前还款计息截止', ['day', 'period', 'plan']), 'day'),
  collects: usually(
    oneOf('提前还款先收', ['interest_first', 'principal_first', 'with_principal']),
    'interest_first',
  ),
  noticeDays: usually(count('提前还款通知期', 0, 90), 0),
});

const draw = part('放款约定', {
  kind: usually(oneOf('放款方式', axes.DRAW_KINDS), 'once'),
  tranches: usually(
    listOf('分次放款', part('一次放款', { on: quoteDay('放款日'), amount: amount('放款金额') }), 60),
    [],
  ),
  levelOn: usually(oneOf('每期还款额按', ['drawn', 'committed']), 'drawn'),
  lastDrawOn: maybe(quoteDay('提款截止日')).transform((said) => said ?? null),
});

const rateBasis = z.discriminatedUnion(
  'kind',
  [
    part('利率基准', { kind: z.literal('fixed') }),
    part('利率基准', {
      kind: z.literal('lpr'),
      tenor: usually(oneOf('LPR 期限品种', axes.LPR_TENORS), 'one_year'),
      spreadBasisPoints: usually(count('加减点', -2_400, 2_400), 0),
      repricing: usually(oneOf('重定价', axes.REPRICING_RULES), 'none'),
    }),
  ],
  '利率基准应为 fixed 或 lpr',
);

const fee = part('费用', {
  name: text('费用名称', 40),
  when: usually(oneOf('收取时点', FEE_MOMENTS), 'first_instalment'),
  amount: maybe(amount('费用金额')),
  percent: maybe(decimal('费用比例', 4, 100)),
  refundable: usually(flag('可退还'), false),
}).transform(({ name, when, refundable, ...charge }, context): FeeTerm => {
  if (charge.amount !== undefined && charge.percent === undefined)
    return { name, when, refundable, charge: { kind: 'amount', amount: charge.amount } };
  if (charge.percent !== undefined && charge.amount === undefined)
    return { name, when, refundable, charge: { kind: 'percent', percent: charge.percent } };
  context.addIssue({ code: 'custom', path: ['amount'], message: '费用应填金额或比例中的一种' });
  return z.NEVER;
});

const shape = {
  principal: amount('贷款金额'),
  ...rateShape,
  startsOn: startDay('放款日'),
  maturesOn: maybe(quoteDay('到期日')),
  months: maybe(count('贷款期限（月）', 1, 600)),
  periods: maybe(count('期数', 1, PERIODS_MAX)),
  dayCount: maybe(oneOf('计息方式', axes.DAY_COUNTS)),
  method: usually(calendarFields.method, 'equal_instalment'),
  periodEvery: usually(calendarFields.periodEvery, 1),
  periodUnit: usually(calendarFields.periodUnit, 'month'),
  dueDayRule: usually(calendarFields.dueDayRule, 'same_day'),
  dueDay: maybe(calendarFields.dueDay),
  firstPeriod: usually(calendarFields.firstPeriod, 'long'),
  holidayRule: usually(oneOf('节假日规则', axes.HOLIDAY_RULES), 'none'),
  holidays: maybe(listOf('节假日', quoteDay('节假日'), 5_000)),
  interestDuringShift: usually(flag('调整的天数照常计息'), false),
  overdue: usually(overdue, overdue.parse({})),
  allocation: usually(allocation, allocation.parse({})),
  prepayment: usually(prepayment, prepayment.parse({})),
  rounding: usually(oneOf('尾数处理', ROUNDING_MODES), 'HALF_UP'),
  draw: usually(draw, draw.parse({})),
  agreed: usually(agreedRows, []),
  flat: usually(
    part('等本等息的约定', {
      variant: usually(oneOf('等本等息的计息', ['per_period', 'total_split']), 'per_period'),
      partialPeriod: usually(flag('不足一期按天计息'), false),
    }),
    { variant: 'per_period', partialPeriod: false },
  ),
  instalmentUnit: usually(amount('还款额的最小单位', fen(10_000_000)), fen(1)),
  remainder: usually(oneOf('尾差', axes.REMAINDERS), 'last'),
  levelFactor: usually(oneOf('每期还款额的利率系数', ['each_period', 'first_period']), 'each_period'),
  downPayment: usually(
    part('首付', {
      percent: usually(decimal('首付比例', 4, 100), '0'),
      paidAtDraw: usually(flag('放款时即付首付'), false),
    }),
    { percent: '0', paidAtDraw: false },
  ),
  grace: usually(grace, { principalPeriods: 0, interestPeriods: 0 }),
  rateRegime: usually(oneOf('利率调整后', axes.RATE_REGIMES), 'segment_rounded'),
  rateBasis: usually(rateBasis, { kind: 'fixed' }),
  fees: usually(listOf('费用', fee, 10), []),
} as const;

type Typed = z.output<z.ZodObject<typeof shape>>;

/** Terms as they were typed, with their non-working days still to be looked up where none were given. */
export type QuotedTerms = Omit<axes.LoanTerms, 'holidays'> & { readonly holidays: readonly IsoDate[] | null };

export const quoteTermsInput = part('贷款条件', shape).transform((typed, context): QuotedTerms => {
  const { monthlyRate: _m, dailyRate: _d, annualRate: _a, months: _n, periods: _p, ...rest } = typed;
  const isByDays = typed.periodUnit === 'day' || typed.periodUnit === 'week';
  const dayCount = typed.dayCount ?? (isByDays ? 'act/360' : 'monthly');
  const annualRate = annualRateOf(typed, dayCount);
  const maturesOn = maturityOf(typed);
  if (annualRate === null) context.addIssue({ code: 'custom', path: ['annualRate'], message: TWO_RATES });
  if (annualRate === undefined)
    context.addIssue({ code: 'custom', path: ['annualRate'], message: '请填写年利率' });
  if (typeof maturesOn === 'object')
    context.addIssue({ code: 'custom', path: [maturesOn.field], message: maturesOn.message });
  if (typeof annualRate !== 'string' || typeof maturesOn === 'object') return z.NEVER;
  const hasDueDay = typed.dueDayRule === 'fixed_day' || typed.dueDayRule === 'settlement_day';
  return {
    ...rest,
    prepayment: { ...rest.prepayment, effect: rest.prepayment.effect ?? usualEffect(rest.method) },
    annualRate,
    dayCount,
    maturesOn,
    dueDay: hasDueDay ? (typed.dueDay ?? null) : null,
    holidays: typed.holidays ? [...typed.holidays].sort() : null,
  };
});

/** 等本等息 counts interest on the original principal: what is repaid ahead can only pay the next instalments. */
const usualEffect = (method: axes.RepaymentMethod): axes.PrepaymentEffect =>
  method === 'flat' ? 'next_instalment' : 'reduce_instalment';

type Complaint = Readonly<{ field: string; message: string }>;

/** 到期日: said, or so many months on, or the end of so many periods, or the last agreed day. */
function maturityOf(typed: Typed): IsoDate | Complaint {
  const said = (['maturesOn', 'months', 'periods'] as const).filter((field) => typed[field] !== undefined);
  if (said.length > 1) return { field: said[1] ?? 'maturesOn', message: '到期日、期限（月）、期数只填一种' };
  if (typed.maturesOn !== undefined) return typed.maturesOn;
  if (typed.months !== undefined) return addMonths(typed.startsOn, typed.months);
  if (typed.periods === undefined)
    return typed.agreed.at(-1)?.dueOn ?? { field: 'maturesOn', message: '请填写到期日或期限' };
  const months = monthsOfPeriod(typed);
  const total = typed.periods * (months ?? (typed.periodUnit === 'week' ? 7 : 1) * typed.periodEvery);
  if (total > (months === null ? 18_300 : 600))
    return { field: 'periods', message: '贷款期限不得超过 50 年' };
  return months === null ? addDays(typed.startsOn, total) : addMonths(typed.startsOn, total);
}
