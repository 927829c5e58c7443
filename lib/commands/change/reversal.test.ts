import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, document, loanRequest, user } from '@/db/schema';
import { findValidDocument, insertDocument } from '@/db/store/document';
import { domainEvents, listEvents, listInstalments } from '@/db/store/loan';
import { execute, type CommandContext } from '@/lib/commands/command';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { approveRefund } from '@/lib/commands/refund/approve';
import { requestRefund } from '@/lib/commands/refund/request';
import { postRepayment } from '@/lib/commands/repayment/post';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { rejectReversal } from '@/lib/commands/reversal/reject';
import { requestReversal } from '@/lib/commands/reversal/request';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { toYuanText } from '@/lib/domain/money/money';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const TODAY = '2026-03-20';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const requests = () => world.db.select().from(loanRequest).all();
const events = () => listEvents(world.db, world.loanId);
const stateOn = (day: string) => replay(world.loan().terms, domainEvents(events()), isoDate(day));

const pay = async (day: string, amount: string, excess = 'hold'): Promise<number> => {
  const input = { loanId: world.loanId, amount, valueDate: day, excess, channel: 'bank_transfer', note: '' };
  return done(await execute(postRepayment, world.operator(day), input)).sequence;
};
const ask = (context: CommandContext, targetSequence: number, reason = '金额录入错误，实收 5,000.00 元') =>
  execute(requestReversal, context, { loanId: world.loanId, targetSequence, reason });
const asked = async (targetSequence: number): Promise<number> =>
  done(await ask(world.operator(TODAY), targetSequence)).requestId;
const approve = (context: CommandContext, requestId: number) =>
  execute(approveReversal, context, { requestId, note: '已核对流水' });
const reject = (context: CommandContext, requestId: number, note = '流水与收据相符，不予冲正') =>
  execute(rejectReversal, context, { requestId, note });

/** The maker, made a reviewer since: his role could check, he himself may not. */
function makerAsReviewer(): CommandContext {
  const context = world.operator(TODAY);
  world.db.update(user).set({ role: 'reviewer' }).run();
  return { ...context, actor: { ...context.actor, role: 'reviewer' } };
}

describe('reversal.request', () => {
  it('names the receipt and the reason, and undoes nothing', async () => {
    const sequence = await pay('2026-02-18', '8000');
    const context = world.operator(TODAY);
    done(await ask(context, sequence));
    expect(requests()).toMatchObject([
      {
        kind: 'reversal',
        payload: { type: 'reverse', target: sequence },
        amount: 800_000,
        state: 'requested',
        requestedBy: context.actor.id,
      },
    ]);
    expect(events()).toHaveLength(2);
    expect(lastAudit()).toMatchObject({
      action: 'reversal.request',
      outcome: 'done',
      subjectType: 'loan',
      subjectId: world.loanId,
    });
    expect(lastAudit()?.summary).toContain('SJ2026000001');
  });

  it('refuses what is no receipt, asked for already, without a reason, or not there', async () => {
    const sequence = await pay('2026-02-18', '8000');
    const context = world.operator(TODAY);
    expect(await ask(context, 1)).toMatchObject({ message: '首次放款不能冲正。' });
    expect(await ask(context, 99)).toMatchObject({ ok: false });
    const silent = await ask(context, sequence, '错');
    expect(silent.ok ? {} : silent.fieldErrors).toHaveProperty('reason');
    done(await ask(context, sequence));
    expect(await ask(context, sequence)).toMatchObject({ message: '该笔记录已有待复核的冲正申请。' });
    const elsewhere = { loanId: 999, targetSequence: sequence, reason: '金额录入错误' };
    expect(await execute(requestReversal, context, elsewhere)).toMatchObject({
      message: '该贷款不存在，或您无权查看。',
    });
    expect(requests()).toHaveLength(1);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    const sequence = await pay('2026-02-18', '8000');
    for (const context of [world.reviewer(TODAY), world.administrator(TODAY)]) {
      expect(await ask(context, sequence)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'reversal.request', outcome: 'denied' });
    }
  });
});

