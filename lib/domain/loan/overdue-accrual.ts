// 罚息 and 复利 of one instalment: on its overdue principal and interest, day by day until they are paid (2.14–2.16).
import { Decimal } from 'decimal.js';
import { addDays, daysBetween, type IsoDate } from '../calendar/iso-date';
import { dayBase, Exact } from '../interest/factor';
import { maxMoney, roundToFen, subtract, ZERO, type Money } from '../money/money';
import type { Component, LoanTerms } from './terms';

type OverdueInstalment = Readonly<{
  effectiveDueOn: IsoDate;
  principal: Money;
  interest: Money;
  payments: readonly Readonly<{ on: IsoDate; component: Component; amount: Money }>[];
}>;

export type OverdueStretch = Readonly<{
  from: IsoDate;
  to: IsoDate;
  days: number;
  principal: Money;
  interest: Money;
}>;

export type OverdueDue = Readonly<{ penalty: Money; compound: Money }>;

/**
 * Percent a year on what is overdue: the contract rate raised by the uplift, never above the cap (法发〔2017〕22号:
 * 24). Vectors: 14.4 + 50 % = 21.6; 18 + 50 % = 27 is billed at 24 (2.28).
 */
export const penaltyRate = (terms: PenaltyTerms): Decimal => raisedRate(terms, terms.overdue.upliftPercent);

/** 挪用: percent on top of the contract rate, in place of the overdue mark-up (银发〔2003〕251号: 50 to 100). */
export const MISUSE_UPLIFT_PERCENT = '100';

/** Percent a year on what was not used as agreed, below the same cap: 14.4 → 24. */
export const misuseRate = (terms: PenaltyTerms): Decimal => raisedRate(terms, MISUSE_UPLIFT_PERCENT);

type PenaltyTerms = Pick<LoanTerms, 'annualRate' | 'overdue'>;

function raisedRate({ annualRate, overdue }: PenaltyTerms, upliftPercent: string): Decimal {
  const raised = new Exact(annualRate).times(new Exact(upliftPercent).div(100).plus(1));
  return Decimal.min(raised, overdue.rateCapPercent);
}

/** The stretches of days over which the same amounts were overdue, up to a day; none inside the grace days. */
export function overdueStretches(
  terms: LoanTerms,
  row: OverdueInstalment,
  day: IsoDate,
): readonly OverdueStretch[] {
  const graceEnd = addDays(row.effectiveDueOn, terms.overdue.graceDays);
  if (day <= graceEnd || isClearedBy(row, graceEnd)) return [];
  const from = terms.overdue.graceLost ? row.effectiveDueOn : graceEnd;
  const turns = [from, ...row.payments.map((payment) => payment.on).filter((on) => on > from && on < day)];
  const days = [...new Set(turns)].sort();
  return days.flatMap((start, index) => {
    const end = days[index + 1] ?? day;
    const [principal, interest] = [openAfter(row, 'principal', start), openAfter(row, 'interest', start)];
    if (principal === 0 && interest === 0) return [];
    return [{ from: start, to: end, days: daysBetween(start, end), principal, interest }];
  });
}

/**
 * Cumulative penalty and compound interest to a day, fen, each rounded once. Golden cn-overdue-1: 100,000 overdue
 * 30 days at 21.6 % → 1,800.00; 1,200 interest → 21.60.
 */
export function overdueOf(terms: LoanTerms, row: OverdueInstalment, day: IsoDate): OverdueDue {
  const daily = penaltyRate(terms).div(100).div(dayBase(terms.dayCount));
  let [principalDays, interestDays] = [new Exact(0), new Exact(0)];
  for (const stretch of overdueStretches(terms, row, day)) {
    principalDays = principalDays.plus(new Exact(stretch.principal).times(stretch.days));
    interestDays = interestDays.plus(new Exact(stretch.interest).times(stretch.days));
  }
  return {
    penalty: roundToFen(principalDays.times(daily), terms.rounding),
    compound: terms.overdue.compound ? roundToFen(interestDays.times(daily), terms.rounding) : ZERO,
  };
}

function openAfter(row: OverdueInstalment, component: 'principal' | 'interest', day: IsoDate): Money {
  let open = row[component];
  for (const payment of row.payments) {
    if (payment.component === component && payment.on <= day) open = subtract(open, payment.amount);
  }
  return maxMoney(ZERO, open);
}

const isClearedBy = (row: OverdueInstalment, day: IsoDate): boolean =>
  openAfter(row, 'principal', day) === 0 && openAfter(row, 'interest', day) === 0;
