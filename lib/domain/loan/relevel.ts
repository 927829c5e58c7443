// A new plan from the running row on: what each row is to pay, by the method (golden README: tranches, rate changes).
import type { PeriodFactor } from '../interest/annuity';
import { fen, maxMoney, subtract, sum, ZERO, type Money } from '../money/money';
import { plusProduct, roundQuotient } from '../money/whole';
import {
  evenPart,
  flatPrincipals,
  interestOfTerm,
  levelInstalment,
  levelOut,
} from '../schedule/plan-principal';
import { isPaidAhead, lastOpenIndex, project } from './figures';
import { roundEarned, type WorkingLoan } from './working-loan';
import { shareBetween, type Row } from './working-row';

/**
 * Works out anew what the rows to come are to pay. `balance` is what they repay, where that is not simply all that
 * is neither due nor repaid (a level for the whole amount agreed, of which only a part is drawn yet).
 */
export function relevel(loan: WorkingLoan, day: number, balance?: Money): void {
  switch (loan.terms.method) {
    case 'equal_instalment':
      return relevelInstalments(loan, day, balance);
    case 'equal_principal':
      return relevelPrincipal(loan, balance);
    case 'flat':
      return relevelFlat(loan);
    case 'agreed':
    case 'interest_only':
    case 'bullet':
    case 'free':
      return;
  }
}

/** The rows that the new plan is for: those to come, without down payments and what is paid ahead already. */
function rowsToLevel(loan: WorkingLoan): Row[] {
  const rows = loan.rows.slice(loan.cursor).filter((row) => row.kind === 'instalment' && !row.isSatisfied);
  const first = rows[0];
  return first && isPaidAhead(first) && loan.terms.remainder === 'levelled' ? rows.slice(1) : rows;
}

/** Whether a row is inside the periods at the start that pay no principal. */
const isGrace = (loan: WorkingLoan, row: Row): boolean =>
  loan.rows.filter((one) => one.kind === 'instalment').indexOf(row) < loan.terms.grace.principalPeriods;

function setLevel(loan: WorkingLoan, rows: readonly Row[], level: Money): void {
  loan.level = level;
  const hasGrace = loan.terms.grace.principalPeriods > 0;
  for (const row of rows) row.level = hasGrace && isGrace(loan, row) ? null : level;
}

function relevelInstalments(loan: WorkingLoan, day: number, committed?: Money): void {
  const { terms } = loan;
  const rows = rowsToLevel(loan);
  const paying = terms.grace.principalPeriods > 0 ? rows.filter((row) => !isGrace(loan, row)) : rows;
  const first = rows[0];
  if (!first || paying.length === 0) return;
  if (terms.remainder === 'levelled') {
    const paidAhead = sum(rows.map((row) => row.paid.principal));
    const balance = committed ?? fen(loan.ahead + paidAhead);
    const start = levelInstalment(
      balance,
      paying.map((row) => wholeFactor(loan, row)),
      terms,
    );
    const level = levelOut(start, paying.length, terms, (candidate) => {
      setLevel(loan, rows, candidate);
      return lastPayment(loan, day);
    });
    return setLevel(loan, rows, level);
  }
  const balance = committed ?? loan.ahead;
  const level = levelInstalment(balance, levelFactors(loan, day, { rows, paying, balance }), terms);
  setLevel(loan, rows, level);
  // What the running row was paid already in interest comes on top of its new instalment.
  if (first.level !== null) first.level = fen(level + first.paid.interest + first.paid.principal);
}

/**
 * What one fen earns in each row; in the running row what the balance still has to earn there, as it will be
 * billed, so that the instalments come out equal whatever has happened in it before.
 */
function levelFactors(
  loan: WorkingLoan,
  day: number,
  { rows, paying, balance }: Readonly<{ rows: readonly Row[]; paying: readonly Row[]; balance: Money }>,
): PeriodFactor[] {
  const whole = loan.rows.find((row) => row.kind === 'instalment');
  if (loan.terms.levelFactor === 'first_period' && whole) {
    return paying.map(() => nominalFactor(loan, whole));
  }
  const running = rows[0];
  return paying.map((row) => {
    if (row !== running || row !== loan.rows[loan.cursor] || loan.bearingFrom <= row.startDay)
      return wholeFactor(loan, row);
    const [figures] = project(loan, day, 1);
    const left = maxMoney(ZERO, subtract(figures?.interest ?? ZERO, row.paid.interest));
    return { numerator: left, denominator: Math.max(balance, 1) };
  });
}

