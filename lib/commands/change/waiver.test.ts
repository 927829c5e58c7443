import { beforeEach, expect, it } from 'vitest';
import { bookedPosition, domainEvents, listEvents, listInstalments } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { approveWaiver, rejectWaiver, requestWaiver } from '@/lib/commands/change/waiver';
import { postRepayment } from '@/lib/commands/repayment/post';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { fen, toYuanText } from '@/lib/domain/money/money';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const TODAY = '2026-03-20';
let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const state = () =>
  replay(world.loan().terms, domainEvents(listEvents(world.db, world.loanId)), isoDate(TODAY));
const ask = (component: string, amount: string, today = TODAY) =>
  execute(requestWaiver, world.operator(today), {
    loanId: world.loanId,
    component,
    amount,
    reason: '客户住院，商定减免',
  });
const waive = async (component: string, amount: string): Promise<void> => {
  const { requestId } = done(await ask(component, amount));
  done(await execute(approveWaiver, world.reviewer(TODAY), { requestId, note: '同意' }));
};

it('waives interest: no longer owed, no longer income, no longer a receivable', async () => {
  const before = state();
  await waive('interest', '100');
  const after = state();
  expect(after.dueNow.interest).toBe(before.dueNow.interest - 10_000);
  expect(after.payoff.total).toBe(before.payoff.total - 10_000);
  const booked = bookedPosition(world.db, world.loanId);
  expect(booked['1132']).toBe(before.interestEarned - 10_000);
  expect(booked['601101']).toBe(-(before.interestEarned - 10_000));
  expect(listInstalments(world.db, world.loanId)[0]?.interestDue).toBe(
    (before.instalments[0]?.due.interest ?? 0) - 10_000,
  );
  expect(verifyBooks(world.db).differences).toEqual([]);
});

it('waives the whole penalty to the fen, without an entry of its own', async () => {
  const { penalty } = state().dueNow;
  expect(penalty).toBeGreaterThan(0);
  await waive('penalty', toYuanText(penalty));
  expect(state().dueNow.penalty).toBe(0);
  expect(bookedPosition(world.db, world.loanId)['601102']).toBe(0);
});

it('refuses principal, more than is open, and what is not due at all', async () => {
  const { penalty } = state().dueNow;
  for (const [component, amount, field] of [
    ['principal', '1', 'component'],
    ['penalty', toYuanText(fen(penalty + 1)), 'amount'],
    ['penalty', '100000', 'amount'],
    ['fee', '1', 'component'],
  ] as const) {
    const result = await ask(component, amount);
    expect(result.ok ? {} : result.fieldErrors).toHaveProperty(field);
  }
});

it('refuses at the decision what has been paid meanwhile, and can be sent back', async () => {
  const { requestId } = done(await ask('penalty', toYuanText(state().dueNow.penalty)));
  const input = { valueDate: TODAY, amount: '30000', excess: 'hold', channel: 'bank_transfer', note: '' };
  done(await execute(postRepayment, world.operator(TODAY), { ...input, loanId: world.loanId }));
  const late = await execute(approveWaiver, world.reviewer(TODAY), { requestId, note: '' });
  expect(late).toMatchObject({ ok: false, message: '该项目当日没有应还未还的金额，无可减免' });
  done(await execute(rejectWaiver, world.reviewer(TODAY), { requestId, note: '客户已经还清，不必减免' }));
});
