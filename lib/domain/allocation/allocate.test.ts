import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { goldenCase, yuan } from '@/lib/testing/golden-cases';
import { ALLOCATION_PRESETS } from '../loan/allocation-presets';
import { COMPONENTS, type Amounts, type Component } from '../loan/terms';
import { fen, sum, toYuanText } from '../money/money';
import { allocate } from './allocate';

describe('allocate', () => {
  it.each(['cn-allocation-1', 'cn-allocation-2'])('golden %s', (id) => {
    const { terms, expected } = goldenCase(id);
    const given = terms.open as Record<Component, string>;
    const open = Object.fromEntries(COMPONENTS.map((one) => [one, yuan(given[one])])) as Amounts;
    const lines = allocate(yuan(terms.receipt), [open], terms.order as Component[], 'instalment');
    for (const component of COMPONENTS) {
      const paid = lines.filter((line) => line.component === component).map((line) => line.amount);
      expect([component, toYuanText(sum(paid))]).toEqual([component, expected[component]]);
    }
  });

  it('settles one instalment before the next, or one component before the next', () => {
    const open: Amounts = {
      fee: fen(0),
      compound: fen(0),
      penalty: fen(0),
      interest: fen(10),
      principal: fen(100),
    };
    const parts = (by: 'instalment' | 'component') =>
      allocate(fen(120), [open, open], ALLOCATION_PRESETS.interest_first, by).map(
        ({ index, component, amount }) => `${index} ${component} ${amount}`,
      );
    expect(parts('instalment')).toEqual(['0 interest 10', '0 principal 100', '1 interest 10']);
    expect(parts('component')).toEqual(['0 interest 10', '1 interest 10', '0 principal 100']);
  });

  it('never gives out more than there is, nor more than is open', () => {
    const money = fc.integer({ min: 0, max: 1_000_000 }).map(fen);
    const amounts = fc.record({
      fee: money,
      compound: money,
      penalty: money,
      interest: money,
      principal: money,
    });
    const by = fc.constantFrom('instalment' as const, 'component' as const);
    fc.assert(
      fc.property(money, fc.array(amounts, { maxLength: 5 }), by, (amount, open, how) => {
        const lines = allocate(amount, open, ALLOCATION_PRESETS.principal_first, how);
        const total = sum(open.flatMap((one) => COMPONENTS.map((component) => one[component])));
        expect(sum(lines.map((line) => line.amount))).toBe(Math.min(amount, total));
        for (const line of lines)
          expect(line.amount).toBeLessThanOrEqual(open[line.index]?.[line.component] ?? 0);
      }),
      chance('what a receipt pays'),
    );
  });
});
