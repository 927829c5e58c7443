// A loan while it is replayed: its rows, the balance that bears interest, the money it holds, and who paid what.
import type { DayRule } from '../interest/day-count';
import { commonDenominator, CUT_RATE_PLACES, parseRate, type Rate } from '../interest/rate';
import { add, maxMoney, ZERO, type Money } from '../money/money';
import { plusProduct, roundQuotient, type Whole } from '../money/whole';
import { dayRuleOf } from '../schedule/build-schedule';
import type { MutableAmounts } from './amounts';
import type { LoanEvent } from './events';
import { feesAt } from './fee-terms';
import {
  isLate,
  misuseRate,
  overdueOf,
  penaltyInForce,
  penaltyRate,
  uncappedMisuseRate,
  uncappedPenaltyRate,
  type LateRates,
} from './overdue-accrual';
import { note } from './row-notes';
import type { RepaymentAllocation } from './state';
import type { Amounts, Component, LoanTerms } from './terms';
import { addSpan, openPrincipal, shareBetween, type Row } from './working-row';

/** Money of one receipt that is not used yet. */
type Lot = { readonly sequence: number; amount: Money };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type WorkingAllocation = Mutable<Omit<RepaymentAllocation, 'lines'>> & {
  lines: { period: number; component: Component; amount: Money }[];
};

/** The rates in force, as numerators over denominators that hold for the whole life of the loan. */
export type RateInForce = {
  contract: Rate;
  /** over the rate denominator */
  ordinary: number;
  /** over the penalty denominator: penalty and misuse rate as capped and as agreed, and the contract rate beside them */
  penalty: number;
  uncapped: number;
  misuse: number;
  misuseUncapped: number;
  contractOver: number;
};

export type WorkingLoan = {
  terms: LoanTerms;
  rule: DayRule;
  readonly rateDenominator: number;
  readonly penaltyDenominator: number;
  rate: RateInForce;
  isPaused: boolean;
  disbursed: Money;
  /** 终止提款: since when nothing more can be drawn, where somebody decided so. */
  drawEndedOn: number | null;
  rows: Row[];
  /** The running row: the first that is not fixed. */
  cursor: number;
  /** The first row that has not been offered money on its day yet. */
  payCursor: number;
  /** No row before this one has anything open. */
  firstOpen: number;
  /** What bears ordinary interest now, and since when. */
  bearing: Money;
  bearingFrom: number;
  /** Repaid, but bearing interest to the end of the running period. */
  releaseAtEnd: Money;
  /** Principal drawn, not due yet and not repaid. */
  ahead: Money;
  /** The equal part that every instalment pays; what 缩期 keeps. */
  level: Money | null;
  /** 冲抵下期本金: repaid ahead and still to be set off against the rows to come. */
  absorbed: Money;
  /** Moves to the running row, inside its instalment: interest that did not fit into the rows before it. */
  overflow: Money;
  /** Moves to the running row, on top of its instalment: interest deferred to it. */
  waiting: Money;
  /** Paid on rows that are not fixed yet. */
  paidAhead: Money;
  lots: Lot[];
  credit: Money;
  allocations: WorkingAllocation[];
  /** By the sequence of the receipt and the day: sequence × 1,000,000 + day number, which is always smaller. */
  readonly allocationOf: Map<number, WorkingAllocation>;
  prepaid: Money;
  lastPaidOn: number | null;
  debtor: string | null;
  writtenOff: MutableAmounts | null;
  writtenOffOn: number | null;
  /** Days past due when it was written off: whether its interest stood in the books. */
  writtenOffLate: number;
  recovered: Money;
  /** 挪用: how much of the principal was not used as agreed. */
  misused: Money;
  /** Up to which day what is overdue or misused is reckoned, where it is followed from day to day. */
  followedTo: number;
  /** Σ outstanding principal × days, for the cap on lump sums. */
  principalDays: Whole;
  /** Charges by events and fees for being overdue. */
  lumpSums: Money;
};

