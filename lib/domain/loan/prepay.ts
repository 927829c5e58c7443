// 提前还款: principal repaid before it is due, by what the contract says of it (2.17; golden fineract-*-prepayment).
import { fromDayNumber } from '../calendar/iso-date';
import { add, fen, maxMoney, minMoney, subtract, sum, ZERO, type Money } from '../money/money';
import { parseRate } from '../interest/rate';
import { plusProduct, roundQuotient } from '../money/whole';
import { earnedInPeriod, earnedInRow } from './earned';
import { keepsPlan, lastOpenIndex, project } from './figures';
import { payOpen } from './advance';
import { moneyOf, payLine, payPrincipalAhead, release } from './receipts';
import { relevel } from './relevel';
import { note } from './row-notes';
import type { LoanTerms } from './terms';
import { penaltyOf, runningRow, type WorkingLoan } from './working-loan';
import { isPayable, type Row } from './working-row';

/** 违约金 on principal paid ahead, fen. */
export function prepaymentFeeOf(terms: LoanTerms, principal: Money): Money {
  const { numerator, denominator } = parseRate(terms.prepayment.feePercent);
  return roundQuotient(plusProduct(0, principal, numerator, 1), denominator, terms.rounding);
}

/** 违约金 falls on the row in which the principal is paid. */
export function billPrepaymentFee(loan: WorkingLoan, row: Row, day: number, principal: Money): void {
  const amount = prepaymentFeeOf(loan.terms, principal);
  const percent = loan.terms.prepayment.feePercent;
  row.fee = add(row.fee, amount);
  note(row, {
    component: 'fee',
    kind: 'prepayment',
    amount,
    base: principal,
    percent,
    on: fromDayNumber(day),
  });
}

/**
 * Interest that a payment on this day has to settle on the rows to come: earned and not paid yet, to the day, for
 * the whole running period, or all that is planned.
 */
export function interestToSettle(loan: WorkingLoan, day: number): Money {
  const rows = loan.rows.slice(loan.cursor);
  const paid = sum(rows.map((row) => row.paid.interest));
  const row = rows[0];
  if (!row) return ZERO;
  if (loan.terms.prepayment.rest === 'plan') {
    return maxMoney(ZERO, subtract(sum(project(loan, day).map((one) => one.interest)), paid));
  }
  return maxMoney(ZERO, subtract(fen(earnedBy(loan, row, day) + loan.overflow + loan.waiting), paid));
}

/** What a payment on a day takes the running row to have earned: to the day, or the whole of its period. */
const earnedBy = (loan: WorkingLoan, row: Row, day: number): Money =>
  loan.terms.prepayment.rest === 'period' ? earnedInPeriod(loan, row, day) : earnedInRow(loan, row, day);

/** Uses the money of one receipt on what is not due yet. */
export function prepay(loan: WorkingLoan, day: number, sequence: number): void {
  payOpen(loan, day, (row) => row.dueDay <= day && !isPayable(row, day), sequence);
  const row = runningRow(loan);
  if (!row || moneyOf(loan, sequence) <= 0) return;
  if (keepsPlan(loan.terms)) return fillRows(loan, day, sequence);
  if (loan.terms.prepayment.collects === 'principal_first') return prepayPrincipal(loan, day, row, sequence);
  if (loan.terms.prepayment.collects === 'with_principal')
    return prepayWithInterest(loan, day, row, sequence);
  const interest = minMoney(moneyOf(loan, sequence), interestToSettle(loan, day));
  payLine(loan, day, row, { component: 'interest', amount: interest }, sequence);
  const principal = mostPrincipalFor(loan, moneyOf(loan, sequence));
  if (principal <= 0) return;
  const fee = prepaymentFeeOf(loan.terms, principal);
  billPrepaymentFee(loan, row, day, principal);
  payLine(loan, day, row, { component: 'fee', amount: fee }, sequence);
  repayAhead(loan, day, { principal, row, sequence });
}

/** Principal ahead of the plan, which is then made anew. */
function repayAhead(
  loan: WorkingLoan,
  day: number,
  { principal, row, sequence }: Readonly<{ principal: Money; row: Row; sequence: number }>,
): void {
  payPrincipalAhead(loan, day, principal, row, sequence);
  release(loan, day, principal, loan.terms.prepayment.rest === 'period' ? 'period' : 'day');
  planAnew(loan, day, principal);
}

