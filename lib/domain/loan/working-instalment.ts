// One instalment while a loan is replayed: what it bears in interest by its balances, and what was paid on it when.
import { Decimal } from 'decimal.js';
import { addDays, daysBetween, earlier, type IsoDate } from '../calendar/iso-date';
import { anchorDayOf, dayBase, Exact, rateAsFraction, shareAsDecimal, yearShare } from '../interest/factor';
import { add, maxMoney, roundToFen, subtract, sum, ZERO, type Money } from '../money/money';
import type { PlanRow } from '../schedule/build-schedule';
import { overdueOf, type OverdueDue } from './overdue-accrual';
import { COMPONENTS, type Amounts, type Component, type LoanTerms } from './terms';

export type Payment = Readonly<{ on: IsoDate; component: Component; amount: Money }>;

export type WorkingInstalment = {
  readonly period: number;
  readonly startsOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly effectiveDueOn: IsoDate;
  /** The planned balance from each day on; the first entry is the opening balance. */
  balances: { on: IsoDate; balance: Money }[];
  principal: Money;
  interest: Money;
  fee: Money;
  /** Set when the loan was paid off inside this period: interest ends here. */
  stoppedOn: IsoDate | null;
  payments: Payment[];
};

export const NO_AMOUNTS: Amounts = {
  fee: ZERO,
  compound: ZERO,
  penalty: ZERO,
  interest: ZERO,
  principal: ZERO,
};

export const totalOf = (amounts: Amounts): Money => sum(COMPONENTS.map((component) => amounts[component]));

export const addAmounts = (a: Amounts, b: Amounts): Amounts =>
  mapAmounts((component) => add(a[component], b[component]));

export function mapAmounts(value: (component: Component) => Money): Amounts {
  return {
    fee: value('fee'),
    compound: value('compound'),
    penalty: value('penalty'),
    interest: value('interest'),
    principal: value('principal'),
  };
}

export function openInstalment(row: PlanRow): WorkingInstalment {
  return {
    period: row.period,
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    effectiveDueOn: row.effectiveDueOn,
    balances: [{ on: row.startsOn, balance: row.openingBalance }],
    principal: row.principal,
    interest: row.interest,
    fee: ZERO,
    stoppedOn: null,
    payments: [],
  };
}

/** 应还日已到: from its working day on it can be claimed. */
export const isPayable = (row: WorkingInstalment, day: IsoDate): boolean => row.effectiveDueOn <= day;

export const paidOf = (row: WorkingInstalment, component: Component): Money =>
  sum(row.payments.filter((payment) => payment.component === component).map((payment) => payment.amount));

/** Share of a year from the period's start to a day inside it; differences of it give the parts (积分段). */
export const shareTo = (terms: LoanTerms, row: WorkingInstalment, day: IsoDate): Decimal =>
  shareAsDecimal(yearShare(terms.dayCount, row.startsOn, earlier(day, row.dueOn), anchorDayOf(terms)));

/** Ordinary interest of the period earned up to a day, unrounded fen. */
export function interestExact(terms: LoanTerms, row: WorkingInstalment, day: IsoDate): Decimal {
  const until = row.stoppedOn ? earlier(day, row.stoppedOn) : day;
  let exact: Decimal = new Exact(0);
  row.balances.forEach(({ on, balance }, index) => {
    const end = earlier(until, row.balances[index + 1]?.on ?? row.dueOn);
    if (end <= on) return;
    exact = exact.plus(
      shareTo(terms, row, end)
        .minus(shareTo(terms, row, on))
        .times(balance),
    );
  });
  if (terms.interestDuringShift && until > row.dueOn && row.effectiveDueOn > row.dueOn) {
    const days = daysBetween(row.dueOn, earlier(until, row.effectiveDueOn));
    exact = exact.plus(new Exact(row.principal).times(days).div(dayBase(terms.dayCount)));
  }
  return exact.times(rateAsFraction(terms.annualRate));
}

/** Ordinary interest earned up to a day; the whole of it once the instalment is payable. */
export function interestTo(terms: LoanTerms, row: WorkingInstalment, day: IsoDate): Money {
  if (isPayable(row, day)) return row.interest;
  return roundToFen(interestExact(terms, row, day), terms.rounding);
}

/** After a change of balances or a stop: works the period's interest out anew. */
export function refreshInterest(terms: LoanTerms, row: WorkingInstalment): void {
  const end = row.effectiveDueOn > row.dueOn ? row.effectiveDueOn : row.dueOn;
  row.interest = roundToFen(interestExact(terms, row, end), terms.rounding);
}

/** Penalty and compound interest to a day, cumulative and rounded once each. */
export function overdueDue(terms: LoanTerms, row: WorkingInstalment, day: IsoDate): OverdueDue {
  return overdueOf(terms, row, day);
}

/** Everything billed on the instalment as of a day, paid or not. */
export function dueOf(terms: LoanTerms, row: WorkingInstalment, day: IsoDate): Amounts {
  const overdue = overdueDue(terms, row, day);
  return {
    fee: row.fee,
    compound: maxMoney(overdue.compound, paidOf(row, 'compound')),
    penalty: maxMoney(overdue.penalty, paidOf(row, 'penalty')),
    interest: row.interest,
    principal: row.principal,
  };
}

export const paidAmounts = (row: WorkingInstalment): Amounts =>
  mapAmounts((component) => paidOf(row, component));

export function openOf(terms: LoanTerms, row: WorkingInstalment, day: IsoDate): Amounts {
  const due = dueOf(terms, row, day);
  return mapAmounts((component) => maxMoney(ZERO, subtract(due[component], paidOf(row, component))));
}

/** The last day on which the instalment can be paid without being overdue (宽限期). */
export const graceEndsOn = (terms: LoanTerms, row: Pick<WorkingInstalment, 'effectiveDueOn'>): IsoDate =>
  addDays(row.effectiveDueOn, terms.overdue.graceDays);
