// One instalment while a loan is replayed: the stretches over which it earned interest, what it came to, what was paid.
import { fromDayNumber, toDayNumber, type IsoDate } from '../calendar/iso-date';
import { shareBase, shareTo, type DayRule } from '../interest/day-count';
import { ZERO, type Money, type RoundingMode } from '../money/money';
import { plusProduct, roundQuotient, type Whole } from '../money/whole';
import { noAmounts, type MutableAmounts } from './amounts';
import { NO_NOTES, type Note } from './row-notes';
import type { LoanTerms } from './terms';

/** A stretch of days with one balance and one rate. */
export type Span = Readonly<{
  fromDay: number;
  toDay: number;
  balance: Money;
  /** The rate's numerator, over the loan's common denominator. */
  rate: number;
  /** The share of a year, over the row's base. */
  share: number;
}>;

/** A stretch of days over which the same amounts were overdue at the same penalty rate. */
export type LateSpan = Readonly<{
  fromDay: number;
  toDay: number;
  principal: Money;
  interest: Money;
  /** As billed, and as agreed before any cap. */
  rate: number;
  agreed: number;
}>;

/** A stretch over which so much principal was misused, and by how much its rate was raised for it. */
export type MisuseSpan = Readonly<{
  fromDay: number;
  toDay: number;
  base: Money;
  rate: number;
  agreed: number;
}>;

export type Row = {
  period: number;
  readonly kind: 'instalment' | 'down_payment';
  readonly startsOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly effectiveDueOn: IsoDate;
  readonly startDay: number;
  readonly dueDay: number;
  readonly payDay: number;
  /** The shares of this row's spans are counted by this. */
  readonly base: number;
  /** What the row is meant to pay: the instalment, or the principal, by the method; null leaves it to the last row. */
  level: Money | null;
  /** 等本等息: the row's interest, exact, over rate denominator × base. */
  flatEarned: Whole;
  /** The stretches behind `flatEarned`. */
  flatSpans: Span[];
  /** 等本等息 split from the total: the row's interest as agreed. */
  flatShare: Money | null;
  /** The whole of which that is a share, and among how many rows; null when the loan ended with what was collected. */
  share: Readonly<{ total: Money; parts: number }> | null;
  spans: Span[];
  /** Σ balance × rate × share of the spans. */
  earned: Whole;
  /** 分段取整: the days on which the rate turned, and what rounding there has added to `earned`. */
  turns: readonly number[];
  apart: Whole;
  /** Interest of earlier rows that is collected with this one. */
  carried: Money;
  /** Its interest waits for the row after it. */
  isDeferred: boolean;
  /** A prepayment covered the whole instalment: it takes no more principal. */
  isSatisfied: boolean;
  /** Principal and interest are what they will be: the due day has come, or the day on which it is to be paid. */
  isFixed: boolean;
  principal: Money;
  interest: Money;
  /** Once fixed: whether its own interest is that of its days, of the agreed plan, or a share agreed as an amount. */
  ownBy: 'days' | 'flat' | 'share';
  /** Once fixed: the principal that bears interest over the shifted days, and its rate. */
  shift: Readonly<{ base: Money; rate: number }> | null;
  /** What made its amounts besides days at a rate, in order. */
  notes: readonly Note[];
  /** What the row opened with and closes with, once fixed. */
  opening: Money;
  closing: Money;
  fee: Money;
  /** Lump-sum penalties charged on it, besides 罚息. */
  charged: Money;
  paid: MutableAmounts;
  waived: MutableAmounts;
  /** Principal paid ahead of the plan in its period, beyond what the row itself was to pay. */
  prepaid: Money;
  /** The part of its principal that bears interest no more. */
  released: Money;
  lastPaidOn: IsoDate | null;
  lateFrom: number;
  lateSpans: LateSpan[];
  latePrincipal: Whole;
  lateInterest: Whole;
  misuseSpans: MisuseSpan[];
  /** Σ base × rate × days of these. */
  misuse: Whole;
  /** 逾期费用 as the cap left it, once the row is late; null before, and where nothing is capped. */
  lateFee: Money | null;
  /** The first day after which neither principal nor interest was open. */
  clearedDay: number | null;
  /** The loan was paid off or written off inside this period: interest ends here. */
  stoppedDay: number | null;
};

