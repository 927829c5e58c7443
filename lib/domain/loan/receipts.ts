// Money in and out of a loan while it is replayed: what is held, whose it is, and what it pays.
import { fromDayNumber } from '../calendar/iso-date';
import { add, maxMoney, minMoney, subtract, ZERO, type Money } from '../money/money';
import type { ChargeFeeEvent } from './events';
import { closeLateSpan } from './overdue-accrual';
import { note } from './row-notes';
import type { Component } from './terms';
import {
  changeBearing,
  lateRates,
  runningRow,
  type WorkingAllocation,
  type WorkingLoan,
} from './working-loan';
import { isPayable, openInterest, openPrincipal, type Row } from './working-row';

/** Takes money in; until something is paid with it, it is held. */
export function receive(loan: WorkingLoan, sequence: number, day: number, amount: Money): void {
  loan.lots.push({ sequence, amount });
  loan.credit = add(loan.credit, amount);
  const entry = entryOf(loan, sequence, day);
  entry.held = add(entry.held, amount);
}

/** Takes from what is held, oldest first (or from one receipt only), and says for each part whose money it was. */
function draw(
  loan: WorkingLoan,
  day: number,
  amount: Money,
  assign: (entry: WorkingAllocation, part: Money) => void,
  onlySequence?: number,
): void {
  let left = amount;
  for (const lot of loan.lots) {
    if (onlySequence !== undefined && lot.sequence !== onlySequence) continue;
    const part = minMoney(left, lot.amount);
    if (part <= 0) continue;
    lot.amount = subtract(lot.amount, part);
    left = subtract(left, part);
    loan.credit = subtract(loan.credit, part);
    const entry = entryOf(loan, lot.sequence, day);
    entry.held = subtract(entry.held, part);
    assign(entry, part);
  }
  if (loan.lots[0]?.amount === 0) loan.lots = loan.lots.filter((lot) => lot.amount > 0);
}

export const moneyOf = (loan: WorkingLoan, sequence: number): Money =>
  (loan.lots.find((lot) => lot.sequence === sequence)?.amount ?? ZERO) as Money;

function entryOf(loan: WorkingLoan, sequence: number, day: number): WorkingAllocation {
  const key = sequence * 1_000_000 + day;
  const found = loan.allocationOf.get(key);
  if (found) return found;
  const entry = { sequence, valueDate: fromDayNumber(day), lines: [], prepaidPrincipal: ZERO, held: ZERO };
  loan.allocations.push(entry);
  loan.allocationOf.set(key, entry);
  return entry;
}

/** Pays a part of a row. Principal ceases to bear interest by the rules of the contract. */
export function payLine(
  loan: WorkingLoan,
  day: number,
  row: Row,
  line: Readonly<{ component: Component; amount: Money }>,
  onlySequence?: number,
): void {
  const { amount, component } = line;
  if (amount <= 0) return;
  draw(
    loan,
    day,
    amount,
    (entry, part) => {
      const same = entry.lines.find((one) => one.period === row.period && one.component === component);
      if (same) same.amount = add(same.amount, part);
      else entry.lines.push({ period: row.period, component, amount: part });
    },
    onlySequence,
  );
  if (row.isFixed && (component === 'principal' || component === 'interest'))
    closeLateSpan(row, day, lateRates(loan));
  row.paid[component] = add(row.paid[component], amount);
  row.lastPaidOn = fromDayNumber(day);
  loan.lastPaidOn = day;
  if (component === 'principal') releasePaid(loan, day, row, amount);
  noteCleared(row, day);
}

/** Whether principal paid on a day stops bearing interest: at once, at the period's end, or only as planned. */
function releasePaid(loan: WorkingLoan, day: number, row: Row, amount: Money): void {
  const { overdue, prepayment } = loan.terms;
  if (row.isFixed) {
    if (loan.terms.method === 'flat') return;
    const left = minMoney(amount, maxMoney(ZERO, subtract(row.principal, row.released)));
    if (left <= 0) return;
    release(loan, day, left, overdue.ordinaryInterest === 'period' ? 'period' : 'day');
    row.released = add(row.released, left);
  } else {
    loan.ahead = subtract(loan.ahead, amount);
    loan.paidAhead = add(loan.paidAhead, amount);
    if (prepayment.rest === 'plan' || loan.terms.method === 'flat') return;
    release(loan, day, amount, prepayment.rest);
    row.released = add(row.released, amount);
  }
}

export function release(loan: WorkingLoan, day: number, amount: Money, rest: 'day' | 'period'): void {
  const running = runningRow(loan);
  // Money that comes on the day a period begins belongs to the one that ended.
  if (rest === 'day' || !running || day <= running.startDay) changeBearing(loan, day, -amount);
  else loan.releaseAtEnd = add(loan.releaseAtEnd, amount);
}

export function noteCleared(row: Row, day: number): void {
  if (!row.isFixed || row.clearedDay !== null) return;
  if (openPrincipal(row) <= 0 && openInterest(row) <= 0) row.clearedDay = day;
}

/** Principal repaid ahead of the plan, beyond any row. */
export function payPrincipalAhead(
  loan: WorkingLoan,
  day: number,
  amount: Money,
  row: Row | undefined,
  onlySequence?: number,
): void {
  if (amount <= 0) return;
  draw(
    loan,
    day,
    amount,
    (entry, part) => {
      entry.prepaidPrincipal = add(entry.prepaidPrincipal, part);
    },
    onlySequence,
  );
  loan.prepaid = add(loan.prepaid, amount);
  loan.ahead = subtract(loan.ahead, amount);
  loan.lastPaidOn = day;
  if (!row) return;
  row.prepaid = add(row.prepaid, amount);
  if (row.isFixed && row.stoppedDay === null) row.closing = subtract(row.closing, amount);
}

/** 退还预收款 */
export function refund(loan: WorkingLoan, day: number, amount: Money): void {
  draw(loan, day, minMoney(amount, loan.credit), () => undefined);
}

/** A charge falls on the running instalment, or on the last one when none is left. */
export function chargeFee(
  loan: WorkingLoan,
  day: number,
  { amount, name, sequence, valueDate, component = 'fee' }: ChargeFeeEvent,
): void {
  const row = loan.rows.find((one) => !isPayable(one, day)) ?? loan.rows.at(-1);
  if (!row) return;
  if (component === 'fee') row.fee = add(row.fee, amount);
  else row.charged = add(row.charged, amount);
  loan.lumpSums = add(loan.lumpSums, amount);
  note(row, { component, kind: 'charged', amount, name, sequence, on: valueDate });
  loan.firstOpen = Math.min(loan.firstOpen, loan.rows.indexOf(row));
}
