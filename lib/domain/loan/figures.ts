// What a row comes to: its interest by what it earned, its principal by the method (2.10–2.13; golden README).
import { dayBase } from '../interest/day-count';
import { add, fen, maxMoney, minMoney, subtract, ZERO, type Money } from '../money/money';
import { plusProduct, roundQuotient, sumQuotients, type Whole } from '../money/whole';
import { NO_NOTES, type Note, type NoteKind } from './row-notes';
import type { LoanTerms } from './terms';
import { roundEarned, type WorkingLoan } from './working-loan';
import { shareBetween, type Row, type Span } from './working-row';

/** What is passed on from row to row. */
export type Flow = {
  /** Principal that is neither due nor repaid. */
  ahead: Money;
  /** Principal paid on rows that are still to come. */
  paidAhead: Money;
  overflow: Money;
  waiting: Money;
  absorbed: Money;
};

export type Figures = Readonly<{
  /** What its days come to, exact, over rate denominator × base. */
  earned: Whole;
  interest: Money;
  principal: Money;
  opening: Money;
  closing: Money;
  /** The principal that bears interest over the shifted days. */
  shiftBase: Money;
  /** What made the interest besides the row's own. */
  notes: readonly Note[];
  /** Principal and the row's own interest, without what waited for it: what a level is measured by. */
  instalment: Money;
}>;

/** The plan stands and money ahead of it pays its rows; the others make a new plan. */
export const keepsPlan = (terms: Pick<LoanTerms, 'prepayment' | 'method'>): boolean =>
  terms.method === 'flat' ||
  terms.prepayment.effect === 'next_instalment' ||
  terms.prepayment.effect === 'last_instalment';

/** A row of equal instalments that was paid whole before its day. */
export const isPaidAhead = (row: Row): boolean =>
  !row.isFixed && row.level !== null && row.level > 0 && row.paid.principal + row.paid.interest >= row.level;

/** The row that takes whatever is left: the last that is not paid ahead. */
export function lastOpenIndex(loan: WorkingLoan): number {
  for (let index = loan.rows.length - 1; index > loan.cursor; index -= 1) {
    const row = loan.rows[index];
    if (row && !isPaidAhead(row)) return index;
  }
  return loan.ahead > 0 || loan.rows.length - 1 === loan.cursor ? loan.cursor : loan.rows.length - 1;
}

export const flowOf = (loan: WorkingLoan): Flow => ({
  ahead: loan.ahead,
  paidAhead: loan.paidAhead,
  overflow: loan.overflow,
  waiting: loan.waiting,
  absorbed: loan.absorbed,
});

/**
 * The figures of the next row in order, given the exact interest that it earns; passes on what it leaves to the
 * rows after it. Amounts in fen.
 */
export function takeFigures(
  loan: WorkingLoan,
  row: Row,
  flow: Flow,
  given: Readonly<{ earned: Whole; isLast: boolean }>,
): Figures {
  const { terms } = loan;
  const own =
    row.flatShare ?? roundEarned(loan, row, terms.method === 'flat' ? row.flatEarned : given.earned);
  const calculated = add(own, flow.overflow);
  const most = add(row.paid.principal, flow.ahead);
  // Interest that no longer fits into an instalment paid in advance moves to the next.
  const isPaidInPart =
    !given.isLast && terms.method === 'equal_instalment' && keepsPlan(terms) && row.paid.principal > 0;
  const fits =
    isPaidInPart && row.level !== null
      ? minMoney(calculated, maxMoney(row.paid.interest, subtract(row.level, row.paid.principal)))
      : calculated;
  flow.overflow = subtract(calculated, fits);
  // Interest once paid stays earned, though a later change would have made it less; the instalment holds it.
  const settled = add(row.paid.interest, row.waived.interest);
  const inside = maxMoney(fits, subtract(settled, flow.waiting));
  const wanted = given.isLast ? most : wantedPrincipal(terms, row, inside);
  const absorbed = given.isLast ? ZERO : minMoney(flow.absorbed, maxMoney(ZERO, wanted));
  flow.absorbed = subtract(flow.absorbed, absorbed);
  const principal = minMoney(most, maxMoney(row.paid.principal, subtract(wanted, absorbed)));
  const shiftBase = shiftBaseOf(terms, row, principal);
  const shift = subtract(shiftedInterest(loan, row, { earned: given.earned, own, base: shiftBase }), own);
  const billed = add(fits, shift);
  const [broughtIn, deferredIn] = [subtract(calculated, own), flow.waiting];
  const owed = add(billed, deferredIn);
  // What waits needs a row after this one, whether that is paid already or not.
  const isWaiting = row.isDeferred && row !== loan.rows.at(-1);
  const interest = maxMoney(isWaiting ? ZERO : owed, settled);
  flow.waiting = isWaiting ? maxMoney(ZERO, subtract(owed, interest)) : ZERO;
  flow.ahead = subtract(flow.ahead, subtract(principal, row.paid.principal));
  flow.paidAhead = subtract(flow.paidAhead, row.paid.principal);
  const closing = add(flow.ahead, flow.paidAhead);
  const opening = fen(closing + principal + row.prepaid);
  const passedOn = flow.overflow;
  const notes = interestNotes({ broughtIn, passedOn, deferredIn, deferredOut: flow.waiting, owed, interest });
  const instalment = add(principal, fits);
  return { earned: given.earned, interest, principal, closing, opening, instalment, shiftBase, notes };
}

