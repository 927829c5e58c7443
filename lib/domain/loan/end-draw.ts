// 终止提款: the customer draws nothing more; a loan on which nothing is owed then ends with it.
import { totalOf } from './amounts';
import { canSettle, payoffOn, settle, stopRow } from './payoff';
import { runningRow, type WorkingLoan } from './working-loan';

/**
 * Ends the drawing on a day (domain.md 2.13). What is held settles the loan where it covers all that is owed;
 * where nothing is owed the plan ends here, and there is no more to be paid.
 */
export function endDraw(loan: WorkingLoan, day: number): void {
  if (loan.terms.draw.kind === 'once' || loan.drawEndedOn !== null || loan.disbursed === 0) return;
  loan.drawEndedOn = day;
  if (canSettle(loan, day)) return settle(loan, day);
  const payoff = payoffOn(loan, day);
  const row = runningRow(loan);
  if (row && totalOf(payoff) === 0) stopRow(loan, row, day);
}