/**
 * 利随本清 (2.9a): of money R the principal p with the interest on it alone, p × (1 + U / B) + fee = R, where U is what
 * the balance B has earned and not been paid; p is rounded once and interest takes the rest. Vector: 52,100.00 on
 * 100,000.00 with 4,200.00 earned is 50,000.00 and 2,100.00.
 */
function prepayWithInterest(loan: WorkingLoan, day: number, row: Row, sequence: number): void {
  const money = moneyOf(loan, sequence);
  const [balance, earned] = [loan.ahead, interestToSettle(loan, day)];
  if (balance <= 0) return;
  const fee = parseRate(loan.terms.prepayment.feePercent);
  const whole = BigInt(fee.denominator) * BigInt(balance + earned) + BigInt(fee.numerator) * BigInt(balance);
  const share = roundQuotient(
    BigInt(money) * BigInt(balance) * BigInt(fee.denominator),
    whole,
    loan.terms.rounding,
  );
  const isAll = money >= balance + earned + prepaymentFeeOf(loan.terms, balance);
  let principal = isAll ? balance : minMoney(balance, share);
  while (principal > 0 && add(principal, prepaymentFeeOf(loan.terms, principal)) > money)
    principal = subtract(principal, fen(1));
  const charge = prepaymentFeeOf(loan.terms, principal);
  const interest = minMoney(earned, maxMoney(ZERO, fen(money - principal - charge)));
  payLine(loan, day, row, { component: 'interest', amount: interest }, sequence);
  if (principal <= 0) return;
  billPrepaymentFee(loan, row, day, principal);
  payLine(loan, day, row, { component: 'fee', amount: charge }, sequence);
  repayAhead(loan, day, { principal, row, sequence });
}

/** 减额: new instalments. 缩期: the same ones, fewer. 冲抵: the principal of the next rows is there already. */
function planAnew(loan: WorkingLoan, day: number, principal: Money): void {
  switch (loan.terms.prepayment.effect) {
    case 'reduce_instalment':
      return relevel(loan, day);
    case 'absorb_next':
      loan.absorbed = add(loan.absorbed, principal);
      return;
    default:
      if (loan.terms.method === 'agreed') return;
      return dropEmptyRows(loan, day);
  }
}

/** 缩期: the plan ends with the row that repays the last principal; what it would repay after that falls away. */
function dropEmptyRows(loan: WorkingLoan, day: number): void {
  if (loan.level === null) return;
  const figures = project(loan, day);
  let left: number = loan.ahead;
  let keep = 0;
  for (const one of figures) {
    left -= one.principal;
    keep += 1;
    if (left <= 0) break;
  }
  const end = loan.cursor + Math.max(keep, 1);
  loan.rows = loan.rows.filter((row, index) => index < end || row.fee > 0 || row.charged > 0);
}

/**
 * 先还本: the money is principal of the running instalment, whose interest waits for the due day; money that covers
 * a whole instalment is principal ahead of the plan (golden fineract-classic).
 */
function prepayPrincipal(loan: WorkingLoan, day: number, row: Row, sequence: number): void {
  const money = minMoney(moneyOf(loan, sequence), loan.ahead);
  const justEnded = loan.rows[loan.cursor - 1];
  if (justEnded && justEnded.dueDay === day && day === row.startDay && loan.cursor > 0) {
    return repayAhead(loan, day, { principal: money, row: justEnded, sequence });
  }
  const [planned] = project(loan, day, 1);
  const instalment = planned && row.level !== null ? planned.principal + planned.interest : 0;
  if (money + row.paid.principal + row.paid.interest < instalment) {
    payLine(loan, day, row, { component: 'principal', amount: money }, sequence);
    return;
  }
  payPrincipalAhead(loan, day, money, row, sequence);
  release(loan, day, money, loan.terms.prepayment.rest === 'period' ? 'period' : 'day');
  row.isSatisfied = true;
  planAnew(loan, day, money);
}

/** The most principal that money can pay together with the fee on it. */
function mostPrincipalFor(loan: WorkingLoan, money: Money): Money {
  const { numerator, denominator } = parseRate(loan.terms.prepayment.feePercent);
  const most = roundQuotient(plusProduct(0, money, denominator, 1), denominator + numerator, 'UP');
  let principal = minMoney(loan.ahead, most);
  while (principal > 0 && add(principal, prepaymentFeeOf(loan.terms, principal)) > money) {
    principal = subtract(principal, fen(1));
  }
  return principal;
}

