// replay: the whole state of a loan on a day, from nothing but its terms and its events. No clock, no I/O.
import { toDayNumber, type IsoDate } from '../calendar/iso-date';
import { advance } from './advance';
import { apply } from './apply-event';
import type { LoanEvent } from './events';
import type { LoanState } from './state';
import { stateOf } from './state-of';
import type { LoanTerms } from './terms';
import { emptyLoan, type WorkingLoan } from './working-loan';

/**
 * The state of a loan at the end of `asOf`, amounts in fen. Events count by value date, those of one day by their
 * order of booking; a reversed event counts for nothing. Never refuses: what makes no sense has no effect. Each
 * event and each row is met once, in order of days, so the cost grows with their number and no faster. Rules:
 * engine.md; domain.md 2.10–2.22.
 */
export function replay(terms: LoanTerms, events: readonly LoanEvent[], asOf: IsoDate): LoanState {
  return stateOf(runTo(terms, events, asOf), asOf);
}

/** The loan as everything up to a day has left it: what the state and the 计息明细 are both read from. */
export function runTo(terms: LoanTerms, events: readonly LoanEvent[], asOf: IsoDate): WorkingLoan {
  const live = liveEvents(events).filter((event) => event.valueDate <= asOf);
  const loan = emptyLoan(terms, live);
  for (const event of live) {
    const day = toDayNumber(event.valueDate);
    advance(loan, day);
    apply(loan, event, day);
  }
  advance(loan, toDayNumber(asOf));
  return loan;
}

/** Events that still stand, in the order in which they count. */
export function liveEvents(events: readonly LoanEvent[]): readonly LoanEvent[] {
  const undone = new Set<number>();
  const reversals = events.filter((event) => event.type === 'reverse');
  for (const event of reversals.sort((a, b) => b.sequence - a.sequence)) {
    if (!undone.has(event.sequence)) undone.add(event.target);
  }
  return events.filter((event) => event.type !== 'reverse' && !undone.has(event.sequence)).sort(inOrder);
}

/** By day; of one day what is paid out comes first, then what was booked first. */
function inOrder(a: LoanEvent, b: LoanEvent): number {
  if (a.valueDate !== b.valueDate) return a.valueDate < b.valueDate ? -1 : 1;
  return rank(a) - rank(b) || a.sequence - b.sequence;
}

const rank = (event: LoanEvent): number => (event.type === 'disburse' ? 0 : 1);