export function emptyLoan(terms: LoanTerms, events: readonly LoanEvent[]): WorkingLoan {
  const contract = parseRate(terms.annualRate);
  const rates = [contract, ...events.flatMap(ratesOf)];
  const loan: WorkingLoan = {
    terms,
    rule: dayRuleOf(terms),
    rateDenominator: commonDenominator(rates),
    penaltyDenominator: commonDenominator(
      rates.flatMap((rate) => [
        rate,
        penaltyRate(terms, rate),
        uncappedPenaltyRate(terms, rate),
        misuseRate(terms, rate),
        uncappedMisuseRate(terms, rate),
      ]),
      terms.overdue.totalCapPercent === null ? 1 : CUT_RATE_PLACES,
    ),
    rate: noRate(contract),
    isPaused: false,
    disbursed: ZERO,
    drawEndedOn: null,
    rows: [],
    cursor: 0,
    payCursor: 0,
    firstOpen: 0,
    bearing: ZERO,
    bearingFrom: 0,
    releaseAtEnd: ZERO,
    ahead: ZERO,
    level: null,
    absorbed: ZERO,
    overflow: ZERO,
    waiting: ZERO,
    paidAhead: ZERO,
    lots: [],
    credit: ZERO,
    allocations: [],
    allocationOf: new Map(),
    prepaid: ZERO,
    lastPaidOn: null,
    debtor: null,
    writtenOff: null,
    writtenOffOn: null,
    writtenOffLate: 0,
    recovered: ZERO,
    misused: ZERO,
    followedTo: 0,
    principalDays: 0,
    lumpSums: ZERO,
  };
  loan.rate = rateInForce(loan, contract);
  return loan;
}

const noRate = (contract: Rate): RateInForce => ({
  contract,
  ordinary: 0,
  penalty: 0,
  uncapped: 0,
  misuse: 0,
  misuseUncapped: 0,
  contractOver: 0,
});

function ratesOf(event: LoanEvent): Rate[] {
  if (event.type === 'change_rate') return [parseRate(event.annualRate)];
  if (event.type === 'extend' && event.annualRate !== undefined) return [parseRate(event.annualRate)];
  if (event.type === 'restructure' && event.plan.annualRate !== undefined)
    return [parseRate(event.plan.annualRate)];
  return [];
}

/** A contract rate as the replay counts it; nothing at all while accrual is stopped. */
export function rateInForce(loan: WorkingLoan, contract: Rate): RateInForce {
  if (loan.isPaused) return noRate(contract);
  const over = (rate: Rate, denominator: number): number => rate.numerator * (denominator / rate.denominator);
  return {
    contract,
    ordinary: over(contract, loan.rateDenominator),
    penalty: over(penaltyRate(loan.terms, contract), loan.penaltyDenominator),
    uncapped: over(uncappedPenaltyRate(loan.terms, contract), loan.penaltyDenominator),
    misuse: over(misuseRate(loan.terms, contract), loan.penaltyDenominator),
    misuseUncapped: over(uncappedMisuseRate(loan.terms, contract), loan.penaltyDenominator),
    contractOver: over(contract, loan.penaltyDenominator),
  };
}

export const runningRow = (loan: WorkingLoan): Row | undefined => loan.rows[loan.cursor];

/** Before the balance or the rate changes: keeps the stretch up to the day on the running row. */
export function closeSpan(loan: WorkingLoan, day: number): void {
  const row = runningRow(loan);
  if (!row || day <= loan.bearingFrom) return;
  addSpan(loan.rule, row, {
    fromDay: loan.bearingFrom,
    toDay: day,
    balance: loan.bearing,
    rate: loan.rate.ordinary,
  });
  loan.bearingFrom = day;
}

