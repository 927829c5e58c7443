// Before and after: what a change does to a loan, reckoned by the replay that booking it will use.
import { later, type IsoDate } from '../calendar/iso-date';
import { xirr, type CashFlow } from '../interest/effective-rate';
import type { RateText } from '../interest/rate';
import { totalOf } from '../loan/amounts';
import type { LoanEvent } from '../loan/events';
import { liveEvents, replay } from '../loan/replay';
import type { Instalment, LoanState } from '../loan/state';
import type { LoanTerms } from '../loan/terms';
import { sum, type Money } from '../money/money';
import type { NewEvent } from '../workflow/loan-request';
import { maturityOn } from './maturity';

export type PlanLine = Readonly<{ period: number; dueOn: IsoDate; open: Money }>;

/** A loan in the figures that people ask for before they agree to a change. */
export type LoanPicture = Readonly<{
  maturesOn: IsoDate;
  annualRate: RateText;
  outstandingPrincipal: Money;
  dueNow: Money;
  overdue: Money;
  nextDue: LoanState['nextDue'];
  payoff: Money;
  /** Interest still to be paid if the plan is kept */
  interestAhead: Money;
  /** 年化: what the loan costs a year by all that was and will be paid; percent, null where it cannot be said. */
  effectiveRate: string | null;
  isAccrualStopped: boolean;
  /** 挪用: what bears the misuse rate */
  misused: Money;
  /** What can still be drawn; null for a loan that is drawn at once */
  undrawn: Money | null;
  /** The number of the customer to whom the debt was transferred */
  debtor: string | null;
  writtenOff: Money | null;
  recovered: Money | null;
  /** What is open, instalment by instalment */
  plan: readonly PlanLine[];
}>;

export type ChangeEffect = Readonly<{ asOf: IsoDate; before: LoanPicture; after: LoanPicture }>;

/** What a loan would be at the end of a day with one event more. */
export function effectOf(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  event: NewEvent,
  today: IsoDate,
): ChangeEffect {
  const last = events.reduce((highest, one) => Math.max(highest, one.sequence), 0);
  const changed = [...events, { ...event, sequence: last + 1, bookingDate: today }];
  return {
    asOf: today,
    before: pictureOf(terms, events, today),
    after: pictureOf(terms, changed, today),
  };
}

function pictureOf(terms: LoanTerms, events: readonly LoanEvent[], asOf: IsoDate): LoanPicture {
  const state = replay(terms, events, asOf);
  const open = state.instalments.filter((row) => totalOf(row.open) > 0);
  return {
    maturesOn: maturityOn(terms, events, asOf),
    annualRate: state.annualRate,
    outstandingPrincipal: state.outstandingPrincipal,
    dueNow: totalOf(state.dueNow),
    overdue: totalOf(state.overdue),
    nextDue: state.nextDue,
    payoff: state.payoff.total,
    interestAhead: sum(open.map((row) => row.open.interest)),
    effectiveRate: state.writtenOff ? null : yearlyCost(events, state, open),
    isAccrualStopped: state.isAccrualStopped,
    misused: state.misused,
    undrawn: terms.draw.kind === 'once' ? null : state.undrawn,
    debtor: state.debtor,
    writtenOff: state.writtenOff && totalOf(state.writtenOff.amounts),
    recovered: state.writtenOff && state.writtenOff.recovered,
    plan: open.map((row) => ({ period: row.period, dueOn: row.effectiveDueOn, open: totalOf(row.open) })),
  };
}

/** The internal rate of what was paid out and in so far and of what is still open; what is overdue comes today. */
function yearlyCost(
  events: readonly LoanEvent[],
  state: LoanState,
  open: readonly Instalment[],
): string | null {
  const moved = liveEvents(events)
    .filter((event) => event.valueDate <= state.asOf)
    .flatMap((event): CashFlow[] => {
      if (event.type === 'repay') return [{ on: event.valueDate, amount: event.amount }];
      if (event.type === 'disburse' || event.type === 'refund')
        return [{ on: event.valueDate, amount: -event.amount }];
      return [];
    });
  const ahead = open.map((row): CashFlow => ({
    on: later(row.effectiveDueOn, state.asOf),
    amount: totalOf(row.open),
  }));
  const rate = xirr([...moved, ...ahead, { on: state.asOf, amount: -state.credit }]);
  return Number.isFinite(rate) ? (rate * 100).toFixed(2) : null;
}