export type RowDays = Readonly<{
  kind: Row['kind'];
  startDay: number;
  dueDay: number;
  effectiveDueOn: IsoDate;
}>;

/** An empty row for a period. */
export function openRow(period: number, days: RowDays, rule: DayRule): Row {
  return {
    period,
    kind: days.kind,
    startsOn: fromDayNumber(days.startDay),
    dueOn: fromDayNumber(days.dueDay),
    effectiveDueOn: days.effectiveDueOn,
    startDay: days.startDay,
    dueDay: days.dueDay,
    payDay: toDayNumber(days.effectiveDueOn),
    base: shareBase(rule, days),
    level: null,
    flatEarned: 0,
    flatSpans: [],
    flatShare: null,
    share: null,
    spans: [],
    earned: 0,
    turns: [],
    apart: 0,
    carried: ZERO,
    isDeferred: false,
    isSatisfied: false,
    isFixed: false,
    principal: ZERO,
    interest: ZERO,
    ownBy: 'days',
    shift: null,
    notes: NO_NOTES,
    opening: ZERO,
    closing: ZERO,
    fee: ZERO,
    charged: ZERO,
    paid: noAmounts(),
    waived: noAmounts(),
    prepaid: ZERO,
    released: ZERO,
    lastPaidOn: null,
    lateFrom: toDayNumber(days.effectiveDueOn),
    lateSpans: [],
    latePrincipal: 0,
    lateInterest: 0,
    misuseSpans: [],
    misuse: 0,
    lateFee: null,
    clearedDay: null,
    stoppedDay: null,
  };
}

/** The share of a year between two days of the row, over its base. */
export const shareBetween = (rule: DayRule, row: Row, fromDay: number, toDay: number): number =>
  shareTo(rule, row, toDay) - shareTo(rule, row, fromDay);

/** Adds a stretch to what the row has earned. */
export function addSpan(rule: DayRule, row: Row, span: Omit<Span, 'share'>): void {
  const { fromDay, toDay, balance, rate } = span;
  if (toDay <= fromDay) return;
  const share = shareBetween(rule, row, fromDay, toDay);
  row.spans.push({ fromDay, toDay, balance, rate, share });
  row.earned = plusProduct(row.earned, balance, rate, share);
}

/** 分段取整: what the row has earned so far is from here on a whole number of fen. */
export function roundSegment(row: Row, rateDenominator: number, mode: RoundingMode): void {
  const denominator = rateDenominator * row.base;
  const rounded = BigInt(roundQuotient(row.earned, denominator, mode)) * BigInt(denominator);
  row.apart = BigInt(row.apart) + rounded - BigInt(row.earned);
  row.earned = rounded <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rounded) : rounded;
}

/** 应还日已到: from its working day on it can be claimed. */
export const isPayable = (row: Pick<Row, 'payDay'>, day: number): boolean => row.payDay <= day;

/**
 * The row with another due day: where a part of a period is counted by the whole of it, what it has earned so far is
 * counted by its new length.
 */
export function redated(
  { rule, rateDenominator, terms }: Readonly<{ rule: DayRule; rateDenominator: number; terms: LoanTerms }>,
  row: Row,
  due: Pick<Row, 'dueOn' | 'dueDay' | 'effectiveDueOn' | 'payDay'>,
): Row {
  const base = shareBase(rule, { startDay: row.startDay, dueDay: due.dueDay });
  const moved: Row = { ...row, ...due, base, spans: [], earned: 0, apart: 0 };
  for (const span of row.spans) {
    addSpan(rule, moved, span);
    if (row.turns.includes(span.toDay)) roundSegment(moved, rateDenominator, terms.rounding);
  }
  return moved;
}

/** Principal and interest of a fixed row that are neither paid nor waived. */
export const openPrincipal = (row: Row): Money => (row.principal - row.paid.principal) as Money;
export const openInterest = (row: Row): Money =>
  (row.interest - row.paid.interest - row.waived.interest) as Money;
