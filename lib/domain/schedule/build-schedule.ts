// 还款计划: the plan of a loan as its contract prints it, before anything is paid.
import { dayOfMonth, fromDayNumber, toDayNumber, type IsoDate } from '../calendar/iso-date';
import type { PeriodFactor } from '../interest/annuity';
import { anchorDayOf, dayBase, shareBase, shareTo, type DayRule } from '../interest/day-count';
import { parseRate, type Rate } from '../interest/rate';
import { instalmentFees } from '../loan/fee-terms';
import type { LoanTerms } from '../loan/terms';
import { fen, minMoney, subtract, ZERO, type Money } from '../money/money';
import { plusProduct, roundQuotient, sumQuotients } from '../money/whole';
import { dueDayNumbers, shiftOf } from './due-dates';
import { interestOf, spreadPrincipal, toUnit } from './plan-principal';

export type PlanRow = Readonly<{
  period: number;
  /** 首付 is a row of its own, due on the day of its draw. */
  kind: 'instalment' | 'down_payment';
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
  /** 费用 that the contract bills with it */
  fee: Money;
  closingBalance: Money;
}>;

export const dayRuleOf = (terms: LoanTerms): DayRule => ({
  dayCount: terms.dayCount,
  anchorDay: anchorDayOf(terms, dayOfMonth(terms.startsOn)),
  unit: terms.periodUnit,
  every: terms.periodEvery,
});

/**
 * The plan by the terms for the whole principal drawn on the first day, amounts in fen. Interest of a period is
 * opening balance × rate × its share of a year, rounded once; with `interestDuringShift`, the principal due bears
 * interest up to the shifted day too. Sources: domain.md 2.5–2.12; golden
 * china-practice (equal_instalment, equal_principal, interest_only, bullet), fineract-equal-instalment and -flat.
 */
export function buildSchedule(terms: LoanTerms): readonly PlanRow[] {
  const rule = dayRuleOf(terms);
  const rate = parseRate(terms.annualRate);
  const days = terms.method === 'agreed' ? agreedDays(terms) : dueDayNumbers(terms);
  const factors = factorsOf(rule, rate, toDayNumber(terms.startsOn), days);
  const down = downPaymentOf(terms, terms.principal);
  const balance = subtract(terms.principal, down);
  const { principals, interests } = spreadPrincipal(balance, factors, terms);
  const rows = datedRows(terms, rate, days, {
    principals,
    interests,
    balance,
    factors,
    firstPeriod: down > 0 ? 2 : 1,
  });
  const billed = deferred(rows, terms.grace.interestPeriods);
  return down > 0 ? [downPaymentRow(terms.startsOn, terms.principal, down), ...billed] : billed;
}

const agreedDays = (terms: LoanTerms): readonly number[] => terms.agreed.map((row) => toDayNumber(row.dueOn));

/** What one fen earns in each period. */
function factorsOf(rule: DayRule, rate: Rate, start: number, days: readonly number[]): PeriodFactor[] {
  let startDay = start;
  return days.map((dueDay) => {
    const period = { startDay, dueDay };
    startDay = dueDay;
    return {
      numerator: rate.numerator * shareTo(rule, period, dueDay),
      denominator: rate.denominator * shareBase(rule, period),
    };
  });
}

type Figures = Readonly<{
  principals: readonly Money[];
  interests: readonly Money[];
  balance: Money;
  factors: readonly PeriodFactor[];
  firstPeriod: number;
}>;

function datedRows(
  terms: LoanTerms,
  rate: Rate,
  days: readonly number[],
  { principals, interests, balance, factors, firstPeriod }: Figures,
): PlanRow[] {
  const shifted = shiftOf(terms);
  let startDay = toDayNumber(terms.startsOn);
  let startsOn = terms.startsOn;
  let opening: number = balance;
  return days.map((dueDay, index) => {
    const dueOn = fromDayNumber(dueDay);
    const effectiveDueOn = shifted(dueOn);
    const principal = principals[index] ?? ZERO;
    const planned = interests[index] ?? ZERO;
    const factor = factors[index];
    const isShifted = terms.interestDuringShift && factor && effectiveDueOn > dueOn;
    const row: PlanRow = {
      period: index + firstPeriod,
      kind: 'instalment',
      startsOn,
      dueOn,
      effectiveDueOn,
      days: dueDay - startDay,
      openingBalance: opening as Money,
      principal,
      interest: isShifted
        ? withShift(
            terms,
            rate,
            { opening: opening as Money, planned, factor },
            {
              principal,
              days: toDayNumber(effectiveDueOn) - dueDay,
            },
          )
        : planned,
      fee: instalmentFees(terms, index, terms.principal),
      closingBalance: (opening - principal) as Money,
    };
    opening -= principal;
    startDay = dueDay;
    startsOn = dueOn;
    return row;
  });
}

/**
 * 节假日顺延计息: the principal due bears interest from the due day to the day it is shifted to, rounded together with
 * the interest of its period; apart from it where that was rounded before (等本等息).
 */
function withShift(
  terms: LoanTerms,
  rate: Rate,
  period: Readonly<{ opening: Money; planned: Money; factor: PeriodFactor }>,
  shift: Readonly<{ principal: Money; days: number }>,
): Money {
  const ordinary =
    terms.method !== 'flat'
      ? {
          numerator: plusProduct(0, period.opening, period.factor.numerator, 1),
          denominator: period.factor.denominator,
        }
      : { numerator: period.planned, denominator: 1 };
  const whole = sumQuotients(ordinary, {
    numerator: plusProduct(0, shift.principal, rate.numerator, shift.days),
    denominator: rate.denominator * dayBase(terms.dayCount),
  });
  return roundQuotient(whole.numerator, whole.denominator, terms.rounding);
}

/** 首付 of a draw, fen. */
export const downPaymentOf = (terms: LoanTerms, drawn: Money): Money =>
  terms.downPayment.percent === '0'
    ? ZERO
    : minMoney(
        drawn,
        toUnit(
          interestOf(drawn, parseRate(terms.downPayment.percent), terms.rounding),
          terms.instalmentUnit,
          terms.rounding,
        ),
      );

const downPaymentRow = (on: IsoDate, drawn: Money, principal: Money): PlanRow => ({
  period: 1,
  kind: 'down_payment',
  startsOn: on,
  dueOn: on,
  effectiveDueOn: on,
  days: 0,
  openingBalance: drawn,
  principal,
  interest: ZERO,
  fee: ZERO,
  closingBalance: subtract(drawn, principal),
});

/** 宽限期付息: the interest of the first periods is collected with the one after them, without interest on it. */
function deferred(rows: PlanRow[], periods: number): PlanRow[] {
  const count = Math.min(periods, rows.length - 1);
  if (count <= 0) return rows;
  const waiting = rows.slice(0, count).reduce<number>((total, row) => total + row.interest, 0);
  return rows.map((row, index) => {
    if (index > count) return row;
    return { ...row, interest: index < count ? ZERO : fen(row.interest + waiting) };
  });
}
