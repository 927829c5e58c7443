// Goal: a past day can be shown as it was reported then. Method: the books are kept by hand, one event after another, and
// what they said on each day is compared with what knownOn says of that day when everything has happened.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { wideLives } from '@/lib/testing/wide-loans';
import { addDays, isoDate, later, type IsoDate } from '../calendar/iso-date';
import { fen } from '../money/money';
import type { LoanEvent } from './events';
import { bookedLater, knownOn } from './known-on';
import { replay } from './replay';

const runs = chance('two dates of truth');

/** A life as it is booked: each event on its own day or some days later, never before the one booked before it. */
const bookedLives = fc
  .tuple(wideLives, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 }))
  .map(([{ terms, events }, delays]) => {
    let booked = terms.startsOn;
    return {
      terms,
      events: events.map((event, index) => {
        booked = later(booked, addDays(event.valueDate, delays[index] ?? 0));
        return { ...event, bookingDate: booked };
      }),
    };
  });

const day = isoDate;
const on = (sequence: number, valueDate: string, bookingDate = valueDate) => ({
  sequence,
  valueDate: day(valueDate),
  bookingDate: day(bookingDate),
});

describe('knownOn', () => {
  it('says of every day what the books said on it', () => {
    fc.assert(
      fc.property(bookedLives, ({ terms, events }) => {
        const reported = new Map<IsoDate, ReturnType<typeof replay>>();
        const book: LoanEvent[] = [];
        for (const event of events) {
          book.push(event);
          reported.set(event.bookingDate, replay(terms, book, event.bookingDate));
        }
        for (const [reportedOn, state] of reported)
          expect(replay(terms, knownOn(events, reportedOn), reportedOn)).toEqual(state);
      }),
      runs,
    );
  });

  it('is everything on the day of the last booking, and a shorter look back is a part of a longer one', () => {
    fc.assert(
      fc.property(bookedLives, fc.nat(900), ({ terms, events }, days) => {
        const last = events.at(-1)?.bookingDate ?? terms.startsOn;
        expect(knownOn(events, last)).toEqual(events);
        const earlierDay = addDays(terms.startsOn, days);
        expect(knownOn(knownOn(events, later(last, earlierDay)), earlierDay)).toEqual(
          knownOn(events, earlierDay),
        );
      }),
      runs,
    );
  });

  it('shows no reversal before it is booked, and no backdated receipt before it came to the books', () => {
    const events: LoanEvent[] = [
      { ...on(1, '2026-01-15'), type: 'disburse', amount: sampleTerms.principal },
      { ...on(2, '2026-02-15'), type: 'repay', amount: fen(100_00), excess: 'hold' },
      { ...on(3, '2026-02-15', '2026-03-05'), type: 'reverse', target: 2 },
      { ...on(4, '2026-02-16', '2026-03-06'), type: 'repay', amount: fen(50_00), excess: 'hold' },
    ];
    const terms = { ...sampleTerms, startsOn: day('2026-01-15'), maturesOn: day('2027-01-15') };
    const receivedBy = (bookingDay: string): number => {
      const { credit, paid } = replay(terms, knownOn(events, day(bookingDay)), day('2026-02-20'));
      return credit + Object.values(paid).reduce<number>((total, amount) => total + amount, 0);
    };
    expect(['2026-02-14', '2026-03-04', '2026-03-05', '2026-03-06'].map(receivedBy)).toEqual([
      0, 100_00, 0, 50_00,
    ]);
  });
});

describe('bookedLater', () => {
  it('names what makes the two truths of a day differ: where it names nothing, they are one', () => {
    fc.assert(
      fc.property(bookedLives, fc.nat(900), ({ terms, events }, days) => {
        const asOf = addDays(terms.startsOn, days);
        const named = bookedLater(events, asOf);
        expect(named.every((event) => event.bookingDate > asOf)).toBe(true);
        if (named.length > 0) return;
        expect(replay(terms, knownOn(events, asOf), asOf)).toEqual(replay(terms, events, asOf));
      }),
      runs,
    );
  });

  it('names a reversal by what it undoes, and nothing of the days to come', () => {
    const events: LoanEvent[] = [
      { ...on(1, '2026-01-15'), type: 'disburse', amount: sampleTerms.principal },
      { ...on(2, '2026-02-15'), type: 'repay', amount: fen(100_00), excess: 'hold' },
      { ...on(3, '2026-03-05'), type: 'reverse', target: 2 },
      { ...on(4, '2026-03-05'), type: 'repay', amount: fen(50_00), excess: 'hold' },
    ];
    expect(bookedLater(events, day('2026-02-20')).map((event) => event.sequence)).toEqual([3]);
    expect(bookedLater(events, day('2026-02-10'))).toEqual([]);
    expect(bookedLater(events, day('2026-03-05'))).toEqual([]);
  });
});