/** Rate × share of the whole row at the rate in force. */
const nominalFactor = (loan: WorkingLoan, row: Row): PeriodFactor => ({
  numerator: loan.rate.ordinary * shareBetween(loan.rule, row, row.startDay, row.dueDay),
  denominator: loan.rateDenominator * row.base,
});

/** Rate × share of the whole row, at the rates that were and are in force in it. */
function wholeFactor(loan: WorkingLoan, row: Row): PeriodFactor {
  const past = row.spans.reduce((total, span) => total + span.rate * span.share, 0);
  const from = row === loan.rows[loan.cursor] ? Math.max(row.startDay, loan.bearingFrom) : row.startDay;
  const rest = loan.rate.ordinary * shareBetween(loan.rule, row, from, row.dueDay);
  return { numerator: past + rest, denominator: loan.rateDenominator * row.base };
}

function lastPayment(loan: WorkingLoan, day: number): Money {
  const figures = project(loan, day)[lastOpenIndex(loan) - loan.cursor];
  return figures?.instalment ?? ZERO;
}

function relevelPrincipal(loan: WorkingLoan, committed?: Money): void {
  const rows = rowsToLevel(loan);
  const paying = rows.filter((row) => !isGrace(loan, row));
  const balance = committed ?? loan.ahead;
  const level = evenPart(balance, paying.length, loan.terms);
  setLevel(loan, rows, level);
  const [first] = paying;
  if (loan.terms.remainder === 'first' && first)
    first.level = maxMoney(ZERO, fen(balance - level * (paying.length - 1)));
}

/** 等本等息: every draw adds its own interest to the rows from its own on; principal is what the level leaves. */
function relevelFlat(loan: WorkingLoan): void {
  const rows = rowsToLevel(loan);
  const { terms } = loan;
  if (terms.flat.variant === 'total_split') return splitFlat(loan, rows);
  const interests = rows.map((row) => roundEarned(loan, row, row.flatEarned));
  const { principals, level } = flatPrincipals(loan.ahead, interests, terms);
  loan.level = level;
  rows.forEach((row, index) => {
    row.level = principals[index] ?? ZERO;
  });
}

/** The whole interest on all that is drawn, as if from the first day, split evenly; the last row takes the rest. */
function splitFlat(loan: WorkingLoan, rows: readonly Row[]): void {
  const { terms } = loan;
  const total = interestOfTerm(
    loan.ahead,
    rows.map((row) => wholeFactor(loan, row)),
    terms.rounding,
  );
  const part = roundQuotient(total, Math.max(rows.length, 1), terms.rounding);
  const level = evenPart(loan.ahead, rows.length, terms);
  loan.level = level;
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1;
    row.flatShare = isLast ? maxMoney(ZERO, fen(total - part * (rows.length - 1))) : part;
    row.level = isLast ? null : level;
    row.share = { total, parts: rows.length };
  });
}

/** 等本等息: what a draw earns in each row from its own on, a row in part only where the contract says so. */
export function addFlatInterest(
  loan: WorkingLoan,
  day: number,
  amount: Money,
  fromIndex = loan.cursor,
): void {
  for (const row of loan.rows.slice(fromIndex)) {
    if (row.kind !== 'instalment') continue;
    const from = loan.terms.flat.partialPeriod ? Math.max(day, row.startDay) : row.startDay;
    const share = shareBetween(loan.rule, row, from, row.dueDay);
    const rate = loan.rate.ordinary;
    row.flatEarned = plusProduct(row.flatEarned, amount, rate, share);
    row.flatSpans = [...row.flatSpans, { fromDay: from, toDay: row.dueDay, balance: amount, rate, share }];
  }
}
