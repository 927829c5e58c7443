// What a contract fixes about one loan: the snapshot of its product that no later edit can reach.
import type { IsoDate } from '../calendar/iso-date';
import type { Money, RoundingMode } from '../money/money';

/** Percent a year as plain decimal text ("14.4"); text so that it crosses JSON and columns exactly. */
export type RateText = string;

/** 还款方式 */
export const REPAYMENT_METHODS = ['equal_instalment', 'equal_principal', 'interest_only', 'bullet'] as const;
export type RepaymentMethod = (typeof REPAYMENT_METHODS)[number];

/** 计息基准: `monthly` = whole months at annual/12 and odd days at annual/360 (按月计息). */
export const DAY_COUNTS = ['monthly', 'act/360', 'act/365'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

export const PERIOD_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** 还款日: same day as disbursement 对日, a fixed day of the month, settlement day 结息日 (paid the day after), month end. */
export const DUE_DAY_RULES = ['same_day', 'fixed_day', 'settlement_day', 'month_end'] as const;
export type DueDayRule = (typeof DUE_DAY_RULES)[number];

/** 首期不足一期: `short` makes the stub an own first period; `long` joins it to the next period. */
export const FIRST_PERIODS = ['short', 'long'] as const;
export type FirstPeriod = (typeof FIRST_PERIODS)[number];

export const HOLIDAY_RULES = ['none', 'following', 'preceding'] as const;
export type HolidayRule = (typeof HOLIDAY_RULES)[number];

export const COMPONENTS = ['fee', 'compound', 'penalty', 'interest', 'principal'] as const;
/** 费用, 复利, 罚息, 利息, 本金 */
export type Component = (typeof COMPONENTS)[number];
export type Amounts = Readonly<Record<Component, Money>>;

/** What is done with money beyond what is due: kept for the next due day (预收) or repaid on principal now (提前还本). */
export const EXCESS_USES = ['hold', 'prepay'] as const;
export type ExcessUse = (typeof EXCESS_USES)[number];

export const PREPAYMENT_EFFECTS = ['reduce_instalment', 'reduce_term'] as const;
export type PrepaymentEffect = (typeof PREPAYMENT_EFFECTS)[number];

export type LoanTerms = Readonly<{
  /** 借据金额, fen */
  principal: Money;
  /** percent a year */
  annualRate: RateText;
  method: RepaymentMethod;
  dayCount: DayCount;
  /** The first day at the rate; the schedule starts here. */
  startsOn: IsoDate;
  /** 到期日: the last due day (before any holiday shift). */
  maturesOn: IsoDate;
  periodEvery: number;
  periodUnit: PeriodUnit;
  dueDayRule: DueDayRule;
  /** Day of the month for fixed_day (1–31, clamped) and settlement_day (default 20); null for the others. */
  dueDay: number | null;
  firstPeriod: FirstPeriod;
  holidayRule: HolidayRule;
  /** Non-working days that the shift must know, in order; a snapshot, so that replay needs no calendar. */
  holidays: readonly IsoDate[];
  /** Whether the shifted days bear ordinary interest (节假日顺延计息). */
  interestDuringShift: boolean;
  overdue: Readonly<{
    /** 罚息上浮: percent on top of the contract rate; 50 = 1.5 times. */
    upliftPercent: RateText;
    /** 复利 on overdue interest at the penalty rate */
    compound: boolean;
    /** 宽限期: days after the due day without penalty; when missed, penalty runs from the due day if `graceLost`. */
    graceDays: number;
    graceLost: boolean;
    /** No penalty rate above this percent a year (法发〔2017〕22号: 24). */
    rateCapPercent: RateText;
  }>;
  allocation: Readonly<{
    order: readonly Component[];
    /** The order once the loan is more than `switchAfterDays` days past due. */
    overdueOrder: readonly Component[];
    switchAfterDays: number;
    by: 'instalment' | 'component';
  }>;
  prepayment: Readonly<{
    allowed: boolean;
    effect: PrepaymentEffect;
    /** 违约金: percent of the principal prepaid; "0" for none. */
    feePercent: RateText;
  }>;
  rounding: RoundingMode;
}>;
