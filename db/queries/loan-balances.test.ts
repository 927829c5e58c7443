import { beforeEach, expect, it } from 'vitest';
import { postRepayment } from '@/lib/commands/repayment/post';
import { execute } from '@/lib/commands/command';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { fen } from '@/lib/domain/money/money';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { reportBalances, type BalanceArgs } from './loan-balances';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const report = (asOf: string, changes: Partial<BalanceArgs> = {}) =>
  reportBalances(world.db, world.reviewer('2026-03-20').actor, {
    asOf: isoDate(asOf),
    truth: 'known',
    sort: 'number',
    direction: 'asc',
    ...changes,
  });

it('adds up what its rows say, all together and by product', () => {
  world.addLoan({ principal: fen(5_000_000) });
  const { products, rows, totals } = report('2026-02-20');
  expect(rows).toHaveLength(2);
  expect(totals.count).toBe(2);
  expect(totals.principal).toBe(17_000_000);
  expect(rows.map((row) => row.daysPastDue)).toEqual([5, 5]);
  expect(rows.reduce((total, row) => total + row.interest, 0)).toBe(totals.interest);
  expect(products.map(({ count, principal }) => [count, principal])).toEqual([[2, 17_000_000]]);
});

it('tells a past day as it was reported, and as it is known since a receipt was booked late', async () => {
  const before = report('2026-02-20', { truth: 'reported' });
  done(
    await execute(postRepayment, world.operator('2026-02-23'), {
      loanId: world.loanId,
      valueDate: '2026-02-18',
      amount: '5000.00',
      excess: 'hold',
      channel: 'bank_transfer',
      note: '',
    }),
  );
  const [reported, known] = [report('2026-02-20', { truth: 'reported' }), report('2026-02-20')];
  expect(reported.totals).toEqual(before.totals);
  expect(known.totals.principal).toBeLessThan(reported.totals.principal);
  expect([reported.differing, known.differing, report('2026-02-23').differing]).toEqual([1, 1, 0]);
});

it('knows no loan before it was paid out, and finds one by its customer', () => {
  expect(report('2026-01-14').rows).toEqual([]);
  expect(report('2026-02-20', { q: '没有此人' }).rows).toEqual([]);
  expect(report('2026-02-20', { q: world.loan().number }).rows).toHaveLength(1);
});
