// replay: the whole state of a loan on a day, from nothing but its terms and its events. No clock, no I/O.
import type { IsoDate } from '../calendar/iso-date';
import type { LoanEvent } from './events';
import { canSettle, prepay, settle } from './payoff';
import type { LoanState } from './state';
import { stateOf } from './state-of';
import type { LoanTerms } from './terms';
import {
  chargeFee,
  disburse,
  emptyLoan,
  isNothingDue,
  payDues,
  receive,
  refund,
  type WorkingLoan,
} from './working-loan';

/**
 * The state of a loan at the end of `asOf`, amounts in fen. Events count by value date, those of one day by their
 * order of booking; a reversed event counts for nothing. Never refuses: what makes no sense has no effect. Rules:
 * engine.md; domain.md 2.10–2.19.
 */
export function replay(terms: LoanTerms, events: readonly LoanEvent[], asOf: IsoDate): LoanState {
  const loan = emptyLoan(terms);
  const live = liveEvents(events).filter((event) => event.valueDate <= asOf);
  for (const event of live) if (event.type === 'disburse') disburse(loan, event.amount);
  const days = new Set(live.map((event) => event.valueDate));
  for (const row of loan.rows) if (row.effectiveDueOn <= asOf) days.add(row.effectiveDueOn);
  for (const day of [...days].sort()) {
    payDues(loan, day);
    for (const event of live) if (event.valueDate === day) apply(loan, event);
  }
  return stateOf(loan, asOf);
}

/** Events that still stand, in the order in which they count. */
function liveEvents(events: readonly LoanEvent[]): readonly LoanEvent[] {
  const undone = new Set<number>();
  const newestFirst = [...events].sort((a, b) => b.sequence - a.sequence);
  for (const event of newestFirst) {
    if (event.type === 'reverse' && !undone.has(event.sequence)) undone.add(event.target);
  }
  return events
    .filter((event) => event.type !== 'reverse' && !undone.has(event.sequence))
    .sort((a, b) =>
      a.valueDate < b.valueDate ? -1 : a.valueDate > b.valueDate ? 1 : a.sequence - b.sequence,
    );
}

function apply(loan: WorkingLoan, event: LoanEvent): void {
  const day = event.valueDate;
  switch (event.type) {
    case 'repay':
      receive(loan, event.sequence, day, event.amount);
      if (canSettle(loan, day)) return settle(loan, day);
      payDues(loan, day);
      if (event.excess === 'prepay' && loan.terms.prepayment.allowed && isNothingDue(loan, day)) {
        prepay(loan, day, event.sequence);
      }
      return;
    case 'charge_fee':
      chargeFee(loan, day, event.amount);
      return payDues(loan, day);
    case 'refund':
      return refund(loan, day, event.amount);
    case 'disburse':
    case 'reverse':
      return;
  }
}
