import { beforeEach, expect, it } from 'vitest';
import { loanFile } from '@/lib/commands/document/loan-file';
import { execute } from '@/lib/commands/command';
import { requestTransfer } from '@/lib/commands/change/transfer';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { requestReversal } from '@/lib/commands/reversal/request';
import { addTaker, happens } from '@/lib/testing/change-cases';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const DAY = '2026-02-10';
let world: LendingWorld;
let takerId: number;
beforeEach(() => {
  world = lendingWorld();
  takerId = addTaker(world);
});

it('makes another customer the debtor, on the loan and on its papers, and back again', async () => {
  const giverId = world.loan().customerId;
  const { sequence } = await happens(world, 'transfer');
  expect(world.loan().customerId).toBe(takerId);
  const { borrower, signatory } = loanFile(world.db, world.loan());
  expect([borrower.name, signatory.id]).toEqual(['李受让', giverId]);
  const undo = { loanId: world.loanId, targetSequence: sequence, reason: '转移协议未生效' };
  const { requestId } = done(await execute(requestReversal, world.operator(DAY), undo));
  done(await execute(approveReversal, world.reviewer(DAY), { requestId, note: '' }));
  expect(world.loan().customerId).toBe(giverId);
  expect(verifyBooks(world.db).differences).toEqual([]);
});

it.each(['K000098', '张三', ''])('refuses the customer number "%s"', async (debtor) => {
  const asked = { loanId: world.loanId, debtor, reason: '三方协议已签' };
  const result = await execute(requestTransfer, world.operator(DAY), asked);
  expect(result.ok ? {} : result.fieldErrors).toHaveProperty('debtor');
});

it('refuses the debtor himself', async () => {
  await happens(world, 'transfer');
  const asked = { loanId: world.loanId, debtor: 'K000099', reason: '三方协议已签' };
  const result = await execute(requestTransfer, world.operator(DAY), asked);
  expect(result.ok ? '' : result.message).toContain('现在的借款人');
});
