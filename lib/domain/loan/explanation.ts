// 计息明细 of one amount: the stretches and the notes of which an instalment's interest, penalty or fee is made.
import { toDayNumber, type IsoDate } from '../calendar/iso-date';
import { dayBase } from '../interest/day-count';
import { add, subtract, sum, ZERO, type Money } from '../money/money';
import { plusProduct, quotientText, roundQuotient, sumQuotients, type Whole } from '../money/whole';
import {
  lateSegments,
  segmentContext,
  shiftSegment,
  spanSegments,
  type SegmentContext,
} from './accrual-segments';
import type { LoanEvent } from './events';
import { feeNotesAt } from './fee-terms';
import { ownBy, project, type Figures, type PlannedSpan } from './figures';
import { exactOverdueOf, isLate, penaltyInForce } from './overdue-accrual';
import { runTo } from './replay';
import type { Note } from './row-notes';
import type { AccrualSegment } from './state';
import type { Component, LoanTerms } from './terms';
import { lateFee, roundEarned, type WorkingLoan } from './working-loan';
import { shareBetween, type Row, type Span } from './working-row';

export const EXPLAINED_COMPONENTS = ['interest', 'penalty', 'compound', 'fee'] as const;
export type ExplainedComponent = Exclude<Component, 'principal'>;

export type ExplainedSegment = AccrualSegment &
  Readonly<{
    /** Days still to come: reckoned by the plan. */
    isPlanned: boolean;
  }>;

/** How one amount came about: what the segments add up to, rounded once, and what the notes add or take. */
export type Explanation = Readonly<{
  period: number;
  component: ExplainedComponent;
  segments: readonly ExplainedSegment[];
  /** fen with six decimals: the sum of the segments, unrounded; null where days and rates play no part */
  exact: string | null;
  /** The same rounded by the contract, fen */
  rounded: Money;
  notes: readonly Note[];
  /** rounded + Σ notes: what the instalment is billed */
  amount: Money;
}>;

/**
 * Every interest, penalty, compound interest and fee of every instalment as of a day, with what made it; `amount` is
 * to the fen what `replay` says is due there. Interest of instalments still to come is that of the plan. Amounts in
 * fen, rates in percent a year. Never refuses. Source: engine.md, 计息明细; issue 3 item 6.
 */
export function explainLoan(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  asOf: IsoDate,
): readonly Explanation[] {
  return explanationsOf(runTo(terms, events, asOf), toDayNumber(asOf));
}

/** The same of a loan as replay left it. */
export function explanationsOf(loan: WorkingLoan, day: number): readonly Explanation[] {
  const context = segmentContext(loan, day);
  const trace: PlannedSpan[][] = [];
  const planned = project(loan, day, Infinity, trace);
  return loan.rows.flatMap((row, index) => {
    const place = index - loan.cursor;
    const figures = planned[place];
    const interest =
      row.isFixed || !figures
        ? fixedInterest(context, row)
        : plannedInterest(context, row, figures, trace[place] ?? []);
    return [interest, ...lateExplanations(context, row), fees(context, row)].filter(
      (one) => one.amount !== ZERO || one.segments.length > 0 || one.notes.length > 0,
    );
  });
}

type Own = Readonly<{
  by: Row['ownBy'];
  spans: readonly Span[];
  earned: Whole;
  /** What rounding at the turns of the rate has added to it. */
  apart: Whole;
  shift: Row['shift'];
  notes: readonly Note[];
}>;

function fixedInterest(context: SegmentContext, row: Row): Explanation {
  const notes = row.notes.filter((one) => one.component === 'interest');
  const spans = row.ownBy === 'flat' ? row.flatSpans : row.spans;
  const earned = row.ownBy === 'flat' ? row.flatEarned : row.earned;
  const apart = row.ownBy === 'flat' ? 0 : row.apart;
  return interestOf(context, row, { by: row.ownBy, spans, earned, apart, shift: row.shift, notes });
}

function plannedInterest(
  context: SegmentContext,
  row: Row,
  figures: Figures,
  trace: readonly PlannedSpan[],
): Explanation {
  const { loan } = context;
  const by = ownBy(loan.terms, row, row.dueDay);
  const rate = loan.rate.ordinary;
  const notes = [...row.notes.filter((one) => one.component === 'interest'), ...figures.notes];
  const shift = figures.shiftBase > 0 ? { base: figures.shiftBase, rate } : null;
  if (by === 'flat')
    return interestOf(context, row, {
      by,
      spans: row.flatSpans,
      earned: row.flatEarned,
      apart: 0,
      shift,
      notes,
    });
  const coming = trace
    .filter((span) => span.toDay > span.fromDay)
    .map((span) => ({
      ...span,
      rate,
      share: shareBetween(loan.rule, row, span.fromDay, span.toDay),
    }));
  const spans = [...row.spans, ...coming];
  const earned = earnedOver(coming, row.earned);
  return interestOf(context, row, { by, spans, earned, apart: row.apart, shift, notes });
}

