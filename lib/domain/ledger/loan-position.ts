// What the books must hold for a loan: a pure function of its state, so an entry is the difference of two positions.
import { ZERO, add, fen, minMoney, negate, subtract, type Money } from '../money/money';
import { noAmounts, NO_AMOUNTS } from '../loan/amounts';
import type { Amounts } from '../loan/terms';
import type { LoanState } from '../loan/state';
import { ACCOUNT_CODES, type AccountCode } from './accounts';

/** Debit balances are positive, credit balances negative; a whole position sums to zero. */
export type Position = Readonly<Record<AccountCode, Money>>;

export type EntryLine = Readonly<{ account: AccountCode; debit: Money; credit: Money }>;

export const EMPTY_POSITION: Position = {
  '1002': ZERO,
  '1132': ZERO,
  '1303': ZERO,
  '1304': ZERO,
  '2203': ZERO,
  '601101': ZERO,
  '601102': ZERO,
  '601103': ZERO,
  '6021': ZERO,
};

/**
 * The position of a loan by its state. Ordinary interest is earned day by day (权责发生制: 1132 / 601101) until
 * the loan is more than 90 days past due; from then on, and for penalty, compound interest and fees always, only
 * what was received is income (domain.md 4.3 V2, V5, V9); interest waived is income no more. What is written off
 * is taken from the provision, and what is recovered goes back to it. The bank account balances the rest, which is
 * exactly receipts less payments out.
 */
export function loanPosition(state: LoanState): Position {
  const lost = lossOf(state);
  const earned = add(incomeOf(state), lost.interest);
  const lending: Omit<Position, '1002'> = {
    '1132': subtract(subtract(earned, state.paid.interest), lost.interest),
    '1303': state.outstandingPrincipal,
    '1304': subtract(add(lost.principal, lost.interest), lost.recovered),
    '2203': negate(state.credit),
    '601101': negate(add(earned, lost.beyond.interest)),
    '601102': negate(add(state.paid.penalty, lost.beyond.penalty)),
    '601103': negate(add(state.paid.compound, lost.beyond.compound)),
    '6021': negate(add(state.paid.fee, lost.beyond.fee)),
  };
  const rest = Object.values(lending).reduce<Money>((total, amount) => add(total, amount), ZERO);
  return { ...lending, '1002': negate(rest) };
}

const NON_ACCRUAL_DAYS = 90;

/** 减免: interest given up is no income; the engine counts it, and what was written off, as given up. */
const incomeOf = (state: LoanState): Money =>
  state.writtenOff || state.daysPastDue > NON_ACCRUAL_DAYS
    ? state.paid.interest
    : subtract(state.interestEarned, state.waived.interest);

type Loss = Readonly<{
  principal: Money;
  /** Interest that stood in the books as a receivable */
  interest: Money;
  /** What came back of these two, which replenishes 1304 */
  recovered: Money;
  /** What came back beyond them: income that never was one before */
  beyond: Amounts;
}>;

/**
 * 核销 takes principal, and interest as far as it stood in the books, from the provision; 核销后收回 gives that back
 * first, and what comes beyond it is income (domain.md 4.3 V11, V12).
 */
function lossOf({ writtenOff }: LoanState): Loss {
  if (!writtenOff) {
    return { principal: ZERO, interest: ZERO, recovered: ZERO, beyond: NO_AMOUNTS };
  }
  const { amounts, daysPastDue } = writtenOff;
  const isOffBooks = daysPastDue > NON_ACCRUAL_DAYS;
  const interest = isOffBooks ? ZERO : amounts.interest;
  const recovered = minMoney(writtenOff.recovered, add(amounts.principal, interest));
  let left = subtract(writtenOff.recovered, recovered);
  const beyond = noAmounts();
  for (const component of ['interest', 'penalty', 'compound', 'fee'] as const) {
    if (component === 'interest' && !isOffBooks) continue;
    beyond[component] = minMoney(left, amounts[component]);
    left = subtract(left, beyond[component]);
  }
  return { principal: amounts.principal, interest, recovered, beyond };
}

/** The balanced entry that moves the books from one position to another; no lines when nothing changed. */
export function entryBetween(from: Position, to: Position): readonly EntryLine[] {
  return ACCOUNT_CODES.flatMap((account) => {
    const change = subtract(to[account], from[account]);
    if (change === 0) return [];
    return [{ account, debit: change > 0 ? change : ZERO, credit: change < 0 ? fen(-change) : ZERO }];
  });
}

/** The position that posted lines add up to. */
export function positionOf(lines: Iterable<EntryLine>): Position {
  const position: Record<AccountCode, Money> = { ...EMPTY_POSITION };
  for (const line of lines) {
    position[line.account] = add(position[line.account], subtract(line.debit, line.credit));
  }
  return position;
}

/** Debits equal credits. */
export function isBalanced(lines: readonly EntryLine[]): boolean {
  return lines.reduce((total, line) => total + line.debit - line.credit, 0) === 0;
}

/** 计提: interest earned and not yet received, and nothing else (domain.md 4.3 V2). */
export const isAccrual = (lines: readonly EntryLine[]): boolean =>
  lines.every(({ account, debit, credit }) =>
    account === '1132' ? debit > 0 : account === '601101' && credit > 0,
  );
