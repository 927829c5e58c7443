// Ordinary interest earned so far, row by row and altogether, whether it is due, paid or neither.
import { add, maxMoney, minMoney, subtract, sum, ZERO, type Money } from '../money/money';
import { project } from './figures';
import { earnedTo, roundEarned, runningRow, type WorkingLoan } from './working-loan';
import { isPayable, type Row } from './working-row';

/** Interest of the running row to a day; 等本等息 never more than the row's agreed interest. */
export function earnedInRow(loan: WorkingLoan, row: Row, day: number): Money {
  const earned = roundEarned(loan, row, earnedTo(loan, row, day));
  if (loan.terms.method !== 'flat') return earned;
  const agreed = row.flatShare ?? roundEarned(loan, row, row.flatEarned);
  return day >= row.dueDay ? agreed : minMoney(earned, agreed);
}

/** Interest of the running row to its end, as the plan has it where everything that is due is paid on a day. */
export function earnedInPeriod(loan: WorkingLoan, row: Row, day: number): Money {
  if (loan.terms.method === 'flat') return earnedInRow(loan, row, row.dueDay);
  const [planned] = project(loan, day, 1);
  return roundEarned(loan, row, planned?.earned ?? row.earned);
}

/** Ordinary interest of a row earned up to a day; the whole of it once it is payable. */
export function interestTo(loan: WorkingLoan, row: Row, day: number): Money {
  if (row.isFixed && (isPayable(row, day) || row.stoppedDay !== null)) return row.interest;
  if (!row.isFixed) return row === runningRow(loan) ? earnedInRow(loan, row, day) : ZERO;
  // Fixed and waiting for its working day: the shifted days earn one by one.
  const own = roundEarned(loan, row, row.earned);
  const whole = Math.max(1, row.payDay - row.dueDay);
  const shift = Math.floor(((row.interest - own) * (day - row.dueDay)) / whole);
  return minMoney(row.interest, maxMoney(ZERO, (own + Math.max(0, shift)) as Money));
}

/** Interest paid on rows that are not fixed yet. */
export const interestPaidAhead = (loan: WorkingLoan): Money =>
  sum(loan.rows.slice(loan.cursor).map((row) => row.paid.interest));

/** What the running row has earned to a day with what came to it from others, less what is paid. */
export function runningInterest(loan: WorkingLoan, day: number, paid: Money): Money {
  const row = loan.rows[loan.cursor];
  if (!row) return ZERO;
  const earned = add(interestTo(loan, row, day), add(loan.overflow, loan.waiting));
  return maxMoney(ZERO, subtract(earned, paid));
}

/** All that was earned to a day, fen. Interest paid before its day (an instalment due on the working day before) counts as earned. */
export function interestEarned(loan: WorkingLoan, day: number): Money {
  const fixed = loan.rows
    .slice(0, loan.cursor)
    .map((row) => maxMoney(interestTo(loan, row, day), add(row.paid.interest, row.waived.interest)));
  const paid = interestPaidAhead(loan);
  const waived = sum(loan.rows.slice(loan.cursor).map((row) => row.waived.interest));
  return add(sum(fixed), add(add(paid, waived), runningInterest(loan, day, add(paid, waived))));
}
