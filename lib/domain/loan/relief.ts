// 减免, 核销 and 核销后收回: what is given up, and what comes back of it.
import { add, minMoney, subtract, ZERO, type Money } from '../money/money';
import { noAmounts } from './amounts';
import { daysPastDueOn, skipClosed } from './advance';
import { closeLateSpan } from './overdue-accrual';
import { noteCleared } from './receipts';
import { stopRow } from './payoff';
import { COMPONENTS, type Component } from './terms';
import { lateRates, openOf, runningRow, type WorkingLoan } from './working-loan';

/** 减免: what is open of one component, oldest row first; never more than is open on the day. */
export function waive(
  loan: WorkingLoan,
  day: number,
  component: Exclude<Component, 'principal'>,
  amount: Money,
): void {
  let left = amount;
  for (let index = loan.firstOpen; index < loan.cursor && left > 0; index += 1) {
    const row = loan.rows[index];
    if (!row) continue;
    const part = minMoney(left, openOf(loan, row, day)[component]);
    if (part <= 0) continue;
    if (component === 'interest') closeLateSpan(row, day, lateRates(loan));
    row.waived[component] = add(row.waived[component], part);
    left = subtract(left, part);
    noteCleared(row, day);
  }
  skipClosed(loan, day);
}

/** 核销: everything owed on the day leaves the books; the plan ends, the claim stays to be recovered. */
export function writeOff(loan: WorkingLoan, day: number): void {
  if (loan.writtenOff || loan.disbursed === 0) return;
  const lost = noAmounts();
  loan.writtenOffLate = daysPastDueOn(loan, day).days;
  const ahead = loan.ahead;
  const running = runningRow(loan);
  if (running) stopRow(loan, running, day);
  for (const row of loan.rows.slice(loan.firstOpen)) {
    const open = openOf(loan, row, day);
    closeLateSpan(row, day, lateRates(loan));
    for (const component of COMPONENTS) {
      lost[component] = add(lost[component], open[component]);
      if (component !== 'principal') row.waived[component] = add(row.waived[component], open[component]);
    }
    row.principal = row.paid.principal;
    row.clearedDay ??= day;
    row.lateFrom = Math.max(row.lateFrom, day);
  }
  lost.principal = add(lost.principal, ahead);
  loan.ahead = ZERO;
  loan.bearing = ZERO;
  loan.writtenOff = lost;
  loan.writtenOffOn = day;
  loan.firstOpen = loan.rows.length;
}

/** 核销后收回: never more than was written off. */
export function recover(loan: WorkingLoan, amount: Money): void {
  if (!loan.writtenOff) return;
  const most = COMPONENTS.reduce<number>((total, one) => total + (loan.writtenOff?.[one] ?? 0), 0);
  loan.recovered = minMoney(add(loan.recovered, amount), most as Money);
}
