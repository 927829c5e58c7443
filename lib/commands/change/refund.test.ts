import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, loanRequest, user, voucher, voucherLine } from '@/db/schema';
import { listEvents } from '@/db/store/loan';
import { execute, type CommandContext } from '@/lib/commands/command';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { approveRefund } from '@/lib/commands/refund/approve';
import { rejectRefund } from '@/lib/commands/refund/reject';
import { requestRefund } from '@/lib/commands/refund/request';
import { postRepayment } from '@/lib/commands/repayment/post';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const TODAY = '2026-02-20';
/** 20,000.00 paid on the first due day, of which 10,797.05 was due. */
const CREDIT = 2_000_000 - 1_079_705;

let world: LendingWorld;
beforeEach(async () => {
  world = lendingWorld();
  const input = {
    loanId: world.loanId,
    amount: '20000',
    valueDate: '2026-02-15',
    excess: 'hold',
    channel: 'bank_transfer',
    note: '',
  };
  done(await execute(postRepayment, world.operator('2026-02-15'), input));
});

const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const requests = () => world.db.select().from(loanRequest).all();
const refunds = () => listEvents(world.db, world.loanId).filter((row) => row.type === 'refund');

const ask = (context: CommandContext, changes: Record<string, unknown> = {}) =>
  execute(requestRefund, context, {
    loanId: world.loanId,
    amount: '5000',
    reason: '退回张建国 杭州银行 6222020200012345670',
    ...changes,
  });
const asked = async (amount = '5000'): Promise<number> =>
  done(await ask(world.operator(TODAY), { amount })).requestId;
const approve = (context: CommandContext, requestId: number) =>
  execute(approveRefund, context, { requestId, note: '' });

describe('refund.request', () => {
  it('asks for held credit and moves nothing', async () => {
    expect(world.loan().credit).toBe(CREDIT);
    await asked();
    expect(requests()).toMatchObject([{ kind: 'refund', amount: 500_000, state: 'requested' }]);
    expect(world.loan().credit).toBe(CREDIT);
    expect(lastAudit()).toMatchObject({ action: 'refund.request', outcome: 'done', subjectId: world.loanId });
  });

  it.each([
    [{ amount: '9202.96' }, 'amount'],
    [{ amount: '0' }, 'amount'],
    [{ amount: '-1' }, 'amount'],
    [{ reason: '退' }, 'reason'],
  ])('refuses %o at %s', async (changes, field) => {
    const result = await ask(world.operator(TODAY), changes);
    expect(result.ok ? {} : result.fieldErrors).toHaveProperty(field);
    expect(requests()).toEqual([]);
  });

  it('refuses what fell due and was taken from the credit since the books were last brought to the day', async () => {
    const result = await ask(world.operator('2026-03-15'));
    expect(result.ok ? '' : result.fieldErrors?.amount).toContain('余额 0.00 元');
  });

  it('takes the credit to the last fen, and one request at a time', async () => {
    await asked('9202.95');
    expect(await ask(world.operator(TODAY), { amount: '1' })).toMatchObject({
      message: '该贷款已有待复核的退款申请。',
    });
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    for (const context of [world.reviewer(TODAY), world.administrator(TODAY)]) {
      expect(await ask(context)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'refund.request', outcome: 'denied' });
    }
  });
});

describe('refund.approve', () => {
  it('pays the money back, on the loan and in the books', async () => {
    const requestId = await asked();
    const checker = world.reviewer(TODAY);
    done(await approve(checker, requestId));
    expect(world.loan().credit).toBe(CREDIT - 500_000);
    expect(refunds()).toMatchObject([{ amount: 500_000, valueDate: TODAY, createdBy: checker.actor.id }]);
    const lastVoucher = world.db.select().from(voucher).orderBy(desc(voucher.id)).limit(1).get();
    const lines = world.db
      .select()
      .from(voucherLine)
      .where(eq(voucherLine.voucherId, lastVoucher?.id ?? 0))
      .all();
    // The interest earned since the last booking comes along.
    expect(lines).toMatchObject([
      { account: '1002', debit: 0, credit: 500_000 },
      { account: '1132' },
      { account: '2203', debit: 500_000, credit: 0 },
      { account: '601101' },
    ]);
    expect(requests()).toMatchObject([{ state: 'released', decidedBy: checker.actor.id }]);
    expect(lastAudit()).toMatchObject({ action: 'refund.approve', outcome: 'done' });
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('refuses what the next instalment has used up meanwhile, and keeps the request open', async () => {
    const requestId = await asked('9000');
    const result = await approve(world.reviewer('2026-03-15'), requestId);
    expect(result.ok ? '' : result.message).toContain('退款金额不能超过预收款余额');
    expect(requests()).toMatchObject([{ state: 'requested' }]);
    expect(refunds()).toEqual([]);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('refuses the maker, the wrong role, and what was decided', async () => {
    const requestId = await asked();
    expect(await approve(world.operator(TODAY), requestId)).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'refund.approve', outcome: 'denied' });
    const { actor, ...context } = world.operator(TODAY);
    world.db.update(user).set({ role: 'reviewer' }).run();
    const own = await approve({ ...context, actor: { ...actor, role: 'reviewer' } }, requestId);
    expect(own.ok ? '' : own.message).toContain('经办与复核须为不同人员');
    expect(lastAudit()).toMatchObject({ action: 'refund.approve', outcome: 'refused' });
    expect(refunds()).toEqual([]);
    done(await approve(world.reviewer(TODAY), requestId));
    expect(await approve(world.secondReviewer(TODAY), requestId)).toMatchObject({ ok: false });
    expect(refunds()).toHaveLength(1);
  });
});

describe('refund.reject', () => {
  it('keeps the credit and says why', async () => {
    const requestId = await asked();
    const input = { requestId, note: '户名与借款人不一致' };
    expect(await execute(rejectRefund, world.operator(TODAY), input)).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'refund.reject', outcome: 'denied' });
    done(await execute(rejectRefund, world.reviewer(TODAY), input));
    expect(requests()).toMatchObject([{ state: 'rejected', decisionNote: '户名与借款人不一致' }]);
    expect(world.loan().credit).toBe(CREDIT);
    expect(lastAudit()).toMatchObject({ action: 'refund.reject', outcome: 'done' });
  });
});
