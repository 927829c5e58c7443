import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, contract, disbursement, loan, loanEvent, user, voucher, voucherLine } from '@/db/schema';
import { listInstalments } from '@/db/store/loan';
import { execute, type CommandContext } from '@/lib/commands/command';
import { signContract } from '@/lib/commands/contract/sign';
import { rejectDisbursement } from '@/lib/commands/disbursement/reject';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { done } from '@/lib/testing/lending-samples';
import { contractWorld, payeeForm, type ContractWorld } from '@/lib/testing/lending-world';

const TODAY = '2026-01-20';

let world: ContractWorld;
beforeEach(async () => {
  world = contractWorld();
  const signer = world.operator('2026-01-12');
  done(
    await execute(signContract, signer, {
      contractId: world.contractId,
      signedOn: '2026-01-12',
      disclosureSigned: 'on',
    }),
  );
});

const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const requests = () => world.db.select().from(disbursement).all();
const loans = () => world.db.select().from(loan).all();
const contractState = () =>
  world.db.select().from(contract).where(eq(contract.id, world.contractId)).get()?.state;

const ask = (context: CommandContext, changes: Record<string, unknown> = {}) =>
  execute(requestDisbursement, context, {
    ...payeeForm,
    contractId: world.contractId,
    valueDate: context.today,
    ...changes,
  });
const askedToday = async (): Promise<number> => done(await ask(world.operator(TODAY))).disbursementId;
const release = (context: CommandContext, disbursementId: number) =>
  execute(releaseDisbursement, context, { disbursementId, note: '账户已核对' });
const reject = (context: CommandContext, disbursementId: number, note = '收款账号与合同不符') =>
  execute(rejectDisbursement, context, { disbursementId, note });

/** The maker, made a reviewer since: his role could check, he himself may not. */
function makerAsReviewer(): CommandContext {
  const { actor } = world.operator(TODAY);
  world.db.update(user).set({ role: 'reviewer' }).where(eq(user.id, actor.id)).run();
  return { ...world.operator(TODAY), actor: { ...actor, role: 'reviewer' } };
}

describe('disbursement.request', () => {
  it('asks for the whole sum of the contract and moves nothing', async () => {
    const context = world.operator(TODAY);
    done(await ask(context, { payeeAccount: '6222 0202 0001 2345 670', amount: '1' }));
    expect(requests()).toMatchObject([
      {
        state: 'requested',
        amount: 12_000_000,
        valueDate: TODAY,
        payeeAccount: '6222020200012345670',
        requestedBy: context.actor.id,
      },
    ]);
    expect(loans()).toEqual([]);
    expect(contractState()).toBe('signed');
    expect(lastAudit()).toMatchObject({
      action: 'disbursement.request',
      outcome: 'done',
      subjectType: 'disbursement',
    });
    expect(lastAudit()?.summary).toContain('120000.00 元');
  });

  it.each([
    [{ valueDate: '2026-01-21' }, 'valueDate', '不能晚于今天'],
    [{ valueDate: '2026-01-11' }, 'valueDate', '不能早于签约日 2026-01-12'],
    [{ valueDate: 'soon' }, 'valueDate', '不是有效的日期'],
    [{ payeeName: '' }, 'payeeName', '请填写收款户名'],
    [{ payeeBank: '' }, 'payeeBank', '请填写开户银行'],
    [{ payeeAccount: '12345' }, 'payeeAccount', '8 至 30 位数字'],
  ])('refuses %o', async (changes, field, words) => {
    const result = await ask(world.operator(TODAY), changes);
    expect(result.ok ? '' : result.fieldErrors?.[field]).toContain(words);
    expect(requests()).toEqual([]);
  });

  it('refuses a day more than 30 days back', async () => {
    const result = await ask(world.operator('2026-03-01'), { valueDate: '2026-01-29' });
    expect(result.ok ? '' : result.fieldErrors?.valueDate).toContain('最多可追溯 30 天');
  });

  it('refuses a second one beside a live one, an unsigned contract, and what is not there', async () => {
    await askedToday();
    expect(await ask(world.operator(TODAY))).toMatchObject({ message: '该合同已有待复核的放款申请。' });
    expect(await ask(world.operator(TODAY), { contractId: 999 })).toMatchObject({
      message: '该合同不存在，或您无权查看。',
    });
    world = contractWorld();
    expect(await ask(world.operator(TODAY))).toMatchObject({ message: '合同登记签约之后才能申请放款。' });
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    for (const context of [world.reviewer(TODAY), world.administrator(TODAY)]) {
      expect(await ask(context)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'disbursement.request', outcome: 'denied' });
    }
    expect(requests()).toEqual([]);
  });
});

