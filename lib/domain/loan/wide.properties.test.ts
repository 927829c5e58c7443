// Goal: the invariants of engine.md hold whatever the terms and whatever happens. Method: terms over all axes, lives of
// every kind of event, backdated and reversed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { wideLives, wideTerms } from '@/lib/testing/wide-loans';
import { addDays, daysBetween, later, type IsoDate } from '../calendar/iso-date';
import { loanPosition } from '../ledger/loan-position';
import { fen, sum, type Money } from '../money/money';
import { buildSchedule } from '../schedule/build-schedule';
import { accrualSegments } from './accrual-segments';
import { totalOf } from './amounts';
import type { LoanEvent } from './events';
import { liveEvents, replay } from './replay';
import { COMPONENTS } from './terms';

const runs = chance('the widest lives');

const lives = fc.tuple(wideLives, fc.integer({ min: 0, max: 1400 })).map(([life, at]) => ({
  ...life,
  asOf: addDays(
    life.terms.startsOn,
    Math.floor((daysBetween(life.terms.startsOn, life.terms.maturesOn) * at) / 1000),
  ),
}));

const repayment = (day: IsoDate, amount: Money, excess: 'hold' | 'prepay'): LoanEvent => ({
  type: 'repay',
  sequence: 98,
  valueDate: day,
  bookingDate: day,
  amount,
  excess,
});

describe('over all terms and events', () => {
  it('no amount is negative; what is due is paid, waived or open; principal adds up', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        const lost = state.writtenOff?.amounts.principal ?? 0;
        expect(state.paid.principal).toBe(state.disbursed - state.outstandingPrincipal - lost);
        const rows = state.instalments;
        expect(
          [
            state.outstandingPrincipal,
            state.credit,
            state.accruedNotDue,
            state.interestEarned,
            state.payoff.total,
          ]
            .concat(
              rows.flatMap((row) =>
                COMPONENTS.flatMap((one) => [row.due[one], row.paid[one], row.open[one]]),
              ),
            )
            .concat(rows.flatMap((row) => [row.openingBalance, row.closingBalance, row.prepaid]))
            .filter((amount) => !(amount >= 0)),
        ).toEqual([]);
        for (const row of rows)
          for (const one of COMPONENTS)
            expect(row.due[one]).toBe(row.paid[one] + row.waived[one] + row.open[one]);
      }),
      runs,
    );
  });

  it('the rows repay all that is neither repaid nor lost, and no money is lost or made', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        const open = sum(state.instalments.map((row) => row.open.principal));
        expect(open).toBe(state.outstandingPrincipal);
        const live = liveEvents(events).filter((event) => event.valueDate <= asOf);
        const received = sum(live.flatMap((event) => (event.type === 'repay' ? [event.amount] : [])));
        const down = sum(
          state.instalments.map((row) => (row.kind === 'down_payment' ? row.paid.principal : fen(0))),
        );
        const atDraw = terms.downPayment.paidAtDraw ? down : 0;
        const allocated = sum(
          state.allocations.flatMap((one) => [one.prepaidPrincipal, ...one.lines.map((line) => line.amount)]),
        );
        expect(allocated).toBe(totalOf(state.paid) - atDraw);
        expect(sum(state.allocations.map((one) => one.held))).toBe(state.credit);
        const hasRefund = live.some((event) => event.type === 'refund');
        const left = received - allocated - state.credit;
        if (hasRefund) expect(left).toBeGreaterThanOrEqual(0);
        else expect(left).toBe(0);
      }),
      runs,
    );
  });

  it('paying the payoff on its day leaves exactly nothing', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf: day }) => {
        const asOf = later(day, addDays(terms.startsOn, 1));
        const known = liveEvents(events).filter((event) => event.valueDate <= asOf);
        const { payoff, credit, writtenOff } = replay(terms, known, asOf);
        fc.pre(payoff.total > 0 && terms.prepayment.allowed && credit === 0 && !writtenOff);
        const after = replay(terms, [...known, repayment(asOf, payoff.total, 'prepay')], asOf);
        expect([after.outstandingPrincipal, after.payoff.total]).toEqual([0, 0]);
        // A limit that may be drawn again goes on billing its fees.
        if (terms.draw.kind === 'revolving') return;
        expect(after.credit, 'nothing was asked too much').toBe(0);
        const muchLater = replay(
          terms,
          [...known, repayment(asOf, payoff.total, 'prepay')],
          addDays(asOf, 500),
        );
        expect([muchLater.outstandingPrincipal, muchLater.daysPastDue]).toEqual([0, 0]);
      }),
      runs,
    );
  });

  it('the order of entry does not matter, and what is reversed has never been', () => {
    fc.assert(
      fc.property(lives, fc.nat(), ({ terms, events, asOf }, seed) => {
        const shuffled = [...events].sort(
          (a, b) => ((a.sequence * 7919 + seed) % 13) - ((b.sequence * 7919 + seed) % 13),
        );
        const state = replay(terms, events, asOf);
        expect(replay(terms, shuffled, asOf)).toEqual(state);
        expect(replay(terms, liveEvents(events), asOf)).toEqual(state);
      }),
      runs,
    );
  });

  it('what happens after a day does not change that day', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const past = liveEvents(events).filter((event) => event.valueDate <= asOf);
        expect(replay(terms, past, asOf)).toEqual(replay(terms, events, asOf));
      }),
      runs,
    );
  });

  it('the books balance, and nothing is earned on what is not outstanding', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const state = replay(terms, events, asOf);
        const position = loanPosition(state);
        expect(Object.values(position).reduce((total, amount) => total + amount, 0)).toBe(0);
        expect(position['1132']).toBeGreaterThanOrEqual(0);
        const segments = accrualSegments(terms, events, asOf);
        for (const segment of segments) {
          expect(segment.base).toBeLessThanOrEqual(
            segment.component === 'compound' ? Number.MAX_SAFE_INTEGER : state.disbursed,
          );
          expect(segment.to <= asOf && segment.from < segment.to).toBe(true);
        }
        if (state.settledOn && terms.method !== 'flat')
          expect(
            segments.filter((one) => one.component !== 'interest' && one.to > (state.settledOn ?? '')),
          ).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the plan', () => {
  it('of a replay on the first day is the plan of the contract', () => {
    fc.assert(
      fc.property(wideTerms, (terms) => {
        const draw: LoanEvent = {
          type: 'disburse',
          sequence: 1,
          valueDate: terms.startsOn,
          bookingDate: terms.startsOn,
          amount: terms.principal,
        };
        const rows = replay(terms, [draw], terms.startsOn).instalments.map((row) => ({
          period: row.period,
          kind: row.kind,
          dueOn: row.dueOn,
          principal: row.due.principal,
          interest: row.due.interest,
          fee: row.due.fee,
          closing: row.closingBalance,
        }));
        const plan = buildSchedule(terms).map((row) => ({
          period: row.period,
          kind: row.kind,
          dueOn: row.dueOn,
          principal: row.principal,
          interest: row.interest,
          fee: row.fee,
          closing: row.closingBalance,
        }));
        expect(rows).toEqual(plan);
      }),
      runs,
    );
  });
});
