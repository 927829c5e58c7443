// Goal: every interest and penalty of the engine is what a plain sum over days gives. Method: loans of any terms and lives that
// need no convention beyond days, balances and rates; each row reckoned a second time, day after day, by another program.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { DayByDay } from '@/lib/testing/day-by-day';
import { wideLives } from '@/lib/testing/wide-loans';
import { addDays, daysBetween } from '../calendar/iso-date';
import type { LoanEvent } from './events';
import { liveEvents, replay } from './replay';
import type { LoanTerms } from './terms';

const runs = chance('day by day');

/** Conventions that no sum over days can know are left out: the plan that stands, interest put off, shares kept in decimals. */
function plain(terms: LoanTerms): LoanTerms {
  const { effect } = terms.prepayment;
  return {
    ...terms,
    method: terms.method === 'flat' ? 'free' : terms.method,
    dayCount: terms.dayCount === 'period' ? 'act/act' : terms.dayCount,
    holidayRule: terms.holidayRule === 'preceding' ? 'following' : terms.holidayRule,
    interestDuringShift: false,
    grace: { ...terms.grace, interestPeriods: 0 },
    rateRegime: terms.rateRegime === 'in_force' ? 'segment_rounded' : terms.rateRegime,
    overdue: { ...terms.overdue, ordinaryInterest: 'stops', totalCapPercent: null },
    prepayment: {
      ...terms.prepayment,
      rest: 'day',
      effect: effect === 'next_instalment' || effect === 'last_instalment' ? 'reduce_instalment' : effect,
    },
  };
}

const KNOWN: readonly LoanEvent['type'][] = [
  'disburse',
  'repay',
  'charge_fee',
  'refund',
  'change_rate',
  'transfer',
  'stop_accrual',
  'resume_accrual',
  'reverse',
];
const isKnown = (event: LoanEvent, terms: LoanTerms): boolean =>
  KNOWN.includes(event.type) || (event.type === 'extend' && terms.dayCount !== '30/360');

const lives = fc
  .tuple(wideLives, fc.integer({ min: 0, max: 1400 }))
  .map(([life, at]) => lifeOf(life, at, plain));

const standingLives = fc
  .tuple(wideLives, fc.integer({ min: 0, max: 1400 }))
  .map(([life, at]) => lifeOf(life, at, standing));

function lifeOf(
  life: Readonly<{ terms: LoanTerms; events: readonly LoanEvent[] }>,
  at: number,
  within: (terms: LoanTerms) => LoanTerms,
) {
  const terms = within(life.terms);
  const length = daysBetween(terms.startsOn, terms.maturesOn);
  return {
    terms,
    events: life.events.filter((event) => isKnown(event, terms)),
    asOf: addDays(terms.startsOn, Math.floor((length * at) / 1000)),
  };
}

/** The plan that stands: money ahead of it pays its rows, and what is overdue bears interest until it comes. */
const standing = (terms: LoanTerms): LoanTerms => ({
  ...plain(terms),
  method: 'equal_instalment',
  overdue: { ...plain(terms).overdue, rateBy: 'none', ordinaryInterest: 'day' },
  prepayment: {
    ...plain(terms).prepayment,
    effect: terms.prepayment.effect === 'last_instalment' ? 'last_instalment' : 'next_instalment',
    collects: 'interest_first',
    feePercent: '0',
  },
});

describe('day after day', () => {
  it('interest, penalty and compound interest of every row, and what runs, come to the same', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        const live = liveEvents(events).filter((event) => event.valueDate <= asOf);
        const second = new DayByDay(terms, live, state);
        // Draws that came to nothing (after the end of the plan) would have to be told apart.
        fc.pre(second.drawn === state.disbursed);
        const rows = state.instalments.filter((row) => row.kind === 'instalment');
        const running = rows.find((row) => row.dueOn > asOf);
        for (const row of rows) {
          const isFixed = row.dueOn <= asOf || state.settledOn !== null;
          if (!isFixed) continue;
          const earned = Number(second.earnedBy(row));
          expect([row.period, row.due.interest]).toEqual([row.period, Math.max(earned, row.paid.interest)]);
          const { penalty, compound } = second.overdue(row);
          expect([row.period, row.due.penalty, row.due.compound]).toEqual([
            row.period,
            Number(penalty),
            Number(compound),
          ]);
        }
        if (running && state.settledOn === null) {
          const waiting = rows.filter((row) => row.dueOn <= asOf && row.effectiveDueOn > asOf);
          const ahead = rows
            .filter((row) => row.dueOn > asOf)
            .reduce((sum, row) => sum + row.paid.interest, 0);
          const accrued = Math.max(0, Number(second.earnedBy(running)) - ahead);
          const open = waiting.reduce((sum, row) => sum + row.open.interest, 0);
          expect(state.accruedNotDue).toBe(accrued + open);
        }
      }),
      runs,
    );
  });

  it('interest of a plan that stands, paid early or late, is that of the days, and none is lost between the rows', () => {
    fc.assert(
      fc.property(standingLives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        const live = liveEvents(events).filter((event) => event.valueDate <= asOf);
        const second = new DayByDay(terms, live, state);
        fc.pre(second.drawn === state.disbursed);
        const rows = state.instalments.filter((row) => row.kind === 'instalment');
        const fixed = rows.filter((row) => row.dueOn <= asOf);
        const earned = fixed.reduce((sum, row) => sum + Number(second.earnedBy(row)), 0);
        const billed = fixed.reduce((sum, row) => sum + row.due.interest, 0);
        // What did not fit into an instalment paid ahead waits for the next; the last has no next.
        if (fixed.length === rows.length) expect(billed).toBe(earned);
        else expect(billed).toBeLessThanOrEqual(earned);
        const running = rows.find((row) => row.dueOn > asOf);
        if (!running || state.settledOn !== null) return;
        const ahead = rows.filter((row) => row.dueOn > asOf).reduce((sum, row) => sum + row.paid.interest, 0);
        const waiting = fixed.filter((row) => row.effectiveDueOn > asOf);
        const open = waiting.reduce((sum, row) => sum + row.open.interest, 0);
        const accrued = earned - billed + Number(second.earnedBy(running)) - ahead;
        expect(state.accruedNotDue).toBe(Math.max(0, accrued) + open);
      }),
      runs,
    );
  });
});
