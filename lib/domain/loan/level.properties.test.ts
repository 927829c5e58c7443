// Goal: 等额本息 stays equal whatever happens to the loan. Method: loans with any life of draws, part repayments, rate changes,
// extensions and restructurings; on any day every instalment to come is the same but the last, which differs by roundings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { wideLives } from '@/lib/testing/wide-loans';
import { addDays, daysBetween } from '../calendar/iso-date';
import { fen } from '../money/money';
import type { LoanEvent, LoanEventType } from './events';
import { replay } from './replay';
import type { Instalment } from './state';
import type { LoanTerms } from './terms';

/** Money ahead makes a new plan of smaller instalments; nothing is put off, shifted or held in larger units. */
const levelled = (terms: LoanTerms): LoanTerms => ({
  ...terms,
  method: 'equal_instalment',
  instalmentUnit: fen(1),
  remainder: terms.remainder === 'levelled' ? 'levelled' : 'last',
  holidayRule: 'none',
  interestDuringShift: false,
  grace: { ...terms.grace, interestPeriods: 0 },
  downPayment: { percent: '0', paidAtDraw: false },
  fees: [],
  draw: { ...terms.draw, kind: terms.draw.kind === 'revolving' ? 'tranches' : terms.draw.kind },
  overdue: { ...terms.overdue, ordinaryInterest: 'stops' },
  prepayment: { ...terms.prepayment, rest: 'day', effect: 'reduce_instalment', collects: 'interest_first' },
});

const LEFT_OUT: readonly LoanEventType[] = ['defer_interest', 'waive', 'write_off', 'recover'];

/** A restructuring may choose another method, which has no level. */
const keepsMethod = (event: LoanEvent): boolean =>
  event.type !== 'restructure' || event.plan.method === undefined || event.plan.method === 'equal_instalment';

const lives = fc.tuple(wideLives, fc.integer({ min: 0, max: 1000 })).map(([life, at]) => {
  const terms = levelled(life.terms);
  const length = daysBetween(terms.startsOn, terms.maturesOn);
  return {
    terms,
    events: life.events.filter((event) => !LEFT_OUT.includes(event.type) && keepsMethod(event)),
    asOf: addDays(terms.startsOn, Math.floor((length * at) / 1000)),
  };
});

const totalOf = (row: Instalment): number => row.due.principal + row.due.interest;

describe('equal instalments', () => {
  it('stay equal to the last, whatever has happened', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        const [running, ...later] = state.instalments.filter((row) => row.dueOn > asOf);
        const last = later.pop();
        const [level, ...others] = new Set(later.filter((row) => row.due.principal > 0).map(totalOf));
        // A few fen cannot be parted evenly.
        if (state.outstandingPrincipal < 10_000) return;
        if (!running || !last || level === undefined || state.settledOn !== null) return;
        // A few fen cannot be spread evenly over many rows: their roundings are as large as the rows themselves.
        if (state.outstandingPrincipal < 100 * (later.length + 2)) return;
        expect(others).toEqual([]);
        // Each row rounds its interest once, and the level was rounded once for all of them.
        const roundings = 8 * (later.length + 2) + 4;
        expect(Math.abs(totalOf(last) - level)).toBeLessThanOrEqual(roundings);
        if (running.due.principal === 0) return;
        // What was paid of the running row before the plan was made anew comes on top of it, or is a part of it.
        const whole = totalOf(running);
        const rest = whole - running.paid.interest - running.paid.principal;
        const differences = [whole, rest].map((one) => Math.abs(one - level));
        expect(Math.min(...differences)).toBeLessThanOrEqual(roundings);
      }),
      chance('equal instalments'),
    );
  });
});
