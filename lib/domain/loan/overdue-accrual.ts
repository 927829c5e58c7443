// 罚息 and 复利 of one instalment: on its overdue principal and interest until they are paid (2.14–2.16).
import { dayBase } from '../interest/day-count';
import {
  isHigher,
  lowerRate,
  NO_RATE,
  parseRate,
  raisedBy,
  rateText,
  type Rate,
  type RateText,
} from '../interest/rate';
import { maxMoney, ZERO, type Money } from '../money/money';
import { plusProduct, roundQuotient, sumOf, type Whole } from '../money/whole';
import type { LoanTerms } from './terms';
import type { WorkingLoan } from './working-loan';
import { openInterest, openPrincipal, type LateSpan, type MisuseSpan, type Row } from './working-row';

export type PenaltyTerms = Pick<LoanTerms, 'overdue'>;

/**
 * What is overdue bears, a year: the contract rate raised by the uplift or a rate of its own, never above the cap
 * (法发〔2017〕22号: 24). Vectors: 14.4 + 50 % = 21.6; 18 + 50 % = 27 is billed at 24 (2.28).
 */
export const penaltyRate = (terms: PenaltyTerms, contractRate: Rate): Rate =>
  lowerRate(uncappedPenaltyRate(terms, contractRate), parseRate(terms.overdue.rateCapPercent));

/** What was not used as agreed bears, a year, below the same cap: 14.4 → 24. */
export const misuseRate = (terms: PenaltyTerms, contractRate: Rate): Rate =>
  lowerRate(uncappedMisuseRate(terms, contractRate), parseRate(terms.overdue.rateCapPercent));

/** The same as agreed. */
export const uncappedMisuseRate = (terms: PenaltyTerms, contractRate: Rate): Rate =>
  raisedBy(contractRate, terms.overdue.misuseUpliftPercent);

/** The same as percent text, at the contract's own rate. */
export const penaltyPercent = (terms: PenaltyTerms & Pick<LoanTerms, 'annualRate'>): RateText =>
  rateText(penaltyRate(terms, parseRate(terms.annualRate)));
export const misusePercent = (terms: PenaltyTerms & Pick<LoanTerms, 'annualRate'>): RateText =>
  rateText(misuseRate(terms, parseRate(terms.annualRate)));

/** The penalty rate as agreed; what of it lies above the cap is 超上限未计. */
export function uncappedPenaltyRate({ overdue }: PenaltyTerms, contractRate: Rate): Rate {
  switch (overdue.rateBy) {
    case 'uplift':
      return raisedBy(contractRate, overdue.upliftPercent);
    case 'own_rate':
      return parseRate(overdue.ownRate);
    case 'none':
      return NO_RATE;
  }
}

export const isPenaltyCapped = (terms: PenaltyTerms, contractRate: Rate): boolean =>
  isHigher(uncappedPenaltyRate(terms, contractRate), parseRate(terms.overdue.rateCapPercent));

/** The last day on which the instalment can be paid without being overdue (宽限期). */
export const graceEndDay = (terms: PenaltyTerms, row: Pick<Row, 'payDay'>): number =>
  row.payDay + terms.overdue.graceDays;

/** From when days of penalty are counted: the due day, or the end of the grace days where they are kept. */
export const lateStart = (terms: PenaltyTerms, row: Row): number =>
  terms.overdue.graceLost ? row.payDay : graceEndDay(terms, row);

/** Whether the instalment is late at all: its grace is over, and it was not paid within it. */
export function isLate(terms: PenaltyTerms, row: Row, day: number): boolean {
  const graceEnd = graceEndDay(terms, row);
  return day > graceEnd && !(row.clearedDay !== null && row.clearedDay <= graceEnd);
}

/** Before anything changes what is overdue, or at which rate: keeps the stretch up to the day. */
export function closeLateSpan(row: Row, day: number, { rate, agreed }: LateRates): void {
  if (day <= row.lateFrom) return;
  const [principal, interest] = [maxMoney(ZERO, openPrincipal(row)), maxMoney(ZERO, openInterest(row))];
  const days = day - row.lateFrom;
  if (principal > 0 || interest > 0) {
    pushLateSpan(row, { fromDay: row.lateFrom, toDay: day, principal, interest, rate, agreed });
    row.latePrincipal = plusProduct(row.latePrincipal, principal, rate, days);
    row.lateInterest = plusProduct(row.lateInterest, interest, rate, days);
  }
  row.lateFrom = day;
}

