// What a contract fixes about one loan: the snapshot of its product that no later edit can reach.
import type { IsoDate } from '../calendar/iso-date';
import type { RateText } from '../interest/rate';
import type { Money, RoundingMode } from '../money/money';
import type { FeeTerm } from './fee-terms';

export type { RateText } from '../interest/rate';

/**
 * 还款方式: 等额本息, 等额本金, 先息后本, 利随本清, 等本等息 (interest on the original principal), 约定还款计划 (agreed
 * days and principal), 随借随还 (interest on the settlement day, principal any time).
 */
export const REPAYMENT_METHODS = [
  'equal_instalment',
  'equal_principal',
  'interest_only',
  'bullet',
  'flat',
  'agreed',
  'free',
] as const;
export type RepaymentMethod = (typeof REPAYMENT_METHODS)[number];

/**
 * 计息基准. `monthly`: whole months at annual/12 and odd days at annual/360 (按月计息). `30/360` and `period` (按期: a
 * month is 1/12, a week 1/52, a day 1/365 of a year) count a period as a whole and its parts by their actual days.
 * `act/act-feb29` has a year of 366 days only in a period that itself holds 29 February.
 */
export const DAY_COUNTS = [
  'monthly',
  'act/360',
  'act/365',
  '30/360',
  'act/act',
  'act/act-feb29',
  'period',
] as const;
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

/**
 * 提前还款后: smaller instalments 减额 or fewer 缩期, both with a new plan; or the plan stands and the money pays the
 * next instalments 冲抵下期, the last ones 冲抵末期, or only the principal of the next ones 冲抵下期本金.
 */
export const PREPAYMENT_EFFECTS = [
  'reduce_instalment',
  'reduce_term',
  'next_instalment',
  'last_instalment',
  'absorb_next',
] as const;
export type PrepaymentEffect = (typeof PREPAYMENT_EFFECTS)[number];

/** 整贷 at once, 零贷 in planned tranches, 循环 within a limit. */
export const DRAW_KINDS = ['once', 'tranches', 'revolving'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

/** 尾差: on the last instalment, on the first, or levelled out so that the last hardly differs. */
export const REMAINDERS = ['last', 'first', 'levelled'] as const;
export type Remainder = (typeof REMAINDERS)[number];

/**
 * 利率调整后: by segments 分段计息, each rounded to the fen at the turn (domain.md 2.8) or all of a period together; not
 * at all 按原合同利率; or the whole running period at a lower new rate 按现行利率 (a higher one counts from its day on).
 */
export const RATE_REGIMES = ['segment_rounded', 'segmented', 'contract', 'in_force'] as const;
export type RateRegime = (typeof RATE_REGIMES)[number];

/** The two LPR that are published: 一年期 and 五年期以上. */
export const LPR_TENORS = ['one_year', 'five_year'] as const;
export type LprTenor = (typeof LPR_TENORS)[number];

/** 重定价: not at all, each 1 January, each year on the day of the start, each quarter, each month on that day. */
export const REPRICING_RULES = ['none', 'new_year', 'anniversary', 'quarterly', 'monthly'] as const;
export type RepricingRule = (typeof REPRICING_RULES)[number];

/** 利率基准: a rate of its own, or the LPR and so many basis points (1 bp = 0.01 %), which may be negative. */
export type RateBasis =
  | Readonly<{ kind: 'fixed' }>
  | Readonly<{ kind: 'lpr'; tenor: LprTenor; spreadBasisPoints: number; repricing: RepricingRule }>;

export type LoanTerms = Readonly<{
  /** 借据金额, fen: what is drawn at once, or may be drawn altogether */
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
    /** 罚息: the contract rate raised by `upliftPercent`, an own rate, or none at all. */
    rateBy: 'uplift' | 'own_rate' | 'none';
    /** 罚息上浮: percent on top of the contract rate; 50 = 1.5 times. */
    upliftPercent: RateText;
    /** Percent a year where the penalty has a rate of its own. */
    ownRate: RateText;
    /** 复利 on overdue interest at the penalty rate */
    compound: boolean;
    /** 宽限期: days after the due day without penalty; when missed, penalty runs from the due day if `graceLost`. */
    graceDays: number;
    graceLost: boolean;
    /** No penalty rate above this percent a year (法发〔2017〕22号: 24). */
    rateCapPercent: RateText;
    /** Ordinary interest on overdue principal: stops (penalty instead), runs to the day, or by whole periods. */
    ordinaryInterest: 'stops' | 'day' | 'period';
    /** 挪用: percent on top of the contract rate for what was not used as agreed (银发〔2003〕251号: 50 to 100). */
    misuseUpliftPercent: RateText;
    /** 总额上限: interest, penalty, compound interest and fees of a day together, percent a year of the principal; none where null. */
    totalCapPercent: RateText | null;
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
    /** From when prepaid principal bears no interest: that day, the end of its period, or never (interest as planned). */
    rest: 'day' | 'period' | 'plan';
    /**
     * What a prepayment settles: all interest to the day first; principal alone, its interest waiting for the due day;
     * or principal with the interest on that principal only 利随本清.
     */
    collects: 'interest_first' | 'principal_first' | 'with_principal';
    /** 提前还款应提前通知: so many days before. */
    noticeDays: number;
  }>;
  rounding: RoundingMode;
  draw: Readonly<{
    kind: DrawKind;
    tranches: readonly Readonly<{ on: IsoDate; amount: Money }>[];
    /** The instalment is made for what is drawn so far, or at once for all that was agreed. */
    levelOn: 'drawn' | 'committed';
    /** 提款截止日: the last day on which something may be drawn; until maturity where null. */
    lastDrawOn: IsoDate | null;
  }>;
  /** 约定还款计划: the agreed days and principal, in order, the last on the maturity date; empty for other methods. */
  agreed: readonly Readonly<{ dueOn: IsoDate; principal: Money }>[];
  /** 等本等息: interest period by period, or the whole of it split evenly; a tranche inside a period in part or whole. */
  flat: Readonly<{ variant: 'per_period' | 'total_split'; partialPeriod: boolean }>;
  /** Instalments are whole multiples of this many fen: 1 fen, 10 jiao, 100 yuan. */
  instalmentUnit: Money;
  remainder: Remainder;
  /** 等额本息: worked out from each period's own share of a year, or from the first period's for all. */
  levelFactor: 'each_period' | 'first_period';
  /** 首付: percent of each draw, due at once; taken as paid by the draw itself where `paidAtDraw`. */
  downPayment: Readonly<{ percent: RateText; paidAtDraw: boolean }>;
  /** Periods at the start without principal, and periods whose interest is collected with the one after them. */
  grace: Readonly<{ principalPeriods: number; interestPeriods: number }>;
  rateRegime: RateRegime;
  rateBasis: RateBasis;
  fees: readonly FeeTerm[];
}>;
