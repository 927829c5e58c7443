// Goal: under a cap no day claims more than the cap leaves, and what is cut is told. Method: by brute force: of random
// lives the segments of a day are added up and held against the principal that is outstanding that day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { wideLives } from '@/lib/testing/wide-loans';
import { addDays, daysBetween, later, toDayNumber, type IsoDate } from '../calendar/iso-date';
import { accrualSegments } from './accrual-segments';
import type { LoanEvent } from './events';
import { liveEvents, replay, runTo } from './replay';
import type { AccrualSegment } from './state';
import type { LoanTerms } from './terms';
import { mostLumpSum } from './total-cap';

/** Counts by days, of which each day has its own interest; what is counted by periods has none that is the day's alone. */
const capped = fc
  .tuple(
    wideLives,
    fc.constantFrom('act/360' as const, 'act/365' as const, 'act/act-feb29' as const),
    fc.constantFrom('24', '15.4'),
    fc.integer({ min: 300, max: 1600 }),
  )
  .filter(([{ terms }]) => terms.method !== 'flat')
  .map(([{ terms, events }, dayCount, totalCapPercent, at]) => ({
    terms: { ...terms, dayCount, overdue: { ...terms.overdue, totalCapPercent } } satisfies LoanTerms,
    events,
    asOf: addDays(terms.startsOn, Math.floor((daysBetween(terms.startsOn, terms.maturesOn) * at) / 1000)),
  }));

/** fen a day */
const dailyOf = (segments: readonly AccrualSegment[]): number =>
  segments.reduce((total, one) => total + Number(one.exact) / one.days, 0);

const isArrears = (segment: AccrualSegment): boolean => segment.component !== 'interest';

/** Days on which something begins: between two of them every day is like the first. */
const turningDays = (segments: readonly AccrualSegment[]): IsoDate[] => [
  ...new Set(segments.flatMap((one) => [one.from, addDays(one.to, -1)])),
];

/** A thousandth of a fen: segments are told to a millionth. */
const TOLERANCE = 0.001;

const runs = chance('the cap on all claims');

describe('the cap on all claims', () => {
  it('is kept by every day of every life', () => {
    let checked = 0;
    fc.assert(
      fc.property(capped, ({ terms, events, asOf }) => {
        const segments = accrualSegments(terms, events, asOf);
        const arrears = segments.filter(isArrears);
        for (const day of turningDays(arrears)) {
          const ofDay = segments.filter((one) => one.from <= day && day < one.to);
          const ordinary = dailyOf(ofDay.filter((one) => !isArrears(one)));
          const { outstandingPrincipal } = replay(terms, events, day);
          const most = (outstandingPrincipal * Number(terms.overdue.totalCapPercent)) / 100 / 365;
          const claimed = dailyOf(ofDay.filter(isArrears));
          expect(claimed <= Math.max(0, most - ordinary) + TOLERANCE, `${day}: ${claimed} of ${most}`).toBe(
            true,
          );
          checked += 1;
        }
      }),
      runs,
    );
    expect(checked).toBeGreaterThan(1_000);
  });

  it('leaves for a lump sum what all days so far leave of it, to the fen', () => {
    fc.assert(
      fc.property(capped, ({ terms: drawn, events, asOf: last }) => {
        const asOf = later(last, addDays(drawn.startsOn, 1));
        const terms: LoanTerms = {
          ...drawn,
          fees: drawn.fees.filter((fee) => fee.when === 'overdue'),
          prepayment: { ...drawn.prepayment, feePercent: '0' },
        };
        const known = liveEvents(events).filter((event) => event.valueDate <= asOf);
        const state = replay(terms, known, asOf);
        const billed = state.instalments.reduce(
          (total, row) => total + row.due.fee + row.due.penalty + row.due.compound,
          0,
        );
        const limit = limitOf(terms, known, asOf);
        const most = mostLumpSum(runTo(terms, known, asOf), toDayNumber(asOf));
        expect(most).toBe(Math.max(0, limit - state.interestEarned - billed));
      }),
      runs,
    );
  });

  it('leaves nothing unsaid: billed and above the cap together are what was agreed', () => {
    fc.assert(
      fc.property(capped, ({ terms, events, asOf }) => {
        const { overCap } = replay(terms, events, asOf);
        const told = accrualSegments(terms, events, asOf).reduce(
          (total, one) => total + Number(one.overCap?.exact ?? 0),
          0,
        );
        expect(Math.abs(overCap.penalty + overCap.compound - told)).toBeLessThan(2.5);
        expect(overCap.total).toBe(overCap.penalty + overCap.compound + overCap.fee);
      }),
      runs,
    );
  });
});

/** fen, cut: the cap on what is outstanding, from one day on which it may change to the next. */
function limitOf(terms: LoanTerms, events: readonly LoanEvent[], asOf: IsoDate): number {
  const { instalments } = replay(terms, events, asOf);
  const days = [
    terms.startsOn,
    ...events.map((event) => event.valueDate),
    ...instalments.map((row) => row.effectiveDueOn),
  ];
  const turns = [...new Set(days)].filter((day) => day < asOf).sort();
  const principalDays = turns.reduce(
    (total, day, index) =>
      total +
      BigInt(replay(terms, events, day).outstandingPrincipal) *
        BigInt(daysBetween(day, turns[index + 1] ?? asOf)),
    0n,
  );
  const tenths = BigInt(Math.round(Number(terms.overdue.totalCapPercent) * 10));
  return Number((principalDays * tenths) / 365_000n);
}