/** Rates over the loan's penalty denominator: as billed, and as agreed before any cap. */
export type LateRates = Readonly<{ rate: number; agreed: number }>;

/** A stretch that goes on as it was is no new line. */
function pushLateSpan(row: Row, span: LateSpan): void {
  const last = row.lateSpans.at(-1);
  const goesOn =
    last?.toDay === span.fromDay &&
    last.principal === span.principal &&
    last.interest === span.interest &&
    last.rate === span.rate &&
    last.agreed === span.agreed;
  if (goesOn) row.lateSpans[row.lateSpans.length - 1] = { ...last, toDay: span.toDay };
  else row.lateSpans.push(span);
}

/** 挪用罚息 of a stretch, over what the principal bears anyway: billed as penalty with the row. */
export function addMisuse(row: Row, span: MisuseSpan): void {
  if (span.base === 0 || (span.rate === 0 && span.agreed === 0)) return;
  row.misuse = plusProduct(row.misuse, span.base, span.rate, span.toDay - span.fromDay);
  const place = row.misuseSpans.findLastIndex(
    (one) =>
      one.toDay === span.fromDay &&
      one.base === span.base &&
      one.rate === span.rate &&
      one.agreed === span.agreed,
  );
  const before = row.misuseSpans[place];
  if (before) row.misuseSpans[place] = { ...before, toDay: span.toDay };
  else row.misuseSpans.push(span);
}

/** The stretches of a late row to a day, the one that still runs among them. */
export const lateSpansTo = (row: Row, day: number, rates: LateRates): readonly LateSpan[] => [
  ...row.lateSpans,
  {
    fromDay: row.lateFrom,
    toDay: day,
    principal: openPrincipal(row),
    interest: openInterest(row),
    ...rates,
  },
];

/** The penalty rate in force, as overdue amounts are reckoned by it. */
export const penaltyInForce = ({ penaltyDenominator, rate }: WorkingLoan) => ({
  rate: rate.penalty,
  denominator: penaltyDenominator,
});

export type OverdueDue = Readonly<{ penalty: Money; compound: Money }>;

/**
 * Cumulative penalty and compound interest to a day, fen, each rounded once. Golden cn-overdue-1: 100,000 overdue
 * 30 days at 21.6 % → 1,800.00; 1,200 interest → 21.60.
 */
export function overdueOf(
  terms: LoanTerms,
  row: Row,
  day: number,
  penalty: Readonly<{ rate: number; denominator: number }>,
): OverdueDue {
  const exact = exactOverdueOf(terms, row, day, penalty);
  if (!exact) return { penalty: ZERO, compound: ZERO };
  return {
    penalty: roundQuotient(exact.penalty, exact.base, terms.rounding),
    compound: roundQuotient(exact.compound, exact.base, terms.rounding),
  };
}

/** The same unrounded, over `base`; null while nothing is late or misused. 挪用罚息 is a part of the penalty. */
export function exactOverdueOf(
  terms: LoanTerms,
  row: Row,
  day: number,
  penalty: Readonly<{ rate: number; denominator: number }>,
): Readonly<{ penalty: Whole; compound: Whole; base: number }> | null {
  const base = dayBase(terms.dayCount) * penalty.denominator;
  if (!row.isFixed || row.payDay >= day || !isLate(terms, row, day))
    return row.misuse === 0 ? null : { penalty: row.misuse, compound: 0, base };
  const days = Math.max(0, day - row.lateFrom);
  const principal = plusProduct(
    sumOf(row.latePrincipal, row.misuse),
    Math.max(0, openPrincipal(row)),
    penalty.rate,
    days,
  );
  if (!terms.overdue.compound) return { penalty: principal, compound: 0, base };
  const interest = plusProduct(row.lateInterest, Math.max(0, openInterest(row)), penalty.rate, days);
  return { penalty: principal, compound: interest, base };
}
