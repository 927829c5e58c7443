// 还款计划: the plan of a loan as its contract prints it, before anything is paid.
import { daysBetween, type IsoDate } from '../calendar/iso-date';
import { shareAsDecimal, anchorDayOf, Exact, rateAsFraction, dayBase, yearShare } from '../interest/factor';
import type { LoanTerms } from '../loan/terms';
import { roundToFen, subtract, type Money } from '../money/money';
import { periodsOf } from './due-dates';
import { spreadPrincipal } from './plan-principal';

export type PlanRow = Readonly<{
  period: number;
  startsOn: IsoDate;
  /** 应还日 by the contract */
  dueOn: IsoDate;
  /** The working day to which it is shifted. */
  effectiveDueOn: IsoDate;
  /** Actual days of the period */
  days: number;
  openingBalance: Money;
  principal: Money;
  interest: Money;
  closingBalance: Money;
}>;

/**
 * The plan by the terms, amounts in fen. Interest of a period is opening balance × rate × its share of a year,
 * rounded once; with `interestDuringShift`, the principal due bears interest up to the shifted day too. Sources:
 * domain.md 2.5–2.12; golden china-practice (equal_instalment, equal_principal, interest_only, bullet).
 */
export function buildSchedule(terms: LoanTerms): readonly PlanRow[] {
  const periods = periodsOf(terms);
  const rate = rateAsFraction(terms.annualRate);
  const anchorDay = anchorDayOf(terms);
  const shares = periods.map((period) =>
    shareAsDecimal(yearShare(terms.dayCount, period.startsOn, period.dueOn, anchorDay)).times(rate),
  );
  const { principals } = spreadPrincipal(terms.principal, shares, terms);
  let balance = terms.principal;
  return periods.map((period, index) => {
    const openingBalance = balance;
    const principal = principals[index] ?? openingBalance;
    balance = subtract(openingBalance, principal);
    const ordinary = (shares[index] ?? new Exact(0)).times(openingBalance);
    return {
      ...period,
      days: daysBetween(period.startsOn, period.dueOn),
      openingBalance,
      principal,
      interest: roundToFen(ordinary.plus(shiftInterest(terms, period, principal)), terms.rounding),
      closingBalance: balance,
    };
  });
}

/** 节假日顺延计息: what the principal due bears from the due day to the day it is shifted to, unrounded fen. */
function shiftInterest(
  terms: LoanTerms,
  period: Readonly<{ dueOn: IsoDate; effectiveDueOn: IsoDate }>,
  principal: Money,
) {
  if (!terms.interestDuringShift || period.effectiveDueOn <= period.dueOn) return new Exact(0);
  const days = daysBetween(period.dueOn, period.effectiveDueOn);
  return rateAsFraction(terms.annualRate).times(principal).times(days).div(dayBase(terms.dayCount));
}
