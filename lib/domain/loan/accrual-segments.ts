// 计息明细: how each amount of interest came about, stretch by stretch.
import { fromDayNumber, toDayNumber, type IsoDate } from '../calendar/iso-date';
import { dayBase, shareText } from '../interest/day-count';
import { rateText } from '../interest/rate';
import type { Money } from '../money/money';
import { plusProduct, quotientText, type Whole } from '../money/whole';
import type { LoanEvent } from './events';
import { isLate, lateSpansTo } from './overdue-accrual';
import { runTo } from './replay';
import type { AccrualSegment } from './state';
import type { LoanTerms } from './terms';
import { lateRates, type WorkingLoan } from './working-loan';
import { shareBetween, type MisuseSpan, type Row, type Span } from './working-row';

/**
 * Every stretch of days that earned ordinary interest, penalty or compound interest up to `asOf`, row by row: base in
 * fen, rate in percent a year, the amount unrounded. A question of its own beside `replay`, which nobody pays for
 * who does not ask it. Never refuses. Source: engine.md, 计息明细; domain.md 2.5–2.16.
 */
export function accrualSegments(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  asOf: IsoDate,
): readonly AccrualSegment[] {
  const loan = runTo(terms, events, asOf);
  const context = segmentContext(loan, toDayNumber(asOf));
  return loan.rows.flatMap((row, index) => [
    ...ordinarySegments(context, row, index === loan.cursor),
    ...shiftSegments(context, row),
    ...lateSegments(context, row),
  ]);
}

/** What every segment of a loan is put into words with. */
export const segmentContext = (loan: WorkingLoan, day: number): SegmentContext => ({
  loan,
  day,
  percentOf: percentTexts(),
});

export type SegmentContext = Readonly<{
  loan: WorkingLoan;
  day: number;
  percentOf: (numerator: number, denominator: number) => string;
}>;

/** Percent a year of a numerator; a loan has few rates, so each is put into words once. */
function percentTexts(): SegmentContext['percentOf'] {
  const known = new Map<number, string>();
  return (numerator, denominator) => {
    const rate = numerator / denominator;
    const text = known.get(rate) ?? rateText({ numerator, denominator });
    known.set(rate, text);
    return text;
  };
}

function ordinarySegments(context: SegmentContext, row: Row, isRunning: boolean): readonly AccrualSegment[] {
  const { loan, day } = context;
  const spans = row.spans.map((span) => cutAt(loan, row, span, day));
  const until = Math.min(day, row.dueDay);
  if (isRunning && until > loan.bearingFrom) {
    const open = {
      fromDay: loan.bearingFrom,
      toDay: row.dueDay,
      balance: loan.bearing,
      rate: loan.rate.ordinary,
    };
    spans.push(cutAt(loan, row, { ...open, share: 0 }, until));
  }
  return spanSegments(context, row, spans);
}

/** Stretches of ordinary interest of a row as lines of 计息明细; a stretch without days or balance is no line. */
export const spanSegments = (
  { loan, percentOf }: SegmentContext,
  row: Row,
  spans: readonly Span[],
): readonly AccrualSegment[] =>
  spans
    .filter((span) => span.toDay > span.fromDay && span.balance > 0)
    .map((span) => ({
      component: 'interest' as const,
      period: row.period,
      from: fromDayNumber(span.fromDay),
      to: fromDayNumber(span.toDay),
      days: span.toDay - span.fromDay,
      base: span.balance,
      annualRate: percentOf(span.rate, loan.rateDenominator),
      factor: shareText(loan.rule, row, span.fromDay, span.toDay),
      exact: quotientText(
        plusProduct(0, span.balance, span.rate, span.share),
        loan.rateDenominator * row.base,
      ),
      isMisuse: false,
      overCap: null,
    }));

/** A row that was fixed before its due day has spans beyond today: what is shown ends today. */
function cutAt(loan: WorkingLoan, row: Row, span: Span, day: number): Span {
  const toDay = Math.min(span.toDay, day);
  return {
    ...span,
    toDay,
    share: toDay > span.fromDay ? shareBetween(loan.rule, row, span.fromDay, toDay) : 0,
  };
}

