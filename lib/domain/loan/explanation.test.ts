// Goal: what explains an amount is that amount, to the fen, whatever the loan and its life. Method: the explanation of
// every row and component of random lives beside what replay bills there, and the parts beside their own whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { wideLives } from '@/lib/testing/wide-loans';
import { addDays, daysBetween } from '../calendar/iso-date';
import { ZERO } from '../money/money';
import { explainPayoff } from './explain-payoff';
import { EXPLAINED_COMPONENTS, explainLoan } from './explanation';
import { replay } from './replay';

const runs = chance('the explanation of any life');

const lives = fc.tuple(wideLives, fc.integer({ min: 0, max: 1400 })).map(([life, at]) => ({
  ...life,
  asOf: addDays(
    life.terms.startsOn,
    Math.floor((daysBetween(life.terms.startsOn, life.terms.maturesOn) * at) / 1000),
  ),
}));

/** fen with six decimals, in millionths of a fen */
const millionths = (text: string): bigint => BigInt(text.replace('.', ''));

describe('explainLoan', () => {
  it('gives for each row and component what replay bills there', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const explained = explainLoan(terms, events, asOf);
        const { instalments } = replay(terms, events, asOf);
        for (const row of instalments)
          for (const component of EXPLAINED_COMPONENTS) {
            const found = explained.find((one) => one.period === row.period && one.component === component);
            expect([row.period, component, found?.amount ?? ZERO]).toEqual([
              row.period,
              component,
              row.due[component],
            ]);
          }
        expect(explained.length).toBe(new Set(explained.map((one) => `${one.period} ${one.component}`)).size);
      }),
      runs,
    );
  });

  it('adds its segments up to what it rounds: to a millionth of a fen for each of them', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        for (const { segments, exact, period, component } of explainLoan(terms, events, asOf)) {
          const total = segments.reduce((sum, one) => sum + millionths(one.exact), 0n);
          const gap = total - millionths(exact ?? '0.000000');
          const size = gap < 0n ? -gap : gap;
          expect([period, component, size <= BigInt(segments.length)]).toEqual([period, component, true]);
        }
      }),
      runs,
    );
  });
});

describe('explainPayoff', () => {
  it('adds up to what settles the loan, and to the interest accrued and not due', () => {
    fc.assert(
      fc.property(lives, ({ terms, events, asOf }) => {
        const { total, accruedTotal } = explainPayoff(terms, events, asOf);
        const { payoff, accruedNotDue } = replay(terms, events, asOf);
        expect([total, accruedTotal]).toEqual([payoff.total, accruedNotDue]);
      }),
      runs,
    );
  });
});
