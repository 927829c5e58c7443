// 贷款余额 of a loan on a day: what a report of the whole portfolio says of it, and no more.
import { toDayNumber, type IsoDate } from '../calendar/iso-date';
import { add, ZERO, type Money } from '../money/money';
import { addAmounts, NO_AMOUNTS } from './amounts';
import { daysPastDueOn } from './advance';
import type { LoanEvent } from './events';
import { graceEndDay } from './overdue-accrual';
import { runTo } from './replay';
import { accruedNotDue } from './state-of';
import type { LoanTerms } from './terms';
import { openOf, outstandingOf } from './working-loan';
import { isPayable } from './working-row';

export type LoanBalance = Readonly<{
  /** Principal outstanding, fen */
  principal: Money;
  /** Of it on instalments that are past their day and grace */
  overduePrincipal: Money;
  /** 应收利息: due and not paid, with what was earned and is not due yet */
  interest: Money;
  /** 罚息 and 复利 to the day */
  penalty: Money;
  fee: Money;
  /** 预收款 held for the borrower */
  credit: Money;
  daysPastDue: number;
  /** 转户: who owes it, where that has changed */
  debtor: string | null;
  isDisbursed: boolean;
}>;

/**
 * The balances of a loan at the end of a day, the same as its whole state has them, without the plan to come. Amounts
 * in fen. Never refuses. Source: engine.md, "State on a day".
 */
export function balanceOn(terms: LoanTerms, events: readonly LoanEvent[], asOf: IsoDate): LoanBalance {
  const loan = runTo(terms, events, asOf);
  const day = toDayNumber(asOf);
  let open = NO_AMOUNTS;
  let overduePrincipal = ZERO;
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (!row || !isPayable(row, day)) continue;
    const own = openOf(loan, row, day);
    open = addAmounts(open, own);
    if (graceEndDay(loan.terms, row) < day) overduePrincipal = add(overduePrincipal, own.principal);
  }
  return {
    principal: outstandingOf(loan),
    overduePrincipal,
    interest: add(open.interest, accruedNotDue(loan, day)),
    penalty: add(open.penalty, open.compound),
    fee: open.fee,
    credit: loan.credit,
    daysPastDue: daysPastDueOn(loan, day).days,
    debtor: loan.debtor,
    isDisbursed: loan.disbursed > 0,
  };
}
