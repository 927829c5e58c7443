// 结清金额 and 未到期利息 taken apart: which instalment, which component, and what has been earned since.
import { toDayNumber, type IsoDate } from '../calendar/iso-date';
import { add, fen, maxMoney, negate, subtract, sum, ZERO, type Money } from '../money/money';
import { quotientText } from '../money/whole';
import { segmentContext, spanSegments } from './accrual-segments';
import type { LoanEvent } from './events';
import { apartNotes, earnedOver, type Explanation } from './explanation';
import { keepsPlan } from './figures';
import { earnedInRow, interestTo } from './earned';
import { chargesOf, claimableOf, payoffOn } from './payoff';
import { interestToSettle } from './prepay';
import { runTo } from './replay';
import type { Note } from './row-notes';
import { COMPONENTS, type Amounts, type Component, type LoanTerms } from './terms';
import { earnedTo, roundEarned, type WorkingLoan } from './working-loan';
import { isPayable, shareBetween, type Row, type Span } from './working-row';
import type { RateText } from '../interest/rate';

/** Interest of an instalment that cannot be claimed yet: what was earned to the day, less what was paid of it. */
export type AccruedInterest = Omit<Explanation, 'component'> &
  Readonly<{
    /** Paid or waived of it already */
    settled: Money;
    /** max(0, amount − settled) */
    left: Money;
  }>;

export type PayoffLine = Readonly<{
  /**
   * Open on an instalment; earned and not due yet; interest for the whole running period, or all that is planned;
   * principal not due yet; 违约金 on it; money held that pays a part.
   */
  kind: 'open' | 'accrued' | 'whole_period' | 'whole_plan' | 'ahead' | 'prepayment_fee' | 'credit';
  component: Component;
  period: number | null;
  /** fen, with its sign */
  amount: Money;
  base?: Money;
  percent?: RateText;
}>;

export type PayoffExplanation = Readonly<{
  lines: readonly PayoffLine[];
  /** Σ lines: to the fen what `replay` says settles the loan that day */
  total: Money;
  accrued: readonly AccruedInterest[];
  /** Σ left: the state's interest accrued and not due */
  accruedTotal: Money;
}>;

/**
 * What settles a loan on a day, line by line, and the interest earned but not due. Amounts in fen. Never refuses.
 * Source: domain.md 2.17; issue 3 item 6.
 */
export function explainPayoff(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  asOf: IsoDate,
): PayoffExplanation {
  const loan = runTo(terms, events, asOf);
  const day = toDayNumber(asOf);
  const lines = payoffLines(loan, day).filter((line) => line.amount !== ZERO);
  const accrued = accruedOf(loan, day);
  return {
    lines,
    total: sum(lines.map((line) => line.amount)),
    accrued,
    accruedTotal: sum(accrued.map((one) => one.left)),
  };
}

function payoffLines(loan: WorkingLoan, day: number): PayoffLine[] {
  const { prepayment } = loan.terms;
  const running = loan.rows[loan.cursor];
  const toCome = prepayment.rest === 'plan' ? loan.rows.length : loan.cursor + 1;
  const payoff = payoffOn(loan, day);
  const interest = { day: 'accrued', period: 'whole_period', plan: 'whole_plan' } as const;
  return [
    ...loan.rows
      .slice(loan.firstOpen, loan.cursor)
      .flatMap((row) => openLines(loan, row, day, claimableOf(loan, row, day))),
    ...loan.rows
      .slice(loan.cursor, toCome)
      .flatMap((row) => linesOf(row, { ...chargesOf(loan, row, day), interest: ZERO, principal: ZERO })),
    {
      kind: interest[prepayment.rest],
      component: 'interest',
      period: prepayment.rest === 'plan' ? null : (running?.period ?? null),
      amount: interestToSettle(loan, day),
    },
    { kind: 'ahead', component: 'principal', period: null, amount: loan.ahead },
    {
      kind: 'prepayment_fee',
      component: 'fee',
      period: null,
      amount: payoff.prepaymentFee,
      base: loan.ahead,
      percent: prepayment.feePercent,
    },
    { kind: 'credit', component: 'principal', period: null, amount: negate(payoff.credit) },
  ];
}