describe('disbursement.release', () => {
  it('begins the loan on the actual day, with its plan, its event and its voucher', async () => {
    const disbursementId = await askedToday();
    const checker = world.reviewer(TODAY);
    const { loanId } = done(await release(checker, disbursementId));
    const [row] = loans();
    expect(row).toMatchObject({
      id: loanId,
      status: 'active',
      disbursedOn: TODAY,
      maturesOn: '2027-01-20',
      outstandingPrincipal: 12_000_000,
    });
    // Signed for the 15th, paid out on the 20th: interest runs from the 20th, and so does the plan.
    const plan = row ? buildSchedule(row.terms) : [];
    expect(row?.terms.startsOn).toBe(TODAY);
    expect(
      listInstalments(world.db, loanId).map((one) => [one.dueOn, one.principalDue, one.interestDue]),
    ).toEqual(plan.map((one) => [one.dueOn, one.principal, one.interest]));
    expect(plan[0]?.dueOn).toBe('2026-02-20');
    expect(world.db.select().from(loanEvent).all()).toMatchObject([
      { type: 'disburse', valueDate: TODAY, amount: 12_000_000, createdBy: checker.actor.id },
    ]);
    const [posted] = world.db.select().from(voucher).all();
    expect(posted?.eventSequence).toBe(1);
    expect(world.db.select().from(voucherLine).all()).toMatchObject([
      { account: '1002', debit: 0, credit: 12_000_000 },
      { account: '1303', debit: 12_000_000, credit: 0 },
    ]);
    expect(contractState()).toBe('disbursed');
    expect(requests()).toMatchObject([
      { state: 'released', decidedBy: checker.actor.id, decisionNote: '账户已核对' },
    ]);
    expect(lastAudit()).toMatchObject({ action: 'disbursement.release', outcome: 'done', subjectId: loanId });
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('refuses the maker, whatever his role is by now, and leaves a line in the log', async () => {
    const disbursementId = await askedToday();
    const result = await release(makerAsReviewer(), disbursementId);
    expect(result.ok ? '' : result.message).toContain('经办与复核须为不同人员');
    expect(lastAudit()).toMatchObject({ action: 'disbursement.release', outcome: 'refused' });
    expect(loans()).toEqual([]);
    expect(requests()).toMatchObject([{ state: 'requested', decidedBy: null }]);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    const disbursementId = await askedToday();
    for (const context of [world.operator(TODAY), world.administrator(TODAY)]) {
      expect(await release(context, disbursementId)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'disbursement.release', outcome: 'denied' });
    }
    expect(loans()).toEqual([]);
  });

  it('lets the money out once', async () => {
    const disbursementId = await askedToday();
    done(await release(world.reviewer(TODAY), disbursementId));
    for (const again of [
      await release(world.secondReviewer(TODAY), disbursementId),
      await reject(world.secondReviewer(TODAY), disbursementId),
    ]) {
      expect(again).toMatchObject({ ok: false, message: '该放款申请已经处理过，请刷新页面查看结果。' });
    }
    expect(loans()).toHaveLength(1);
    expect(await ask(world.operator(TODAY))).toMatchObject({ ok: false });
    expect(await release(world.reviewer(TODAY), 999)).toMatchObject({
      message: '该放款申请不存在，或您无权处理。',
    });
  });
});

describe('disbursement.reject', () => {
  it('sends it back with the reason; another may then be asked for', async () => {
    const disbursementId = await askedToday();
    const checker = world.reviewer(TODAY);
    done(await reject(checker, disbursementId));
    expect(requests()).toMatchObject([
      { state: 'rejected', decidedBy: checker.actor.id, decisionNote: '收款账号与合同不符' },
    ]);
    expect(contractState()).toBe('signed');
    expect(loans()).toEqual([]);
    expect(lastAudit()).toMatchObject({ action: 'disbursement.reject', outcome: 'done' });
    const second = done(await ask(world.operator(TODAY))).disbursementId;
    done(await release(checker, second));
    expect(loans()).toHaveLength(1);
  });

  it('wants a reason, and another person of the right role', async () => {
    const disbursementId = await askedToday();
    const silent = await reject(world.reviewer(TODAY), disbursementId, '');
    expect(silent.ok ? {} : silent.fieldErrors).toHaveProperty('note');
    expect(await reject(world.operator(TODAY), disbursementId)).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'disbursement.reject', outcome: 'denied' });
    const own = await reject(makerAsReviewer(), disbursementId);
    expect(own.ok ? '' : own.message).toContain('经办与复核须为不同人员');
    expect(requests()).toMatchObject([{ state: 'requested' }]);
  });
});
