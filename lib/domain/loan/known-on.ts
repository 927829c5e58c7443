// Two dates of truth: what was recorded by a day, beside what is recorded now.
import type { IsoDate } from '../calendar/iso-date';
import type { LoanEvent } from './events';

/**
 * The events as the books had them at the end of a day: those booked by then, whatever day they count from; a
 * reversal booked later undoes nothing yet. So `replay(terms, knownOn(events, day), day)` is what was reported on the
 * day, and `replay(terms, events, day)` the same day as it is known now. Source: engine.md, "Events".
 */
export const knownOn = (events: readonly LoanEvent[], bookingDay: IsoDate): readonly LoanEvent[] =>
  events.filter((event) => event.bookingDate <= bookingDay);

export const TRUTHS = ['known', 'reported'] as const;
/** Which of its two truths a past day is told by: all that is recorded now, or only what was booked by then. */
export type Truth = (typeof TRUTHS)[number];

/** The events by which a day is told. */
export const eventsFor = (events: readonly LoanEvent[], day: IsoDate, truth: Truth): readonly LoanEvent[] =>
  truth === 'reported' ? knownOn(events, day) : events;

/**
 * What makes the two truths of a day differ: booked after it, with effect on it or before. A reversal takes effect
 * with what it undoes.
 */
export function bookedLater(events: readonly LoanEvent[], day: IsoDate): readonly LoanEvent[] {
  const effectOf = (event: LoanEvent): IsoDate => {
    const target = event.type === 'reverse' && events.find((one) => one.sequence === event.target);
    return target ? effectOf(target) : event.valueDate;
  };
  return events.filter((event) => event.bookingDate > day && effectOf(event) <= day);
}