const linesOf = (row: Row, amounts: Amounts): PayoffLine[] =>
  COMPONENTS.map((component) => ({
    kind: 'open',
    component,
    period: row.period,
    amount: amounts[component],
  }));

/** A row that waits for its working day is claimed with what it has earned. */
const openLines = (loan: WorkingLoan, row: Row, day: number, amounts: Amounts): PayoffLine[] =>
  linesOf(row, amounts).map((line) =>
    line.component === 'interest' && !isPayable(row, day) && !keepsPlan(loan.terms)
      ? { ...line, kind: 'accrued' }
      : line,
  );

/** Interest earned and not due yet, of each instalment that has any. */
export function accruedOf(loan: WorkingLoan, day: number): readonly AccruedInterest[] {
  const waiting = loan.rows
    .filter((row) => row.isFixed && !isPayable(row, day))
    .map((row) => waitingInterest(loan, row, day));
  const running = loan.rows[loan.cursor];
  const paid = sum(loan.rows.slice(loan.cursor).map((row) => row.paid.interest));
  return [...waiting, ...(running ? [runningInterest(loan, running, day, paid)] : [])].filter(
    (one) => one.segments.length > 0 || one.amount !== ZERO,
  );
}

function runningInterest(loan: WorkingLoan, row: Row, day: number, paid: Money): AccruedInterest {
  const until = Math.min(day, row.dueDay);
  const open = { fromDay: loan.bearingFrom, toDay: until, balance: loan.bearing, rate: loan.rate.ordinary };
  const share = until > loan.bearingFrom ? shareBetween(loan.rule, row, loan.bearingFrom, until) : 0;
  const spans: Span[] = [...row.spans, ...(share > 0 ? [{ ...open, share }] : [])];
  const rounded = roundEarned(loan, row, earnedOver(spans));
  const apart = subtract(roundEarned(loan, row, earnedTo(loan, row, day)), rounded);
  const note = (kind: Note['kind'], amount: Money): Note => ({ component: 'interest', kind, amount });
  const notes = [
    note('apart', apart),
    note('agreed_most', subtract(earnedInRow(loan, row, day), add(rounded, apart))),
    note('brought_in', loan.overflow),
    note('deferred_in', loan.waiting),
  ];
  return accruedFrom(loan, row, day, { spans, rounded, notes, settled: paid });
}

/** The shifted days of a row that waits for its working day earn one by one. */
function waitingInterest(loan: WorkingLoan, row: Row, day: number): AccruedInterest {
  const whole = roundEarned(loan, row, row.earned);
  const rounded = roundEarned(loan, row, earnedOver(row.spans));
  const shift = subtract(interestTo(loan, row, day), whole);
  const settled = add(row.paid.interest, row.waived.interest);
  const notes: Note[] = [
    ...apartNotes(subtract(whole, rounded)),
    { component: 'interest', kind: 'shift', amount: shift },
  ];
  return accruedFrom(loan, row, day, { spans: row.spans, rounded, notes, settled });
}

type Made = Readonly<{
  spans: readonly Span[];
  rounded: Money;
  notes: readonly Note[];
  settled: Money;
}>;

function accruedFrom(loan: WorkingLoan, row: Row, day: number, made: Made): AccruedInterest {
  const notes = made.notes.filter((one) => one.amount !== ZERO);
  const amount = add(made.rounded, sum(notes.map((one) => one.amount)));
  return {
    period: row.period,
    segments: spanSegments(segmentContext(loan, day), row, made.spans).map((one) => ({
      ...one,
      isPlanned: false,
    })),
    exact: quotientText(earnedOver(made.spans), loan.rateDenominator * row.base),
    rounded: made.rounded,
    notes,
    amount,
    settled: made.settled,
    left: maxMoney(ZERO, fen(amount - made.settled)),
  };
}