function shiftSegments(context: SegmentContext, row: Row): readonly AccrualSegment[] {
  const until = Math.min(row.stoppedDay ?? context.day, context.day, row.payDay);
  return row.shift ? shiftSegment(context, row, { ...row.shift, until }) : [];
}

/** 节假日顺延计息: the days between the due day and the working day on which it is paid. */
export function shiftSegment(
  context: SegmentContext,
  row: Row,
  { base, rate, until }: Readonly<{ base: Money; rate: number; until: number }>,
): readonly AccrualSegment[] {
  if (until <= row.dueDay || base <= 0) return [];
  const exact = plusProduct(0, base, rate, until - row.dueDay);
  const days = { fromDay: row.dueDay, toDay: until, base, exact, rate };
  return [
    byDays(context, row, { ...days, component: 'interest', denominator: context.loan.rateDenominator }),
  ];
}

/** 罚息 and 复利 of a row to the day, 挪用罚息 after them. */
export function lateSegments(context: SegmentContext, row: Row): readonly AccrualSegment[] {
  return [
    ...overdueSegments(context, row),
    ...row.misuseSpans.flatMap((span) => misuseSegment(context, row, span)),
  ];
}

function overdueSegments(context: SegmentContext, row: Row): readonly AccrualSegment[] {
  const { loan, day } = context;
  if (!row.isFixed || !isLate(loan.terms, row, day)) return [];
  return lateSpansTo(row, day, lateRates(loan)).flatMap((span) =>
    (['penalty', 'compound'] as const).flatMap((component) => {
      const base = component === 'penalty' ? span.principal : span.interest;
      const isNone = span.toDay <= span.fromDay || base <= 0 || (span.rate === 0 && span.agreed === 0);
      if (isNone || (component === 'compound' && !loan.terms.overdue.compound)) return [];
      const exact = plusProduct(0, base, span.rate, span.toDay - span.fromDay);
      return [
        byDays(context, row, { ...span, component, base, exact, denominator: loan.penaltyDenominator }),
      ];
    }),
  );
}

function misuseSegment(context: SegmentContext, row: Row, span: MisuseSpan): AccrualSegment {
  const exact = plusProduct(0, span.base, span.rate, span.toDay - span.fromDay);
  const denominator = context.loan.penaltyDenominator;
  return { ...byDays(context, row, { ...span, component: 'penalty', exact, denominator }), isMisuse: true };
}

type DaySegment = Readonly<{
  component: AccrualSegment['component'];
  fromDay: number;
  toDay: number;
  base: Money;
  exact: Whole;
  rate: number;
  /** The rate before a cap. */
  agreed?: number;
  denominator: number;
}>;

function byDays(context: SegmentContext, row: Row, segment: DaySegment): AccrualSegment {
  const days = segment.toDay - segment.fromDay;
  const base = dayBase(context.loan.terms.dayCount);
  return {
    component: segment.component,
    period: row.period,
    from: fromDayNumber(segment.fromDay),
    to: fromDayNumber(segment.toDay),
    days,
    base: segment.base,
    annualRate: context.percentOf(segment.rate, segment.denominator),
    factor: `${days}/${base}`,
    exact: quotientText(segment.exact, segment.denominator * base),
    isMisuse: false,
    overCap: overCapOf(context, segment),
  };
}

function overCapOf(
  { loan, percentOf }: SegmentContext,
  { agreed, base, denominator, fromDay, rate, toDay }: DaySegment,
): AccrualSegment['overCap'] {
  if (agreed === undefined || agreed <= rate) return null;
  const above = plusProduct(0, base, agreed - rate, toDay - fromDay);
  const exact = quotientText(above, denominator * dayBase(loan.terms.dayCount));
  return { agreedRate: percentOf(agreed, denominator), exact };
}