/** Rows fall away: what was paid on them ahead of time counts on the row that stays. */
export function foldInto(loan: WorkingLoan, row: Row, gone: readonly Row[]): void {
  for (const one of gone) {
    const { fee, penalty, interest, principal } = one.paid;
    row.fee = add(row.fee, fee);
    row.charged = add(row.charged, penalty);
    note(
      row,
      { component: 'fee', kind: 'folded_in', amount: fee },
      { component: 'penalty', kind: 'folded_in', amount: penalty },
      { component: 'interest', kind: 'folded_in', amount: row.isFixed ? interest : ZERO },
    );
    row.paid.fee = add(row.paid.fee, fee);
    row.paid.penalty = add(row.paid.penalty, penalty);
    row.paid.interest = add(row.paid.interest, interest);
    if (row.isFixed) row.interest = add(row.interest, interest);
    row.prepaid = add(row.prepaid, principal);
    loan.prepaid = add(loan.prepaid, principal);
    loan.paidAhead = (loan.paidAhead - principal) as Money;
    row.lastPaidOn ??= one.lastPaidOn;
  }
}

/** Principal begins to bear interest (positive) or ceases to (negative) on a day. */
export function changeBearing(loan: WorkingLoan, day: number, amount: number): void {
  if (amount === 0) return;
  closeSpan(loan, day);
  loan.bearing = maxMoney(ZERO, (loan.bearing + amount) as Money);
}

/** Ordinary interest of the running row to a day, exact, over rate denominator × base. */
export function earnedTo(loan: WorkingLoan, row: Row, day: number): Whole {
  const until = Math.min(day, row.dueDay);
  if (until <= loan.bearingFrom || row !== runningRow(loan)) return row.earned;
  const share = shareBetween(loan.rule, row, loan.bearingFrom, until);
  return plusProduct(row.earned, loan.bearing, loan.rate.ordinary, share);
}

export const roundEarned = (loan: WorkingLoan, row: Row, earned: Whole): Money =>
  roundQuotient(earned, loan.rateDenominator * row.base, loan.terms.rounding);

/** Everything billed on a fixed row as of a day, paid or not. */
export function dueOf(loan: WorkingLoan, row: Row, day: number): Amounts {
  const overdue = overdueOf(loan.terms, row, day, penaltyInForce(loan));
  return {
    fee: add(row.fee, lateFee(loan, row, day)),
    compound: overdue.compound,
    penalty: add(overdue.penalty, row.charged),
    interest: row.interest,
    principal: row.principal,
  };
}

/** 逾期费用: once for an instalment that was not paid within its grace; under a cap what that left of it. */
export function lateFee(loan: WorkingLoan, row: Row, day: number): Money {
  if (loan.terms.fees.length === 0 || row.kind !== 'instalment' || !row.isFixed) return ZERO;
  if (loan.terms.overdue.totalCapPercent !== null) return row.lateFee ?? ZERO;
  return isLate(loan.terms, row, day) ? feesAt(loan.terms, 'overdue', row.principal) : ZERO;
}

/** 罚息 and lump-sum penalties of a row as of a day. */
export function penaltyOf(loan: WorkingLoan, row: Row, day: number): Money {
  return add(overdueOf(loan.terms, row, day, penaltyInForce(loan)).penalty, row.charged);
}

/** Rates at which what is overdue accrues now. */
export const lateRates = ({ rate }: WorkingLoan): LateRates => ({
  rate: rate.penalty,
  agreed: rate.uncapped,
});

const unpaid = (due: Money, paid: Money, waived: Money): Money =>
  maxMoney(ZERO, (due - paid - waived) as Money);

/** What of a row is neither paid nor waived. */
export function openOf(loan: WorkingLoan, row: Row, day: number): Amounts {
  const due = dueOf(loan, row, day);
  const { paid, waived } = row;
  return {
    fee: unpaid(due.fee, paid.fee, waived.fee),
    compound: unpaid(due.compound, paid.compound, waived.compound),
    penalty: unpaid(due.penalty, paid.penalty, waived.penalty),
    interest: unpaid(due.interest, paid.interest, waived.interest),
    principal: unpaid(due.principal, paid.principal, waived.principal),
  };
}

export const outstandingOf = (loan: WorkingLoan): Money => {
  let due = 0;
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (row) due += openPrincipal(row);
  }
  return (loan.ahead + due) as Money;
};
