// Time passes: rows come to their days, are fixed, and take what is held for them.
import { allocate } from '../allocation/allocate';
import { add, maxMoney, subtract, ZERO, type Money } from '../money/money';
import { flowOf, lastOpenIndex, ownBy, takeFigures } from './figures';
import { graceEndDay, lateStart } from './overdue-accrual';
import { moneyOf, noteCleared, payLine } from './receipts';
import { totalOf } from './amounts';
import { note } from './row-notes';
import type { Component } from './terms';
import { followTo } from './stretches';
import { closeSpan, openOf, runningRow, type WorkingLoan } from './working-loan';
import { isPayable, openInterest, openPrincipal, type Row } from './working-row';

/** Brings the loan to a day: every row whose day has come is fixed, and paid with what is held, in order of days. */
export function advance(loan: WorkingLoan, day: number): void {
  for (;;) {
    const row = runningRow(loan);
    const payable = loan.rows[loan.payCursor];
    const fixDay = row ? Math.min(row.dueDay, row.payDay) : Infinity;
    const payDay = payable ? payable.payDay : Infinity;
    const next = Math.min(fixDay, payDay);
    if (next > day) return followTo(loan, day);
    followTo(loan, next);
    if (fixDay <= next) fixRow(loan);
    if (payDay <= next && loan.payCursor < loan.cursor) {
      loan.payCursor += 1;
      if (loan.credit > 0) payDues(loan, next);
    }
  }
}

/** The running row is what it will be, and the next one runs. */
export function fixRow(loan: WorkingLoan): void {
  const row = runningRow(loan);
  if (!row) return;
  const isLast = loan.cursor === lastOpenIndex(loan);
  closeSpan(loan, row.dueDay);
  const flow = flowOf(loan);
  const { interest, principal, opening, closing, notes, shiftBase } = takeFigures(loan, row, flow, {
    earned: row.earned,
    isLast,
  });
  Object.assign(row, { interest, principal, opening, closing, isFixed: true });
  row.ownBy = ownBy(loan.terms, row, row.dueDay);
  if (shiftBase > 0) row.shift = { base: shiftBase, rate: loan.rate.ordinary };
  if (notes.length > 0) note(row, ...notes);
  Object.assign(loan, flow);
  if (loan.terms.method !== 'flat') endBearing(loan, row);
  loan.bearingFrom = Math.max(loan.bearingFrom, row.dueDay);
  row.lateFrom = lateStart(loan.terms, row);
  noteCleared(row, Math.min(row.dueDay, row.payDay));
  loan.cursor += 1;
}

function endBearing(loan: WorkingLoan, row: Row): void {
  const { overdue, prepayment } = loan.terms;
  const isPlanned = overdue.ordinaryInterest === 'stops' || prepayment.rest === 'plan';
  const isReleased = isPlanned || row.kind === 'down_payment';
  const principal = isReleased ? subtract(row.principal, row.released) : ZERO;
  if (isReleased) row.released = row.principal;
  loan.bearing = maxMoney(ZERO, subtract(loan.bearing, add(principal, loan.releaseAtEnd)));
  loan.releaseAtEnd = ZERO;
}

/** Pays what is due with what is held, in the order of the contract. */
export const payDues = (loan: WorkingLoan, day: number): void =>
  payOpen(loan, day, (row) => isPayable(row, day));

/** Pays fixed rows in the order of the contract, with everything held or with the money of one receipt. */
export function payOpen(
  loan: WorkingLoan,
  day: number,
  which: (row: Row) => boolean,
  onlySequence?: number,
): void {
  skipClosed(loan, day);
  const money = onlySequence === undefined ? loan.credit : moneyOf(loan, onlySequence);
  if (money <= 0) return;
  const { order, overdueOrder, switchAfterDays, by } = loan.terms.allocation;
  const isLongOverdue = daysPastDueOn(loan, day).days > switchAfterDays;
  const inForce = isLongOverdue ? overdueOrder : order;
  const rows = loan.rows.slice(loan.firstOpen, loan.cursor).filter(which);
  if (by === 'component') return void payRows(loan, day, { rows, money, order: inForce, by, onlySequence });
  let left = money;
  for (const row of rows) {
    if (left <= 0) return;
    left = subtract(left, payRows(loan, day, { rows: [row], money: left, order: inForce, by, onlySequence }));
  }
}

type Payment = Readonly<{
  rows: readonly Row[];
  money: Money;
  order: readonly Component[];
  by: 'instalment' | 'component';
  onlySequence: number | undefined;
}>;

/** Pays what is open on some rows; answers how much of the money that took. */
function payRows(loan: WorkingLoan, day: number, { rows, money, order, by, onlySequence }: Payment): Money {
  let used = ZERO;
  const open = rows.map((row) => openOf(loan, row, day));
  for (const line of allocate(money, open, order, by)) {
    const row = rows[line.index];
    if (row) payLine(loan, day, row, line, onlySequence);
    used = add(used, line.amount);
  }
  return used;
}

/** Rows with nothing open need not be looked at again: their penalty no longer grows. */
export function skipClosed(loan: WorkingLoan, day: number): void {
  for (; loan.firstOpen < loan.cursor; loan.firstOpen += 1) {
    const row = loan.rows[loan.firstOpen];
    if (row && (!isPayable(row, day) || totalOf(openOf(loan, row, day)) > 0)) return;
  }
}

/** 逾期天数: from the oldest instalment whose principal or interest is open after its grace; the due day is not late. */
export function daysPastDueOn(loan: WorkingLoan, day: number): Readonly<{ days: number; since: Row | null }> {
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (!row || graceEndDay(loan.terms, row) >= day) continue;
    if (openPrincipal(row) + openInterest(row) > 0) return { days: day - row.payDay, since: row };
  }
  return { days: 0, since: null };
}

export function isNothingDue(loan: WorkingLoan, day: number): boolean {
  skipClosed(loan, day);
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (row && isPayable(row, day) && totalOf(openOf(loan, row, day)) > 0) return false;
  }
  return true;
}
