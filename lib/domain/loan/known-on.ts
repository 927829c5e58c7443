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
