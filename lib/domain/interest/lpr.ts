// 贷款市场报价利率 LPR: which stands on a day, and what a rate bound to it is when it is set and set anew (2.8, 8.6).
import { addMonths, dayOfMonth, yearOf, dateOf, type IsoDate } from '../calendar/iso-date';
import type { LprTenor, RateBasis, RepricingRule } from '../loan/terms';
import { parseRate, rateText, type RateText } from './rate';

/** One publication, percent a year; it stands from its day until the next one. */
export type LprEntry = Readonly<{ publishedOn: IsoDate; oneYear: RateText; fiveYear: RateText }>;

/** The rate basis of a loan that follows the LPR. */
export type LprBasis = Extract<RateBasis, { kind: 'lpr' }>;

/** The latest entry published on or before a day; null when the table does not reach back so far. */
export const lprOn = (table: readonly LprEntry[], day: IsoDate): LprEntry | null =>
  table.reduce<LprEntry | null>(
    (latest, one) =>
      one.publishedOn <= day && (latest === null || one.publishedOn > latest.publishedOn) ? one : latest,
    null,
  );

/** The rate of an entry for a tenor, percent a year. */
export const lprPercent = (entry: LprEntry, tenor: LprTenor): RateText =>
  tenor === 'one_year' ? entry.oneYear : entry.fiveYear;

/** 1 bp = 0.01 % = 1 / 10,000 of the principal a year. */
const BASIS_POINTS = 10_000;

/**
 * 加点: how many basis points a rate lies above an LPR, both percent a year; negative below it. Null when that is no
 * whole number of basis points (14.405 over 3.00), which no contract can state. Vector: 14.4 over 3.00 is 1,140 bp.
 */
export function spreadOver(lpr: RateText, rate: RateText): number | null {
  const [base, own] = [parseRate(lpr), parseRate(rate)];
  const denominator = BigInt(base.denominator) * BigInt(own.denominator);
  const difference =
    BigInt(own.numerator) * BigInt(base.denominator) - BigInt(base.numerator) * BigInt(own.denominator);
  const points = difference * BigInt(BASIS_POINTS);
  return points % denominator === 0n ? Number(points / denominator) : null;
}

/** An LPR with so many basis points on it, percent a year; never below nothing. Vector: 3.10 and 1,140 bp is 14.5. */
export function rateOver(lpr: RateText, spreadBasisPoints: number): RateText {
  const { numerator, denominator } = parseRate(lpr);
  const raised = numerator * BASIS_POINTS + spreadBasisPoints * denominator;
  return rateText({ numerator: Math.max(0, raised), denominator: denominator * BASIS_POINTS });
}

/** The rate that a loan bound to the LPR has from a day on, percent a year; null when no LPR is known for the day. */
export function lprRateOn(table: readonly LprEntry[], basis: LprBasis, day: IsoDate): RateText | null {
  const entry = lprOn(table, day);
  return entry && rateOver(lprPercent(entry, basis.tenor), basis.spreadBasisPoints);
}

const MONTHS_BETWEEN: Readonly<Record<Exclude<RepricingRule, 'none' | 'new_year'>, number>> = {
  anniversary: 12,
  quarterly: 3,
  monthly: 1,
};

type Life = Readonly<{ startsOn: IsoDate; maturesOn: IsoDate }>;

/**
 * 重定价日 of a loan, after its first day and before its maturity: each 1 January, or the same day of the month every
 * so many months, counted from the first day and clamped to the month's end (2024-02-29, 2025-02-28).
 */
export function repricingDays(rule: RepricingRule, { startsOn, maturesOn }: Life): readonly IsoDate[] {
  if (rule === 'none') return [];
  const nth = (count: number): IsoDate =>
    rule === 'new_year'
      ? dateOf(yearOf(startsOn) + count, 1, 1)
      : addMonths(startsOn, MONTHS_BETWEEN[rule] * count, dayOfMonth(startsOn));
  const days: IsoDate[] = [];
  for (let count = 1, day = nth(1); day < maturesOn; count += 1, day = nth(count)) days.push(day);
  return days;
}

/** The first repricing day after a day; null when the rate stands to the end. */
export const nextRepricingDay = (rule: RepricingRule, life: Life, after: IsoDate): IsoDate | null =>
  repricingDays(rule, life).find((day) => day > after) ?? null;