export const earnedOver = (spans: readonly Span[], before: Whole = 0): Whole =>
  spans.reduce<Whole>((total, span) => plusProduct(total, span.balance, span.rate, span.share), before);

/** Interest of a row: by its days and rounded once together with its shifted days, or as an amount that was agreed. */
function interestOf(context: SegmentContext, row: Row, own: Own): Explanation {
  const { loan } = context;
  const shifted = own.shift
    ? {
        numerator: plusProduct(0, own.shift.base, own.shift.rate, row.payDay - row.dueDay),
        denominator: loan.rateDenominator * dayBase(loan.terms.dayCount),
      }
    : { numerator: 0, denominator: 1 };
  const byDays = { numerator: own.earned, denominator: loan.rateDenominator * row.base };
  const shiftLine = own.shift ? shiftSegment(context, row, { ...own.shift, until: row.payDay }) : [];
  if (own.by !== 'share' && (own.by === 'days' || !own.shift)) {
    const together = { ...byDays, numerator: BigInt(own.earned) - BigInt(own.apart) };
    const whole = sumQuotients(together, shifted);
    const billed = sumQuotients(byDays, shifted);
    const rounded = roundQuotient(whole.numerator, whole.denominator, loan.terms.rounding);
    const amount = roundQuotient(billed.numerator, billed.denominator, loan.terms.rounding);
    return explained(context, row, {
      component: 'interest',
      segments: [...spanSegments(context, row, own.spans), ...shiftLine],
      exact: quotientText(whole.numerator, whole.denominator),
      rounded,
      notes: [...apartNotes(subtract(amount, rounded)), ...own.notes],
    });
  }
  const isShare = own.by === 'share';
  const agreed = isShare ? (row.flatShare ?? ZERO) : roundEarned(loan, row, own.earned);
  const { numerator, denominator } = sumQuotients({ numerator: agreed, denominator: 1 }, shifted);
  const shift = subtract(roundQuotient(numerator, denominator, loan.terms.rounding), agreed);
  return explained(context, row, {
    component: 'interest',
    segments: isShare ? [] : spanSegments(context, row, own.spans),
    exact: isShare ? null : quotientText(byDays.numerator, byDays.denominator),
    rounded: isShare ? ZERO : agreed,
    notes: [
      ...(isShare ? [shareNote(row, agreed)] : []),
      ...(shift !== ZERO ? [{ component: 'interest' as const, kind: 'shift' as const, amount: shift }] : []),
      ...own.notes,
    ],
  });
}

/** Only where the stretches of each rate were rounded by themselves. */
export const apartNotes = (amount: Money): readonly Note[] =>
  amount === ZERO ? [] : [{ component: 'interest', kind: 'apart', amount }];

const shareNote = (row: Row, amount: Money): Note =>
  row.share
    ? { component: 'interest', kind: 'share', amount, base: row.share.total, parts: row.share.parts }
    : { component: 'interest', kind: 'collected', amount };

function lateExplanations(context: SegmentContext, row: Row): readonly Explanation[] {
  const { loan, day } = context;
  const segments = lateSegments(context, row);
  const rate = penaltyInForce(loan);
  const exact = exactOverdueOf(loan.terms, row, day, rate);
  return (['penalty', 'compound'] as const).map((component) =>
    explained(context, row, {
      component,
      segments: segments.filter((one) => one.component === component),
      exact: exact ? quotientText(exact[component], exact.base) : null,
      rounded: exact ? roundQuotient(exact[component], exact.base, loan.terms.rounding) : ZERO,
      notes: row.notes.filter((one) => one.component === component),
    }),
  );
}

function fees(context: SegmentContext, row: Row): Explanation {
  const { terms } = context.loan;
  const isCharged = row.kind === 'instalment' && row.isFixed && isLate(terms, row, context.day);
  const late = isCharged ? feeNotesAt(terms, 'overdue', row.principal) : [];
  const cut = subtract(lateFee(context.loan, row, context.day), sum(late.map((one) => one.amount)));
  const over: Note[] = cut === ZERO ? [] : [{ component: 'fee', kind: 'over_cap', amount: cut }];
  const notes = [...row.notes.filter((one) => one.component === 'fee'), ...late, ...over];
  return explained(context, row, { component: 'fee', segments: [], exact: null, rounded: ZERO, notes });
}

type Parts = Readonly<{
  component: ExplainedComponent;
  segments: readonly AccrualSegment[];
  exact: string | null;
  rounded: Money;
  notes: readonly Note[];
}>;

function explained({ day }: SegmentContext, row: Row, { segments, ...parts }: Parts): Explanation {
  return {
    ...parts,
    period: row.period,
    segments: segments.map((one) => ({ ...one, isPlanned: toDayNumber(one.to) > day })),
    amount: add(parts.rounded, sum(parts.notes.map((one) => one.amount))),
  };
}
