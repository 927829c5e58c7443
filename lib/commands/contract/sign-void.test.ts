import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { application, applicationStep, audit, contract, document } from '@/db/schema';
import { execute, type CommandContext } from '@/lib/commands/command';
import { signContract } from '@/lib/commands/contract/sign';
import { voidContract } from '@/lib/commands/contract/void';
import { rejectDisbursement } from '@/lib/commands/disbursement/reject';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { done } from '@/lib/testing/lending-samples';
import { contractWorld, payeeForm, type ContractWorld } from '@/lib/testing/lending-world';

let world: ContractWorld;
beforeEach(() => {
  world = contractWorld();
});

const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const theContract = () => world.db.select().from(contract).where(eq(contract.id, world.contractId)).get();
const theApplication = () => world.db.select().from(application).get();
const lastStep = () =>
  world.db.select().from(applicationStep).orderBy(desc(applicationStep.id)).limit(1).get();

const sign = (context: CommandContext, changes: Record<string, unknown> = {}) =>
  execute(signContract, context, {
    contractId: world.contractId,
    signedOn: context.today,
    disclosureSigned: 'on',
    ...changes,
  });
const voidIt = (context: CommandContext, changes: Record<string, unknown> = {}) =>
  execute(voidContract, context, {
    contractId: world.contractId,
    reason: '借款人要求变更还款日',
    ...changes,
  });

describe('contract.sign', () => {
  it('registers who signed when, on the contract, the trail and the log', async () => {
    const context = world.operator('2026-01-12');
    done(await sign(context, { signedOn: '2026-01-11' }));
    expect(theContract()).toMatchObject({
      state: 'signed',
      signedOn: '2026-01-11',
      signedBy: context.actor.id,
    });
    expect(lastStep()).toMatchObject({ stage: 'contract', outcome: 'signed', userId: context.actor.id });
    expect(lastAudit()).toMatchObject({
      action: 'contract.sign',
      outcome: 'done',
      subjectType: 'contract',
      subjectId: world.contractId,
      before: { state: 'drafted' },
      after: { state: 'signed', signedOn: '2026-01-11' },
    });
  });

  it.each([
    [{ signedOn: '2026-01-13' }, 'signedOn', '不能晚于今天'],
    [{ signedOn: '2026-01-09' }, 'signedOn', '不能早于合同生成日 2026-01-10'],
    [{ signedOn: '' }, 'signedOn', '请填写签订日期'],
    [{ signedOn: '2026-02-30' }, 'signedOn', '不是有效的日期'],
    [{ disclosureSigned: '' }, 'disclosureSigned', '综合融资成本明示表'],
  ])('refuses %o', async (changes, field, words) => {
    const result = await sign(world.operator('2026-01-12'), changes);
    expect(result.ok ? '' : result.fieldErrors?.[field]).toContain(words);
    expect(theContract()?.state).toBe('drafted');
  });

  it('refuses to register twice, and what is not there', async () => {
    done(await sign(world.operator('2026-01-12')));
    expect(await sign(world.operator('2026-01-12'))).toMatchObject({
      ok: false,
      message: '该合同不在待签约状态，请刷新页面查看最新状态。',
    });
    expect(await sign(world.operator('2026-01-12'), { contractId: 999 })).toMatchObject({
      ok: false,
      message: '该合同不存在，或您无权查看。',
    });
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    for (const context of [world.reviewer('2026-01-12'), world.administrator('2026-01-12')]) {
      expect(await sign(context)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'contract.sign', outcome: 'denied' });
    }
    expect(theContract()?.state).toBe('drafted');
  });
});

describe('contract.void', () => {
  const thePaper = () =>
    world.db
      .select()
      .from(document)
      .where(eq(document.id, theContract()?.documentId ?? 0))
      .get();

  it('ends the contract and its paper, and gives the application back', async () => {
    const context = world.operator('2026-01-12');
    done(await voidIt(context));
    expect(theContract()).toMatchObject({ state: 'voided', voidReason: '借款人要求变更还款日' });
    expect(thePaper()?.voidedAt).toBe(context.now);
    expect(theApplication()?.state).toBe('approved');
    expect(lastStep()).toMatchObject({
      stage: 'contract',
      outcome: 'voided',
      opinion: '借款人要求变更还款日',
    });
    expect(lastAudit()).toMatchObject({
      action: 'contract.void',
      outcome: 'done',
      after: { state: 'voided' },
    });
  });

  it('ends a signed contract too, but not one on which money waits or went out', async () => {
    done(await sign(world.operator('2026-01-12')));
    const { disbursementId } = done(
      await execute(requestDisbursement, world.operator('2026-01-12'), {
        ...payeeForm,
        contractId: world.contractId,
        valueDate: '2026-01-12',
      }),
    );
    const held = await voidIt(world.operator('2026-01-12'));
    expect(held.ok ? '' : held.message).toContain('请先退回放款申请');
    const reviewer = world.reviewer('2026-01-12');
    done(await execute(rejectDisbursement, reviewer, { disbursementId, note: '账号有误' }));
    done(await voidIt(world.operator('2026-01-12')));
    expect(theContract()?.state).toBe('voided');
  });

  it('refuses what was disbursed', async () => {
    done(await sign(world.operator('2026-01-12')));
    const { disbursementId } = done(
      await execute(requestDisbursement, world.operator('2026-01-12'), {
        ...payeeForm,
        contractId: world.contractId,
        valueDate: '2026-01-12',
      }),
    );
    done(await execute(releaseDisbursement, world.reviewer('2026-01-12'), { disbursementId, note: '' }));
    expect(await voidIt(world.operator('2026-01-13'))).toMatchObject({
      ok: false,
      message: '该合同已放款或已作废，不能再作废。',
    });
    expect(thePaper()?.voidedAt).toBeNull();
  });

  it('wants a reason, once, from the right role', async () => {
    const silent = await voidIt(world.operator('2026-01-12'), { reason: '错' });
    expect(silent.ok ? {} : silent.fieldErrors).toHaveProperty('reason');
    for (const context of [world.reviewer('2026-01-12'), world.administrator('2026-01-12')]) {
      expect(await voidIt(context)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'contract.void', outcome: 'denied' });
    }
    expect(theContract()?.state).toBe('drafted');
    done(await voidIt(world.operator('2026-01-12')));
    expect(await voidIt(world.operator('2026-01-12'))).toMatchObject({ ok: false });
  });
});