/** Whether a row's own interest is that of its days, of the agreed flat plan, or a share agreed as an amount. */
export function ownBy(terms: LoanTerms, row: Row, until: number): Row['ownBy'] {
  if (terms.method !== 'flat') return row.flatShare === null ? 'days' : 'share';
  if (until < row.dueDay) return 'days';
  return row.flatShare === null ? 'flat' : 'share';
}

type InterestMaking = Readonly<
  Record<'broughtIn' | 'passedOn' | 'deferredIn' | 'deferredOut' | 'owed' | 'interest', Money>
>;

/** What came to the interest of a row from elsewhere and what left it; almost always nothing. */
function interestNotes(made: InterestMaking): readonly Note[] {
  const kept = made.interest - (made.owed - made.deferredOut);
  if (kept === 0 && made.broughtIn === 0 && made.passedOn === 0 && made.deferredIn === 0) {
    if (made.deferredOut === 0) return NO_NOTES;
  }
  const of = (kind: NoteKind, amount: number): Note => ({ component: 'interest', kind, amount: fen(amount) });
  return [
    of('brought_in', made.broughtIn),
    of('passed_on', -made.passedOn),
    of('deferred_in', made.deferredIn),
    of('deferred_out', -made.deferredOut),
    of('kept', kept),
  ];
}

/** Principal by the level of the row: what the instalment leaves over interest, or the agreed principal itself. */
function wantedPrincipal(terms: LoanTerms, row: Row, interest: Money): Money {
  if (row.level === null || row.isSatisfied) return row.paid.principal;
  return terms.method === 'equal_instalment' && row.kind === 'instalment'
    ? subtract(row.level, interest)
    : row.level;
}

/** The principal due that bears interest to the shifted day. */
function shiftBaseOf(terms: LoanTerms, row: Row, principal: Money): Money {
  if (!terms.interestDuringShift || row.payDay <= row.dueDay) return ZERO;
  return terms.prepayment.rest === 'plan' ? principal : subtract(principal, row.paid.principal);
}

/**
 * The row's own interest with 节假日顺延计息: the principal due bears interest to the shifted day, rounded together
 * with the rest of the row; apart from it where that was agreed as an amount.
 */
function shiftedInterest(
  loan: WorkingLoan,
  row: Row,
  { earned, own, base }: Readonly<{ earned: Whole; own: Money; base: Money }>,
): Money {
  const { terms } = loan;
  if (base === 0) return own;
  const ordinary =
    terms.method === 'flat'
      ? { numerator: own, denominator: 1 }
      : { numerator: earned, denominator: loan.rateDenominator * row.base };
  const whole = sumQuotients(ordinary, {
    numerator: plusProduct(0, base, loan.rate.ordinary, row.payDay - row.dueDay),
    denominator: loan.rateDenominator * dayBase(terms.dayCount),
  });
  return roundQuotient(whole.numerator, whole.denominator, terms.rounding);
}

/** A stretch of days to come, at the rate in force. */
export type PlannedSpan = Pick<Span, 'fromDay' | 'toDay' | 'balance'>;

/**
 * The rows still to come if the plan is kept from a day on: what is overdue on it is taken as paid on it, each row
 * on its due day. Changes nothing. `trace` takes down the stretches behind each row's interest, for 计息明细.
 */
export function project(
  loan: WorkingLoan,
  day: number,
  count = Infinity,
  trace?: PlannedSpan[][],
): Figures[] {
  const { terms, rule } = loan;
  const flow = flowOf(loan);
  const last = lastOpenIndex(loan);
  const overdue = overduePrincipal(loan);
  const figures: Figures[] = [];
  let bearing: number = loan.bearing;
  let releaseAtEnd: number = loan.releaseAtEnd;
  for (let index = loan.cursor; index < loan.rows.length && figures.length < count; index += 1) {
    const row = loan.rows[index];
    if (!row) break;
    let earned = row.earned;
    let from = row.startDay;
    if (index === loan.cursor) {
      const turn = Math.min(Math.max(day, loan.bearingFrom), row.dueDay);
      const share = shareBetween(rule, row, loan.bearingFrom, turn);
      earned = plusProduct(earned, bearing, loan.rate.ordinary, share);
      trace?.push([{ fromDay: loan.bearingFrom, toDay: turn, balance: fen(bearing) }]);
      from = Math.max(turn, Math.min(loan.bearingFrom, row.dueDay));
      if (terms.overdue.ordinaryInterest === 'day') bearing -= overdue;
      if (terms.overdue.ordinaryInterest === 'period') releaseAtEnd += overdue;
    }
    if (row.stoppedDay === null)
      earned = plusProduct(earned, bearing, loan.rate.ordinary, shareBetween(rule, row, from, row.dueDay));
    if (trace) {
      const planned = { fromDay: from, toDay: row.stoppedDay ?? row.dueDay, balance: fen(bearing) };
      (trace[index - loan.cursor] ??= []).push(planned);
    }
    const taken = takeFigures(loan, row, flow, { earned, isLast: index === last });
    figures.push(taken);
    if (terms.method !== 'flat') bearing -= taken.principal - row.released;
    bearing = Math.max(0, bearing - releaseAtEnd);
    releaseAtEnd = 0;
  }
  return figures;
}

/** Due principal that still bears ordinary interest. */
function overduePrincipal(loan: WorkingLoan): number {
  if (loan.terms.overdue.ordinaryInterest === 'stops') return 0;
  let overdue = 0;
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (row) overdue += row.principal - row.released;
  }
  return overdue;
}
