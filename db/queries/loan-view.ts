// A loan on any day of its life, by either truth of that day, with what explains its amounts.
import type { Reader } from '@/db/client';
import { domainEvents, listEvents } from '@/db/store/loan';
import type { Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { maturityOn } from '@/lib/domain/change/maturity';
import { explainLoan } from '@/lib/domain/loan/explanation';
import { explainPayoff } from '@/lib/domain/loan/explain-payoff';
import { bookedLater, eventsFor, type Truth } from '@/lib/domain/loan/known-on';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanHead } from './loan-page';

/** The day that is looked at, and which truth of it is told. */
export type LoanView = Readonly<{ asOf: IsoDate; truth: Truth }>;

export type LoanViewData = ReturnType<typeof getLoanView>;
export type LoanExplanation = ReturnType<typeof getLoanExplanation>;

export function getLoanView(db: Reader, _actor: Actor, head: LoanHead, view: LoanView) {
  const { terms } = head.row;
  const all = domainEvents(listEvents(db, head.row.id));
  const events = eventsFor(all, view.asOf, view.truth);
  return {
    ...view,
    terms,
    events,
    allEvents: all,
    state: replay(terms, events, view.asOf),
    maturesOn: maturityOn(terms, events, view.asOf),
    /** Booked after the day with effect on it: why its two truths differ. */
    later: bookedLater(all, view.asOf),
  };
}

/** Every amount of interest, penalty and fee with what made it. */
export function getLoanExplanation(db: Reader, actor: Actor, head: LoanHead, view: LoanView) {
  const seen = getLoanView(db, actor, head, view);
  const { asOf, events, terms } = seen;
  return {
    ...seen,
    explanations: explainLoan(terms, events, asOf),
    payoff: explainPayoff(terms, events, asOf),
  };
}
