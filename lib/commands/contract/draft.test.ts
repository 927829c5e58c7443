import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { application, applicationStep, audit, company, contract, customer, document } from '@/db/schema';
import { sha256 } from '@/db/store/document';
import { execute, type CommandContext } from '@/lib/commands/command';
import { draftContract } from '@/lib/commands/contract/draft';
import { voidContract } from '@/lib/commands/contract/void';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { done } from '@/lib/testing/lending-samples';
import { approvedWorld, type ApprovedWorld } from '@/lib/testing/lending-world';

const TODAY = '2026-01-12';
const PLANNED = '2026-01-15';

let world: ApprovedWorld;
beforeEach(() => {
  world = approvedWorld();
});

const draft = (context: CommandContext, changes: Record<string, unknown> = {}) =>
  execute(draftContract, context, { applicationId: world.applicationId, startsOn: PLANNED, ...changes });
const contracts = () => world.db.select().from(contract).all();
const papers = () => world.db.select().from(document).all();
const theApplication = () =>
  world.db.select().from(application).where(eq(application.id, world.applicationId)).get();
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

describe('contract.draft', () => {
  it('numbers the contract, files its paper with the hash, and moves the case on', async () => {
    const context = world.operator(TODAY);
    const { contractId } = done(await draft(context));
    const [row] = contracts();
    const [paper] = papers();
    expect(row).toMatchObject({
      id: contractId,
      number: '安信小贷借字〔2026〕第000001号',
      state: 'drafted',
      applicationId: world.applicationId,
      documentId: paper?.id,
      createdBy: context.actor.id,
    });
    expect(row?.terms).toMatchObject({
      principal: 12_000_000,
      annualRate: '14.4',
      startsOn: PLANNED,
      maturesOn: '2027-01-15',
    });
    expect(row && buildSchedule(row.terms)).toHaveLength(12);
    expect(paper).toMatchObject({
      kind: 'contract',
      fileName: '借款合同-安信小贷借字〔2026〕第000001号.pdf',
      voidedAt: null,
    });
    expect(paper?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper && sha256(paper.content)).toBe(paper?.sha256);
    expect(theApplication()).toMatchObject({ state: 'contracted', version: 2 });
    expect(world.db.select().from(applicationStep).all()).toMatchObject([
      {
        stage: 'contract',
        outcome: 'drafted',
        opinion: '合同 安信小贷借字〔2026〕第000001号，预计放款日 2026-01-15',
      },
    ]);
    expect(lastAudit()).toMatchObject({
      action: 'contract.draft',
      outcome: 'done',
      subjectType: 'contract',
      subjectId: contractId,
      after: { number: row?.number, sha256: paper?.sha256 },
    });
  });

  it('fixes the distance to the LPR of the day where the product is bound to it', async () => {
    const rateBasis = {
      kind: 'lpr',
      tenor: 'one_year',
      spreadBasisPoints: 0,
      repricing: 'anniversary',
    } as const;
    world = approvedWorld({ rateBasis });
    done(await draft(world.operator(TODAY)));
    // 14.40 % over the 3.00 % that was last published on 2025-07-21.
    expect(contracts()[0]?.terms.rateBasis).toEqual({ ...rateBasis, spreadBasisPoints: 1140 });
  });

  it('refuses a rate that no whole number of basis points can state', async () => {
    world = approvedWorld({
      annualRate: '14.405',
      rateBasis: { kind: 'lpr', tenor: 'one_year', spreadBasisPoints: 0, repricing: 'none' },
    });
    const result = await draft(world.operator(TODAY));
    expect(result.ok ? '' : result.message).toContain('最多两位小数');
    expect(contracts()).toEqual([]);
  });

  it.each([
    [{ startsOn: '2026-01-11' }, '不能早于今天'],
    [{ startsOn: '2026-04-13' }, '不能晚于 2026-04-12'],
    [{ startsOn: '' }, '请填写预计放款日'],
    [{ startsOn: '2026-02-30' }, '不是有效的日期'],
  ])('refuses %o at its field', async (changes, words) => {
    const result = await draft(world.operator(TODAY), changes);
    expect(result.ok ? '' : result.fieldErrors?.startsOn).toContain(words);
    expect(contracts()).toEqual([]);
  });

  it('takes today and the last day of the window', async () => {
    done(await draft(world.operator(TODAY), { startsOn: TODAY }));
    done(
      await draft(world.operator(TODAY), { applicationId: world.addApplication(), startsOn: '2026-04-12' }),
    );
    expect(contracts().map((row) => row.terms.startsOn)).toEqual([TODAY, '2026-04-12']);
  });

  it('refuses what is not approved, was drawn up already, or is not there', async () => {
    world.db.update(application).set({ state: 'approving' }).run();
    expect(await draft(world.operator(TODAY))).toMatchObject({ ok: false });
    world.db.update(application).set({ state: 'approved' }).run();
    done(await draft(world.operator(TODAY)));
    const again = await draft(world.operator(TODAY));
    expect(again.ok ? '' : again.message).toContain('状态已经变化');
    expect(await draft(world.operator(TODAY), { applicationId: 999 })).toMatchObject({
      ok: false,
      message: '该贷款申请不存在，或您无权查看。',
    });
    expect(contracts()).toHaveLength(1);
    expect(papers()).toHaveLength(1);
  });

  it('refuses a loan that costs more a year than may be lent at', async () => {
    world = approvedWorld({ annualRate: '24', dayCount: 'act/360' });
    const result = await draft(world.operator(TODAY));
    expect(result.ok ? '' : result.message).toMatch(/年化综合融资成本（单利）为 24\.\d\d%，超过上限 24%/);
    expect(contracts()).toEqual([]);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    for (const context of [world.reviewer(TODAY), world.administrator(TODAY)]) {
      expect(await draft(context)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'contract.draft', outcome: 'denied' });
    }
    expect(contracts()).toEqual([]);
  });

  it('goes on counting after a voided one, and begins anew with the year', async () => {
    const { contractId } = done(await draft(world.operator(TODAY)));
    done(await execute(voidContract, world.operator(TODAY), { contractId, reason: '借款人要求变更还款日' }));
    done(await draft(world.operator(TODAY)));
    done(
      await draft(world.operator('2027-01-04'), {
        applicationId: world.addApplication(),
        startsOn: '2027-01-05',
      }),
    );
    expect(contracts().map((row) => row.number)).toEqual([
      '安信小贷借字〔2026〕第000001号',
      '安信小贷借字〔2026〕第000002号',
      '安信小贷借字〔2027〕第000001号',
    ]);
  });
});

