import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { loanLives } from '@/lib/testing/loan-arbitraries';
import { addDays, daysBetween, later, type IsoDate } from '../calendar/iso-date';
import { loanPosition } from '../ledger/loan-position';
import { fen, sum, type Money } from '../money/money';
import type { LoanEvent } from './events';
import { replay } from './replay';
import { COMPONENTS } from './terms';

const lives = fc.tuple(loanLives, fc.integer({ min: 0, max: 1500 })).map(([life, at]) => ({
  ...life,
  asOf: addDays(
    life.terms.startsOn,
    Math.floor((daysBetween(life.terms.startsOn, life.terms.maturesOn) * at) / 1000),
  ),
}));

const reversedBy = (events: readonly LoanEvent[]): Set<number> =>
  new Set(events.flatMap((event) => (event.type === 'reverse' ? [event.target] : [])));

const runs = chance('ordinary lives');

describe('whatever happens to a loan', () => {
  it('no amount is negative, and principal paid is disbursed less outstanding', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        expect(state.paid.principal).toBe(state.disbursed - state.outstandingPrincipal);
        const amounts = [
          state.outstandingPrincipal,
          state.credit,
          state.accruedNotDue,
          state.interestEarned,
          state.payoff.total,
          ...COMPONENTS.flatMap((one) => [
            state.dueNow[one],
            state.overdue[one],
            state.paid[one],
            state.payoff[one],
          ]),
          ...state.instalments.flatMap((row) =>
            COMPONENTS.flatMap((one) => [row.due[one], row.paid[one], row.open[one]]),
          ),
          ...state.instalments.flatMap((row) => [row.openingBalance, row.closingBalance]),
        ];
        for (const amount of amounts) expect(amount).toBeGreaterThanOrEqual(0);
        for (const row of state.instalments) {
          for (const one of COMPONENTS) expect(row.due[one] - row.paid[one]).toBe(row.open[one]);
        }
      }),
      runs,
    );
  });

  it('every receipt is the sum of what it paid, what it holds and what was refunded of it', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        const undone = reversedBy(events);
        const live = events.filter((event) => event.valueDate <= asOf && !undone.has(event.sequence));
        const received = sum(live.flatMap((event) => (event.type === 'repay' ? [event.amount] : [])));
        const paid = sum(COMPONENTS.map((one) => state.paid[one]));
        const refunded = received - paid - state.credit;
        expect(refunded).toBeGreaterThanOrEqual(0);
        if (!live.some((event) => event.type === 'refund')) expect(refunded).toBe(0);
        const held = sum(state.allocations.map((entry) => entry.held));
        expect(held).toBe(state.credit);
        const allocated = sum(
          state.allocations.flatMap((entry) => [
            entry.prepaidPrincipal,
            ...entry.lines.map((line) => line.amount),
          ]),
        );
        expect(allocated).toBe(paid);
      }),
      runs,
    );
  });

  it('paying the payoff on its day settles it at exactly zero, and a fen less does not', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf: day }) => {
        const asOf = later(day, addDays(terms.startsOn, 1));
        const known = events.filter((event) => event.valueDate <= asOf && event.type !== 'reverse');
        const { payoff } = replay(terms, known, asOf);
        fc.pre(payoff.total > 1 && terms.prepayment.allowed);
        const after = (less: number) =>
          replay(terms, [...known, repayment(asOf, fen(payoff.total - less))], asOf);
        expect(after(0)).toMatchObject({
          settledOn: asOf,
          outstandingPrincipal: 0,
          credit: 0,
          payoff: { total: 0 },
        });
        expect(after(1).settledOn).toBeNull();
        const muchLater = addDays(asOf, 400);
        const settled = replay(terms, [...known, repayment(asOf, payoff.total)], muchLater);
        expect(settled).toMatchObject({ settledOn: asOf, outstandingPrincipal: 0, daysPastDue: 0 });
      }),
      runs,
    );
  });

  it('the order of entry of what happened on different days does not matter', () => {
    fc.assert(
      fc.property(lives, fc.nat(), ({ terms, events, asOf }, seed) => {
        const shuffled = [...events].sort(
          (a, b) => ((a.sequence * 7919 + seed) % 13) - ((b.sequence * 7919 + seed) % 13),
        );
        expect(replay(terms, shuffled, asOf)).toEqual(replay(terms, events, asOf));
      }),
      runs,
    );
  });

  it('what happens after a day does not change that day', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const undone = reversedBy(events);
        const past = events.filter(
          (event) => event.valueDate <= asOf && event.type !== 'reverse' && !undone.has(event.sequence),
        );
        expect(replay(terms, past, asOf)).toEqual(replay(terms, events, asOf));
      }),
      runs,
    );
  });

  it('an event and its reversal are as if neither had been', () => {
    fc.assert(
      fc.property(lives, fc.nat(), ({ terms, events, asOf }, pick) => {
        const standing = events.filter((event) => event.type === 'repay');
        fc.pre(standing.length > 0 && events.every((event) => event.type !== 'reverse'));
        const target = standing[pick % standing.length]?.sequence ?? 0;
        const reverse: LoanEvent = {
          type: 'reverse',
          sequence: 99,
          valueDate: asOf,
          bookingDate: asOf,
          target,
        };
        const without = events.filter((event) => event.sequence !== target);
        expect(replay(terms, [...events, reverse], asOf)).toEqual(replay(terms, without, asOf));
      }),
      runs,
    );
  });

  it('what is owed only grows while nobody pays, and interest earned never shrinks', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 60 }), ({ terms, events, asOf }, days) => {
        const next = addDays(asOf, days);
        const known = events.filter((event) => event.valueDate <= asOf);
        const undone = reversedBy(events);
        const live = known.filter((event) => event.type !== 'reverse' && !undone.has(event.sequence));
        const [now, then] = [replay(terms, live, asOf), replay(terms, live, next)];
        expect(then.interestEarned).toBeGreaterThanOrEqual(now.interestEarned);
        const fee = (state: typeof now) => state.payoff.prepaymentFee;
        expect(then.payoff.total - fee(then)).toBeGreaterThanOrEqual(now.payoff.total - fee(now));
      }),
      runs,
    );
  });

  it('the books balance', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const position = loanPosition(replay(terms, events, asOf));
        expect(Object.values(position).reduce((total, amount) => total + amount, 0)).toBe(0);
        expect(position['1132']).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});

const repayment = (day: IsoDate, amount: Money): LoanEvent => ({
  type: 'repay',
  sequence: 98,
  valueDate: day,
  bookingDate: day,
  amount,
  excess: 'hold',
});