describe('reversal.approve', () => {
  it('leaves the loan as if the receipt had never been, and the receipt in its history', async () => {
    await pay('2026-02-15', '10774.52');
    const sequence = await pay('2026-03-02', '50000', 'prepay');
    await pay('2026-03-16', '3000');
    const withoutIt = domainEvents(events()).filter((event) => event.sequence !== sequence);
    const requestId = await asked(sequence);
    const checker = world.reviewer(TODAY);
    done(await approve(checker, requestId));

    const expected = replay(world.loan().terms, withoutIt, isoDate(TODAY));
    expect(stateOn(TODAY)).toEqual(expected);
    expect(world.loan()).toMatchObject({ outstandingPrincipal: expected.outstandingPrincipal });
    expect(listInstalments(world.db, world.loanId).map((row) => row.principalPaid)).toEqual(
      expected.instalments.map((row) => row.paid.principal),
    );
    expect(events().map((row) => row.type)).toEqual(['disburse', 'repay', 'repay', 'repay', 'reverse']);
    expect(requests()).toMatchObject([
      { state: 'released', decidedBy: checker.actor.id, decisionNote: '已核对流水' },
    ]);
    expect(lastAudit()).toMatchObject({
      action: 'reversal.approve',
      outcome: 'done',
      actorId: checker.actor.id,
      after: { outstandingPrincipal: expected.outstandingPrincipal },
    });
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('opens a settled loan again and takes its certificate out of force', async () => {
    const sequence = await pay(TODAY, toYuanText(stateOn(TODAY).payoff.total), 'prepay');
    expect(world.loan().status).toBe('settled');
    world.db.transaction((tx) =>
      insertDocument(tx, {
        kind: 'settlement_certificate',
        subjectId: world.loanId,
        fileName: '结清证明.pdf',
        content: Buffer.from('%PDF'),
        createdBy: 1,
        createdAt: world.operator(TODAY).now,
      }),
    );
    done(await approve(world.reviewer(TODAY), await asked(sequence)));
    expect(world.loan()).toMatchObject({
      status: 'active',
      settledOn: null,
      outstandingPrincipal: 12_000_000,
    });
    expect(findValidDocument(world.db, 'settlement_certificate', world.loanId)).toBeUndefined();
    expect(world.db.select().from(document).all()).toHaveLength(2);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('refuses the maker, whatever his role is by now, and leaves a line in the log', async () => {
    const requestId = await asked(await pay('2026-02-18', '8000'));
    const own = makerAsReviewer();
    for (const result of [await approve(own, requestId), await reject(own, requestId)]) {
      expect(result.ok ? '' : result.message).toContain('经办与复核须为不同人员');
    }
    expect(lastAudit()).toMatchObject({ action: 'reversal.reject', outcome: 'refused' });
    expect(events()).toHaveLength(2);
    expect(requests()).toMatchObject([{ state: 'requested', decidedBy: null }]);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    const requestId = await asked(await pay('2026-02-18', '8000'));
    for (const context of [world.operator(TODAY), world.administrator(TODAY)]) {
      expect(await approve(context, requestId)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'reversal.approve', outcome: 'denied' });
    }
    expect(events()).toHaveLength(2);
  });

  it('decides once, and undoes a receipt once', async () => {
    const sequence = await pay('2026-02-18', '8000');
    const requestId = await asked(sequence);
    done(await approve(world.reviewer(TODAY), requestId));
    for (const again of [
      await approve(world.secondReviewer(TODAY), requestId),
      await reject(world.secondReviewer(TODAY), requestId),
    ]) {
      expect(again).toMatchObject({ ok: false, message: '该申请已经处理过，请刷新页面查看结果。' });
    }
    expect(await ask(world.operator(TODAY), sequence)).toMatchObject({ message: '该笔记录已经冲正过。' });
    expect(await approve(world.reviewer(TODAY), 999)).toMatchObject({
      message: '该申请不存在，或您无权处理。',
    });
    expect(events()).toHaveLength(3);
  });

  it('refuses a receipt from which money has been paid back since', async () => {
    const sequence = await pay('2026-02-15', '40000');
    const requestId = await asked(sequence);
    const refund = { loanId: world.loanId, amount: '500', reason: '客户要求退回多付款项' };
    const refundId = done(await execute(requestRefund, world.operator(TODAY), refund)).requestId;
    done(await execute(approveRefund, world.reviewer(TODAY), { requestId: refundId, note: '' }));
    const result = await approve(world.reviewer(TODAY), requestId);
    expect(result.ok ? '' : result.message).toContain('之后已退还预收款');
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('does not decide a request of another kind', async () => {
    await pay('2026-02-15', '40000');
    const refund = { loanId: world.loanId, amount: '500', reason: '客户要求退回多付款项' };
    const requestId = done(await execute(requestRefund, world.operator(TODAY), refund)).requestId;
    expect(await approve(world.reviewer(TODAY), requestId)).toMatchObject({
      message: '该申请不存在，或您无权处理。',
    });
  });
});

describe('reversal.reject', () => {
  it('keeps the receipt, says why, and lets it be asked for again', async () => {
    const sequence = await pay('2026-02-18', '8000');
    const requestId = await asked(sequence);
    const silent = await reject(world.reviewer(TODAY), requestId, '');
    expect(silent.ok ? {} : silent.fieldErrors).toHaveProperty('note');
    done(await reject(world.reviewer(TODAY), requestId));
    expect(requests()).toMatchObject([{ state: 'rejected', decisionNote: '流水与收据相符，不予冲正' }]);
    expect(events()).toHaveLength(2);
    expect(lastAudit()).toMatchObject({ action: 'reversal.reject', outcome: 'done' });
    expect(await ask(world.operator(TODAY), sequence)).toMatchObject({ ok: true });
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    const requestId = await asked(await pay('2026-02-18', '8000'));
    expect(await reject(world.operator(TODAY), requestId)).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'reversal.reject', outcome: 'denied' });
  });
});