/**
 * 冲抵: money pays the instalments to come as they stand, the next ones first or the last ones; each owes the
 * interest earned to the day and for the rest of its amount principal, in the order of the contract.
 */
export function fillRows(loan: WorkingLoan, day: number, sequence: number): void {
  const isBackward = loan.terms.prepayment.effect === 'last_instalment';
  const indexes = loan.rows.map((_, index) => index).slice(loan.cursor);
  if (isBackward) indexes.reverse();
  for (const index of indexes) {
    const row = loan.rows[index];
    if (!row || moneyOf(loan, sequence) <= 0) return;
    fillRow(loan, day, { row, index, isBackward, sequence });
  }
  const last = loan.rows.at(-1);
  const rest = minMoney(moneyOf(loan, sequence), loan.ahead);
  if (last && !last.isFixed) payLine(loan, day, last, { component: 'principal', amount: rest }, sequence);
}

type Filling = Readonly<{ row: Row; index: number; isBackward: boolean; sequence: number }>;

function fillRow(loan: WorkingLoan, day: number, { row, index, isBackward, sequence }: Filling): void {
  const { interest, principal } = payableAhead(loan, day, { row, index, isBackward });
  // Charges of instalments that may never come are not paid ahead, unless all that was planned is.
  const isCharged = index === loan.cursor || loan.terms.prepayment.rest === 'plan';
  for (const component of loan.terms.allocation.order) {
    const open =
      component === 'interest'
        ? interest
        : component === 'principal'
          ? minMoney(principal, loan.ahead)
          : !isCharged
            ? ZERO
            : component === 'fee'
              ? maxMoney(ZERO, subtract(row.fee, row.paid.fee))
              : component === 'penalty'
                ? maxMoney(ZERO, subtract(penaltyOf(loan, row, day), row.paid.penalty))
                : ZERO;
    const amount = minMoney(moneyOf(loan, sequence), open);
    payLine(loan, day, row, { component, amount }, sequence);
  }
}

/** What a row to come may take on a day: interest as earned or as planned, principal what its amount leaves. */
function payableAhead(
  loan: WorkingLoan,
  day: number,
  { row, index, isBackward }: Omit<Filling, 'sequence'>,
): Readonly<{ interest: Money; principal: Money }> {
  const place = index - loan.cursor;
  if (
    loan.terms.prepayment.rest === 'plan' ||
    loan.terms.method !== 'equal_instalment' ||
    row.level === null
  ) {
    const planned = project(loan, day, place + 1)[place];
    const isWhole = loan.terms.prepayment.rest === 'plan';
    const interest = isWhole ? (planned?.interest ?? ZERO) : place === 0 ? interestToSettle(loan, day) : ZERO;
    return {
      interest: maxMoney(ZERO, isWhole ? subtract(interest, row.paid.interest) : interest),
      principal: maxMoney(ZERO, subtract(planned?.principal ?? ZERO, row.paid.principal)),
    };
  }
  const isLast = index === lastOpenIndex(loan);
  const interest = !isBackward || place === 0 ? interestBefore(loan, day, index) : ZERO;
  if (isLast && (place === 0 || !isBackward)) return { interest, principal: loan.ahead };
  // Interest that waited for the running row comes on top of its instalment.
  const instalment = place === 0 ? add(row.level, loan.waiting) : row.level;
  const room = maxMoney(ZERO, fen(instalment - row.paid.interest - row.paid.principal));
  // A row that pays no principal owes all its interest, though that be above its level.
  const fits = row.paid.principal > 0 ? minMoney(interest, room) : interest;
  return { interest: fits, principal: maxMoney(ZERO, subtract(room, fits)) };
}

/** Interest earned to the day that neither this row nor the ones before it have been paid. */
function interestBefore(loan: WorkingLoan, day: number, index: number): Money {
  const running = runningRow(loan);
  if (!running) return ZERO;
  const earned = earnedBy(loan, running, day) + loan.overflow + loan.waiting;
  const paid = sum(loan.rows.slice(loan.cursor, index + 1).map((row) => row.paid.interest));
  return maxMoney(ZERO, fen(earned - paid));
}