describe('what moves while the paper is drawn', () => {
  it('two drafts at once get two numbers, each printed in its own paper', async () => {
    const other = world.addApplication();
    const [first, second] = await Promise.all([
      draft(world.operator(TODAY)),
      draft(world.operator(TODAY), { applicationId: other }),
    ]);
    done(first);
    done(second);
    expect(contracts().map((row) => row.number)).toEqual([
      '安信小贷借字〔2026〕第000001号',
      '安信小贷借字〔2026〕第000002号',
    ]);
    expect(new Set(papers().map((paper) => paper.sha256)).size).toBe(2);
  });

  it('one case drafted twice at once gets one contract, and the number is not used up', async () => {
    const results = await Promise.all([draft(world.operator(TODAY)), draft(world.operator(TODAY))]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(contracts()).toHaveLength(1);
    expect(papers()).toHaveLength(1);
    done(await draft(world.operator(TODAY), { applicationId: world.addApplication() }));
    expect(contracts().at(-1)?.number).toBe('安信小贷借字〔2026〕第000002号');
  });

  it('prints the customer and the company as they are when the contract is filed', async () => {
    const waiting = draft(world.operator(TODAY));
    world.db.update(customer).set({ address: '杭州市西湖区文三路 2 号', version: 2 }).run();
    world.db.update(company).set({ shortName: '新安信' }).run();
    done(await waiting);
    expect(contracts()[0]?.number).toBe('新安信借字〔2026〕第000001号');
  });

  it('leaves nothing when the case is withdrawn meanwhile', async () => {
    const waiting = draft(world.operator(TODAY));
    world.db.update(application).set({ state: 'withdrawn', version: 2 }).run();
    expect(await waiting).toMatchObject({ ok: false });
    expect(contracts()).toEqual([]);
    expect(papers()).toEqual([]);
  });
});
