// 提前还款 and 结清: principal paid before it is due, in part or altogether, with interest to the day (2.17).
import { later, type IsoDate } from '../calendar/iso-date';
import { Exact, rateAsFraction } from '../interest/factor';
import { add, fen, maxMoney, minMoney, roundToFen, subtract, sum, ZERO, type Money } from '../money/money';
import { spreadPrincipal } from '../schedule/plan-principal';
import {
  addAmounts,
  interestTo,
  isPayable,
  NO_AMOUNTS,
  openOf,
  paidOf,
  refreshInterest,
  shareTo,
  totalOf,
  type WorkingInstalment,
} from './working-instalment';
import { creditOf, payDues, payLine, payOpen, payPrincipalAhead, type WorkingLoan } from './working-loan';
import type { Payoff } from './state';
import type { Amounts, LoanTerms } from './terms';

/** What settles the loan on a day, to the fen: what is open, interest to the day, the principal ahead and its fee. */
export function payoffOn(loan: WorkingLoan, day: IsoDate): Payoff {
  const prepaymentFee = prepaymentFeeOf(loan.terms, principalAhead(loan, day));
  const open = loan.rows.map((row) => claimableOf(loan, row, day)).reduce(addAmounts, NO_AMOUNTS);
  const components: Amounts = { ...open, fee: add(open.fee, prepaymentFee) };
  const gross = totalOf(components);
  const credit = minMoney(creditOf(loan), gross);
  return { ...components, prepaymentFee, credit, total: subtract(gross, credit) };
}

/** What can be claimed of an instalment on a day: all that is open, but of interest not due only what is earned. */
function claimableOf(loan: WorkingLoan, row: WorkingInstalment, day: IsoDate): Amounts {
  const open = openOf(loan.terms, row, day);
  if (isPayable(row, day)) return open;
  const earned = subtract(interestTo(loan.terms, row, day), paidOf(row, 'interest'));
  return { ...open, interest: maxMoney(ZERO, earned) };
}

const principalAhead = (loan: WorkingLoan, day: IsoDate): Money =>
  sum(loan.rows.filter((row) => isAhead(row, day)).map((row) => row.principal));

const isAhead = (row: WorkingInstalment, day: IsoDate): boolean => row.dueOn > day && !isPayable(row, day);

/** 违约金 on principal paid ahead, fen. */
const prepaymentFeeOf = (terms: LoanTerms, principal: Money): Money =>
  roundToFen(rateAsFraction(terms.prepayment.feePercent).times(principal), terms.rounding);

/** Whether money held may end the loan now. */
export function canSettle(loan: WorkingLoan, day: IsoDate): boolean {
  const payoff = payoffOn(loan, day);
  const gross = add(payoff.total, payoff.credit);
  const isAllowed = loan.terms.prepayment.allowed || principalAhead(loan, day) === 0;
  return isAllowed && gross > 0 && creditOf(loan) >= gross;
}

/** Pays everything and ends the plan on the day. */
export function settle(loan: WorkingLoan, day: IsoDate): void {
  payDues(loan, day);
  const ahead = principalAhead(loan, day);
  const running = loan.rows.findIndex((row) => isAhead(row, day));
  for (const row of loan.rows.filter((one) => !isPayable(one, day) && one.dueOn <= day)) {
    row.stoppedOn = day;
    refreshInterest(loan.terms, row);
  }
  const row = loan.rows[running];
  if (row) {
    stop(loan, row, day, prepaymentFeeOf(loan.terms, ahead));
    loan.rows = loan.rows.slice(0, running + 1);
  }
  payOpen(loan, day, () => true);
  payPrincipalAhead(loan, day, ahead);
  if (row && running > 0 && row.payments.length === 0 && row.fee === 0) loan.rows.pop();
}

function stop(loan: WorkingLoan, row: WorkingInstalment, day: IsoDate, fee: Money): void {
  row.fee = add(row.fee, fee);
  row.principal = ZERO;
  row.stoppedOn = later(day, row.startsOn);
  setBalance(row, row.stoppedOn, ZERO);
  refreshInterest(loan.terms, row);
  row.interest = maxMoney(row.interest, paidOf(row, 'interest'));
}

/**
 * Part of the principal paid ahead with the money of one receipt: what fell due but waits for its working day
 * first, then interest to the day, then principal with its fee; the plan from the running period on is made anew.
 */
export function prepay(loan: WorkingLoan, day: IsoDate, sequence: number): void {
  payOpen(loan, day, (row) => row.dueOn <= day && !isPayable(row, day), sequence);
  const index = loan.rows.findIndex((row) => isAhead(row, day));
  const row = loan.rows[index];
  if (!row) return;
  const earned = subtract(interestTo(loan.terms, row, day), paidOf(row, 'interest'));
  payLine(
    loan,
    day,
    row,
    { component: 'interest', amount: minMoney(moneyOf(loan, sequence), maxMoney(ZERO, earned)) },
    sequence,
  );
  const ahead = principalAhead(loan, day);
  const principal = mostPrincipalFor(loan.terms, moneyOf(loan, sequence), ahead);
  if (principal <= 0) return;
  const fee = prepaymentFeeOf(loan.terms, principal);
  row.fee = add(row.fee, fee);
  payLine(loan, day, row, { component: 'fee', amount: fee }, sequence);
  payPrincipalAhead(loan, day, principal, sequence);
  planAnew(loan, index, later(day, row.startsOn), subtract(ahead, principal));
}

const moneyOf = (loan: WorkingLoan, sequence: number): Money =>
  sum(loan.lots.filter((lot) => lot.sequence === sequence).map((lot) => lot.amount));

/** The most principal that money can pay together with the fee on it. */
function mostPrincipalFor(terms: LoanTerms, money: Money, ahead: Money): Money {
  const rate = rateAsFraction(terms.prepayment.feePercent);
  let principal = minMoney(ahead, roundToFen(new Exact(money).div(rate.plus(1)), 'UP'));
  while (principal > 0 && add(principal, prepaymentFeeOf(terms, principal)) > money) {
    principal = subtract(principal, fen(1));
  }
  return principal;
}

/** Spreads what is left over the periods that are left; a plan that ends sooner loses its empty periods. */
function planAnew(loan: WorkingLoan, index: number, on: IsoDate, balance: Money): void {
  const { terms } = loan;
  const row = loan.rows[index];
  if (!row) return;
  setBalance(row, on, balance);
  const rows = loan.rows.slice(index);
  const rate = rateAsFraction(terms.annualRate);
  const shares = rows.map((one, place) =>
    shareTo(terms, one, one.dueOn)
      .minus(place === 0 ? shareTo(terms, one, on) : 0)
      .times(rate),
  );
  const isShorter = terms.prepayment.effect === 'reduce_term';
  const { principals, level } = spreadPrincipal(balance, shares, {
    ...terms,
    keepLevel: isShorter ? loan.level : null,
    firstInterestEarned: interestTo(terms, row, on),
  });
  if (!isShorter) loan.level = level;
  let opening = balance;
  rows.forEach((one, place) => {
    if (place > 0) one.balances = [{ on: one.startsOn, balance: opening }];
    one.principal = principals[place] ?? ZERO;
    opening = subtract(opening, one.principal);
    refreshInterest(terms, one);
  });
  loan.rows = loan.rows.filter(
    (one, place) => place <= index || (one.balances[0]?.balance ?? ZERO) > 0 || one.fee > 0,
  );
}

function setBalance(row: WorkingInstalment, on: IsoDate, balance: Money): void {
  row.balances = [...row.balances.filter((step) => step.on < on), { on, balance }];
}
