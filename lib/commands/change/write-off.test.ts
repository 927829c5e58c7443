import { beforeEach, describe, expect, it } from 'vitest';
import { bookedPosition, domainEvents, listActiveLoans, listEvents } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { requestRecovery } from '@/lib/commands/change/recovery';
import { requestReversal } from '@/lib/commands/reversal/request';
import { requestWriteOff } from '@/lib/commands/change/write-off';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment } from '@/lib/commands/repayment/post';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { happens } from '@/lib/testing/change-cases';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

/** Thirty-three days late: the interest still stands in the books. */
const EARLY = '2026-03-20';
/** A hundred days late: it does not. */
const LATE = '2026-05-26';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const stateOn = (day: string) =>
  replay(world.loan().terms, domainEvents(listEvents(world.db, world.loanId)), isoDate(day));
const booked = () => bookedPosition(world.db, world.loanId);
const recover = (day: string, amount: string) =>
  happens(world, 'recovery', {
    day,
    input: { amount, valueDate: day, channel: 'bank_transfer', reason: '法院执行款到账' },
  });

describe('write-off.approve', () => {
  it('takes principal and booked interest from the provision, and the loan from the active ones', async () => {
    const before = stateOn(EARLY);
    await happens(world, 'write-off', { day: EARLY });
    expect(world.loan()).toMatchObject({ status: 'written_off', outstandingPrincipal: 0 });
    expect(listActiveLoans(world.db)).toEqual([]);
    expect(booked()).toMatchObject({
      '1132': 0,
      '1303': 0,
      '1304': 12_000_000 + before.interestEarned,
      '601101': -before.interestEarned,
      '1002': -12_000_000,
    });
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('takes principal alone from the provision when the interest had left the books', async () => {
    await happens(world, 'write-off', { day: LATE });
    expect(booked()).toMatchObject({ '1132': 0, '1303': 0, '1304': 12_000_000, '601101': 0 });
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('takes no more repayments, only what comes back; and waits for held money to be used', async () => {
    const paid = { excess: 'hold', channel: 'bank_transfer', note: '', loanId: world.loanId };
    done(await execute(postRepayment, world.operator(EARLY), { ...paid, amount: '30000', valueDate: EARLY }));
    const held = await execute(requestWriteOff, world.operator(EARLY), {
      loanId: world.loanId,
      reason: '法院裁定终结执行',
    });
    expect(held.ok ? '' : held.message).toContain('预收款');
    await happens(world, 'write-off', { day: LATE });
    const late = { ...paid, amount: '1', valueDate: LATE };
    expect(await execute(postRepayment, world.operator(LATE), late)).toMatchObject({
      message: '该贷款已经核销，请登记核销后收回。',
    });
  });
});

describe('recovery.approve', () => {
  it('replenishes the provision first; what comes beyond it is income', async () => {
    await happens(world, 'write-off', { day: LATE });
    const { writtenOff } = stateOn(LATE);
    await recover(LATE, '100000');
    expect(booked()).toMatchObject({ '1304': 2_000_000, '601101': 0 });
    await recover(LATE, '21000');
    expect(booked()).toMatchObject({ '1304': 0, '601101': -100_000, '1002': 100_000 });
    expect(verifyBooks(world.db).differences).toEqual([]);
    const total = Object.values(writtenOff?.amounts ?? {}).reduce((sum, one) => sum + one, 0);
    const more = await execute(requestRecovery, world.operator(LATE), {
      loanId: world.loanId,
      amount: String((total - 12_100_000 + 1) / 100),
      valueDate: LATE,
      channel: 'bank_transfer',
      reason: '法院执行款到账',
    });
    expect(more.ok ? {} : more.fieldErrors).toHaveProperty('amount');
  });

  it('stands in the way of undoing the write-off, and is refused on a loan that runs', async () => {
    const early = await execute(requestRecovery, world.operator(EARLY), {
      loanId: world.loanId,
      amount: '1',
      valueDate: EARLY,
      channel: 'bank_transfer',
      reason: '法院执行款到账',
    });
    expect(early.ok ? '' : early.message).toContain('没有核销');
    const { sequence } = await happens(world, 'write-off', { day: LATE });
    await recover(LATE, '100');
    const undo = { loanId: world.loanId, targetSequence: sequence, reason: '核销依据有误' };
    expect(await execute(requestReversal, world.operator(LATE), undo)).toMatchObject({
      message: '核销之后已有收回，须先冲正收回，再冲正核销。',
    });
  });
});
