// What the engine itself says of an event that is about to be booked, said at the field of the form that asks for it.
import { eventErrors } from '../loan/event-errors';
import type { LoanEvent } from '../loan/events';
import { Refusal, refuseField } from '../refusal';
import type { NewEvent } from '../workflow/loan-request';
import type { ChangeSubject } from './subject';

/** Refuses an event that cannot have happened to the loan; `fieldOf` names the form's field for the engine's own. */
export function refuseImpossible(
  { terms, events, today }: ChangeSubject,
  event: NewEvent,
  fieldOf: (field: string) => string,
): void {
  const last = events.reduce((highest, one) => Math.max(highest, one.sequence), 0);
  const booked: LoanEvent = { ...event, sequence: last + 1, bookingDate: today };
  for (const [place, message] of Object.entries(eventErrors(terms, [...events, booked]))) {
    const own = `events.${last}.`;
    if (!place.startsWith(own)) continue;
    const field = fieldOf(place.slice(own.length));
    if (field === '') throw new Refusal(`${message}。`);
    refuseField(field, message);
  }
}
