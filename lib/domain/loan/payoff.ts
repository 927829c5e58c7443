// 结清: what ends a loan on a day, to the fen, and the ending itself (2.17).
import { add, maxMoney, minMoney, subtract, ZERO } from '../money/money';
import { addAmounts, NO_AMOUNTS, totalOf } from './amounts';
import { payDues, payOpen } from './advance';
import { keepsPlan, ownBy } from './figures';
import { earnedInRow, interestTo } from './earned';
import { billPrepaymentFee, fillRows, interestToSettle, prepaymentFeeOf } from './prepay';
import { payPrincipalAhead } from './receipts';
import { note } from './row-notes';
import type { Payoff } from './state';
import type { Amounts } from './terms';
import {
  closeSpan,
  foldInto,
  openOf,
  outstandingOf,
  penaltyOf,
  roundEarned,
  runningRow,
  type WorkingLoan,
} from './working-loan';
import { isPayable, type Row } from './working-row';

/** What settles the loan on a day, to the fen: what is open, interest to the day, the principal ahead and its fee. */
export function payoffOn(loan: WorkingLoan, day: number): Payoff {
  let open = NO_AMOUNTS;
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (row) open = addAmounts(open, claimableOf(loan, row, day));
  }
  const charged = loan.rows
    .slice(loan.cursor, loan.terms.prepayment.rest === 'plan' ? undefined : loan.cursor + 1)
    .reduce((total, row) => addAmounts(total, chargesOf(loan, row, day)), NO_AMOUNTS);
  const prepaymentFee = keepsPlan(loan.terms) ? ZERO : prepaymentFeeOf(loan.terms, loan.ahead);
  const components: Amounts = {
    fee: add(add(open.fee, charged.fee), prepaymentFee),
    compound: open.compound,
    penalty: add(open.penalty, charged.penalty),
    interest: add(open.interest, interestToSettle(loan, day)),
    principal: add(open.principal, loan.ahead),
  };
  const gross = totalOf(components);
  const credit = minMoney(loan.credit, gross);
  return { ...components, prepaymentFee, credit, total: subtract(gross, credit) };
}

/** Fees and charges of a row to come that are not paid yet. */
export const chargesOf = (loan: WorkingLoan, row: Row, day: number): Amounts => ({
  ...NO_AMOUNTS,
  fee: maxMoney(ZERO, subtract(row.fee, add(row.paid.fee, row.waived.fee))),
  penalty: maxMoney(ZERO, subtract(penaltyOf(loan, row, day), add(row.paid.penalty, row.waived.penalty))),
});

/** What can be claimed of a fixed row: all that is open, but while it waits for its working day only what is earned. */
export function claimableOf(loan: WorkingLoan, row: Row, day: number): Amounts {
  const open = openOf(loan, row, day);
  if (isPayable(row, day) || keepsPlan(loan.terms)) return open;
  const earned = subtract(interestTo(loan, row, day), row.paid.interest);
  return { ...open, interest: maxMoney(ZERO, subtract(earned, row.waived.interest)) };
}

/** Whether money held may end the loan now. */
export function canSettle(loan: WorkingLoan, day: number): boolean {
  const least = outstandingOf(loan);
  if (loan.credit < least || (!loan.terms.prepayment.allowed && loan.ahead > 0)) return false;
  const payoff = payoffOn(loan, day);
  const gross = add(payoff.total, payoff.credit);
  return gross > 0 && loan.credit >= gross;
}

/** Pays everything: the plan ends on the day, or, where it stands, every row of it is paid. */
export function settle(loan: WorkingLoan, day: number): void {
  payDues(loan, day);
  if (keepsPlan(loan.terms)) {
    // Fees of instalments that never come are not owed, unless all that was planned is.
    if (loan.terms.prepayment.rest !== 'plan')
      for (const one of loan.rows.slice(loan.cursor + 1)) {
        note(one, { component: 'fee', kind: 'dropped', amount: subtract(one.paid.fee, one.fee) });
        one.fee = one.paid.fee;
      }
    payOpen(loan, day, () => true);
    const receipts = loan.lots;
    for (const { sequence } of receipts) fillRows(loan, day, sequence);
    if (loan.terms.prepayment.rest === 'day') {
      closeSpan(loan, day);
      loan.bearing = ZERO;
      loan.releaseAtEnd = ZERO;
    }
    // 等本等息 ends with what was collected: nothing is earned on principal that is not there.
    if (loan.terms.method === 'flat' && loan.terms.prepayment.rest !== 'plan') {
      for (const one of loan.rows.slice(loan.cursor)) {
        one.flatShare = one.paid.interest;
        one.share = null;
        one.isDeferred = false;
      }
      loan.bearing = ZERO;
      loan.overflow = ZERO;
      loan.waiting = ZERO;
    }
    return;
  }
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (row && !isPayable(row, day)) {
      const interest = interestTo(loan, row, day);
      note(row, { component: 'interest', kind: 'shift_cut', amount: subtract(interest, row.interest) });
      row.interest = interest;
      row.stoppedDay = day;
    }
  }
  const row = runningRow(loan);
  const index = loan.cursor;
  const ahead = loan.ahead;
  if (row) {
    billPrepaymentFee(loan, row, day, ahead);
    stopRow(loan, row, day);
  }
  payOpen(loan, day, () => true);
  payPrincipalAhead(loan, day, ahead, row);
  const isUntouched = row && index > 0 && row.lastPaidOn === null && row.fee === 0 && row.charged === 0;
  if (isUntouched) {
    loan.rows.pop();
    const before = loan.rows.at(-1);
    if (before) before.prepaid = add(before.prepaid, row.prepaid);
    loan.cursor = loan.rows.length;
  }
}

/** The running row ends here with what it has earned, and no row comes after it. */
export function stopRow(loan: WorkingLoan, row: Row, day: number): void {
  foldInto(loan, row, loan.rows.slice(loan.cursor + 1));
  const until = loan.terms.prepayment.rest === 'period' ? row.dueDay : Math.max(day, row.startDay);
  const interest = earnedInRow(loan, row, until);
  closeSpan(loan, Math.min(until, row.dueDay));
  const owed = add(interest, add(loan.overflow, loan.waiting));
  row.interest = maxMoney(owed, row.paid.interest);
  row.ownBy = ownBy(loan.terms, row, until);
  const byDays = row.ownBy === 'days' ? roundEarned(loan, row, row.earned) : interest;
  note(
    row,
    { component: 'interest', kind: 'agreed_most', amount: subtract(interest, byDays) },
    { component: 'interest', kind: 'brought_in', amount: loan.overflow },
    { component: 'interest', kind: 'deferred_in', amount: loan.waiting },
    { component: 'interest', kind: 'kept', amount: subtract(row.interest, owed) },
  );
  row.principal = row.paid.principal;
  row.opening = loan.ahead;
  row.closing = ZERO;
  row.isFixed = true;
  row.stoppedDay = until;
  row.clearedDay = day;
  loan.overflow = ZERO;
  loan.waiting = ZERO;
  loan.bearing = ZERO;
  loan.rows = loan.rows.slice(0, loan.cursor + 1);
  loan.paidAhead = ZERO;
  loan.cursor = loan.rows.length;
  loan.payCursor = Math.min(loan.payCursor, loan.cursor);
}
