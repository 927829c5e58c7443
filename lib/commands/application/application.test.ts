import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { application, applicationStep, audit, user } from '@/db/schema';
import { execute, type CommandContext } from '@/lib/commands/command';
import { approveApplication } from '@/lib/commands/application/approve';
import { createApplication } from '@/lib/commands/application/create';
import { investigateApplication } from '@/lib/commands/application/investigate';
import { reviewApplication } from '@/lib/commands/application/review';
import { submitApplication } from '@/lib/commands/application/submit';
import { updateApplication } from '@/lib/commands/application/update';
import { withdrawApplication } from '@/lib/commands/application/withdraw';
import { retireProduct } from '@/lib/commands/product/retire';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import {
  addCustomer,
  applicationForm,
  done,
  openApplication,
  openProduct,
  reportForm,
} from '@/lib/testing/lending-samples';

let db: Db;
let administrator: CommandContext;
let operator: CommandContext;
let reviewer: CommandContext;
let ids: { customerId: number; productId: number };

beforeEach(async () => {
  db = freshDb();
  administrator = contextOf(db, addPerson(db, 'administrator', '管理'));
  operator = contextOf(db, addPerson(db, 'operator', '李经办'));
  reviewer = contextOf(db, addPerson(db, 'reviewer', '王审核'));
  ids = { customerId: addCustomer(db, operator.actor.id), productId: await openProduct(administrator) };
});

const opinion = '资料齐全，还款来源可靠，同意。';
const lastAudit = () => db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const theRow = () => db.select().from(application).get();
const steps = () => db.select().from(applicationStep).all();

type Concerned = { applicationId: number; version: number };

const concerned = (): Concerned => {
  const row = theRow();
  if (!row) throw new Error('no application');
  return { applicationId: row.id, version: row.version };
};

async function toReview(): Promise<void> {
  await openApplication(operator, ids);
  done(await execute(submitApplication, operator, concerned()));
  done(await execute(investigateApplication, operator, { ...reportForm, ...concerned() }));
}

async function toApproval(): Promise<void> {
  await toReview();
  done(await execute(reviewApplication, reviewer, { ...concerned(), outcome: 'pass', opinion }));
}

const capReason = '小额信用贷款，风险成本较高';
const approval = {
  outcome: 'approve',
  opinion,
  amount: '100000',
  months: '12',
  annualRate: '13.5',
  capReason,
};

describe('application.create', () => {
  it('numbers the draft by year and begins the trail', async () => {
    const data = await openApplication(operator, ids);
    expect(data).toMatchObject({ number: 'S2026000001', version: 1, state: 'draft' });
    expect((await openApplication(operator, ids)).number).toBe('S2026000002');
    expect(theRow()).toMatchObject({
      amount: 12_000_000,
      months: 12,
      annualRate: '14.4',
      guarantee: 'credit',
    });
    expect(steps()[0]).toMatchObject({ stage: 'entry', outcome: 'drafted', userId: operator.actor.id });
    expect(lastAudit()).toMatchObject({ action: 'application.create', outcome: 'done' });
  });

  it('refuses the wrong role', async () => {
    const input = { ...applicationForm, ...ids };
    expect(await execute(createApplication, reviewer, input)).toMatchObject({ ok: false });
    expect(await execute(createApplication, administrator, input)).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'application.create', outcome: 'denied' });
    expect(theRow()).toBeUndefined();
  });

  it.each([
    [{ amount: '9999.99' }, 'amount', '10000 元至 500000 元'],
    [{ amount: '500000.01' }, 'amount', '10000 元至 500000 元'],
    [{ months: '25' }, 'months', '3 至 24 个月'],
    [{ annualRate: '9.9999' }, 'annualRate', '10% 至 18%'],
    [{ annualRate: '18.01' }, 'annualRate', '10% 至 18%'],
    [{ guarantee: 'mortgage', guaranteeDetail: '西湖区某房产' }, 'guarantee', '信用、保证'],
    [{ guarantee: 'guarantee' }, 'guaranteeDetail', '保证人'],
    [{ purpose: '周转' }, 'purpose', '4'],
    [{ purpose: '支付购房首付款' }, 'purpose', '购房首付'],
    [{ purpose: '投资股 票市场' }, 'purpose', '股票'],
    [{ purpose: '缴纳期货保证金' }, 'purpose', '期货'],
    [{ customerId: '999' }, 'customerId', '客户'],
    [{ productId: '999' }, 'productId', '产品'],
  ])('refuses %o at its field with the numbers', async (changes, field, words) => {
    const result = await execute(createApplication, operator, { ...applicationForm, ...ids, ...changes });
    expect(result.ok).toBe(false);
    expect(result.ok ? '' : result.fieldErrors?.[field]).toContain(words);
  });

  it('refuses a retired product', async () => {
    done(
      await execute(retireProduct, administrator, {
        productId: ids.productId,
        version: 1,
        reason: '停止受理',
      }),
    );
    const result = await execute(createApplication, operator, { ...applicationForm, ...ids });
    expect(result.ok ? '' : result.fieldErrors?.productId).toContain('停用');
  });
});

describe('application.update and application.submit', () => {
  it('corrects a draft only as it was last seen', async () => {
    await openApplication(operator, ids);
    const seen = concerned();
    const input = { ...applicationForm, ...seen, productId: ids.productId, amount: '80000' };
    expect(done(await execute(updateApplication, operator, input)).version).toBe(2);
    expect(theRow()?.amount).toBe(8_000_000);
    const stale = await execute(updateApplication, operator, { ...input, amount: '90000' });
    expect(stale.ok ? '' : stale.message).toContain('已被他人修改');
    expect(theRow()?.amount).toBe(8_000_000);
    expect(await execute(updateApplication, reviewer, { ...input, ...concerned() })).toMatchObject({
      ok: false,
    });
  });

  it('submits once, and what is submitted can no longer be edited', async () => {
    await openApplication(operator, ids);
    expect(await execute(submitApplication, reviewer, concerned())).toMatchObject({ ok: false });
    const seen = concerned();
    expect(done(await execute(submitApplication, operator, seen)).state).toBe('investigating');
    expect(lastAudit()).toMatchObject({ action: 'application.submit', outcome: 'done' });
    expect(await execute(submitApplication, operator, seen)).toMatchObject({ ok: false });
    const edit = { ...applicationForm, ...concerned(), productId: ids.productId };
    expect(await execute(updateApplication, operator, edit)).toMatchObject({ ok: false });
  });
});

describe('application.investigate', () => {
  beforeEach(async () => {
    await openApplication(operator, ids);
    done(await execute(submitApplication, operator, concerned()));
  });

  it('keeps the report and the suggestion in the step', async () => {
    const input = {
      ...reportForm,
      ...concerned(),
      suggestedAmount: '100,000',
      suggestedMonths: '',
      suggestedRate: '15',
    };
    expect(done(await execute(investigateApplication, operator, input)).state).toBe('reviewing');
    expect(steps().at(-1)).toMatchObject({
      stage: 'investigation',
      outcome: 'passed',
      opinion: reportForm.opinion,
      detail: {
        subject: reportForm.subject,
        income: reportForm.income,
        use: reportForm.use,
        guarantee: reportForm.guarantee,
        suggestedAmount: '100000.00',
        suggestedRate: '15',
      },
    });
    expect(theRow()?.amount).toBe(12_000_000);
  });

  it('sends back for what is missing, with an opinion and no report', async () => {
    const input = { ...concerned(), outcome: 'return', opinion: '缺少近六个月的银行流水，请补齐。' };
    expect(done(await execute(investigateApplication, operator, input)).state).toBe('draft');
    expect(steps().at(-1)).toMatchObject({ outcome: 'returned', detail: {} });
  });

  it.each([
    [{ opinion: '同意' }, 'opinion'],
    [{ subject: '' }, 'subject'],
    [{ outcome: 'refuse' }, 'outcome'],
    [{ suggestedAmount: '600000' }, 'suggestedAmount'],
    [{ suggestedMonths: '36' }, 'suggestedMonths'],
    [{ suggestedRate: '20' }, 'suggestedRate'],
  ])('refuses %o at its field', async (changes, field) => {
    const result = await execute(investigateApplication, operator, {
      ...reportForm,
      ...concerned(),
      ...changes,
    });
    expect(result.ok ? {} : result.fieldErrors).toHaveProperty(field);
    expect(theRow()?.state).toBe('investigating');
  });

  it('refuses the wrong role', async () => {
    expect(await execute(investigateApplication, reviewer, { ...reportForm, ...concerned() })).toMatchObject({
      ok: false,
    });
  });
});

describe('application.review', () => {
  beforeEach(toReview);

  it.each([
    ['pass', 'approving', 'passed'],
    ['return', 'investigating', 'returned'],
    ['refuse', 'refused', 'refused'],
  ])('%s leads to %s', async (outcome, state, trail) => {
    expect(done(await execute(reviewApplication, reviewer, { ...concerned(), outcome, opinion })).state).toBe(
      state,
    );
    expect(steps().at(-1)).toMatchObject({
      stage: 'review',
      outcome: trail,
      opinion,
      userId: reviewer.actor.id,
    });
    expect(lastAudit()).toMatchObject({ action: 'application.review', outcome: 'done' });
  });

  it('refuses a short opinion, the wrong role and a stale page', async () => {
    const input = { ...concerned(), outcome: 'pass', opinion };
    expect(await execute(reviewApplication, reviewer, { ...input, opinion: '同意' })).toMatchObject({
      ok: false,
    });
    expect(await execute(reviewApplication, operator, input)).toMatchObject({ ok: false });
    done(await execute(reviewApplication, reviewer, input));
    expect(await execute(reviewApplication, reviewer, input)).toMatchObject({ ok: false });
  });

  it('keeps the maker apart, even after he has become a reviewer', async () => {
    db.update(user).set({ role: 'reviewer' }).where(eq(user.id, operator.actor.id)).run();
    const promoted = contextOf(db, { ...operator.actor, role: 'reviewer' });
    const result = await execute(reviewApplication, promoted, { ...concerned(), outcome: 'pass', opinion });
    expect(result.ok ? '' : result.message).toContain('审贷分离');
    expect(lastAudit()).toMatchObject({ action: 'application.review', outcome: 'refused' });
  });
});

describe('application.approve', () => {
  beforeEach(toApproval);

  it('writes the approved figures, with both pictures in the step and the log', async () => {
    const data = done(await execute(approveApplication, reviewer, { ...concerned(), ...approval }));
    expect(data.state).toBe('approved');
    expect(theRow()).toMatchObject({ amount: 10_000_000, months: 12, annualRate: '13.5' });
    expect(steps().at(-1)?.detail).toEqual({
      appliedAmount: '120000.00',
      appliedMonths: '12',
      appliedRate: '14.4',
      approvedAmount: '100000.00',
      approvedMonths: '12',
      approvedRate: '13.5',
      capReason,
    });
    const log = lastAudit();
    expect(log?.before).toMatchObject({ amount: 12_000_000 });
    expect(log?.after).toMatchObject({ amount: 10_000_000 });
  });

  it.each([
    [{ amount: '120000.01' }, 'amount', '120000.00'],
    [{ amount: '5000' }, 'amount', '10000'],
    [{ amount: '' }, 'amount', '批准金额'],
    [{ months: '25' }, 'months', '24'],
    [{ annualRate: '18.5' }, 'annualRate', '18%'],
    [{ opinion: '同意' }, 'opinion', '10'],
    [{ outcome: '' }, 'outcome', '审批结论'],
    // 13.5 % is above four times the LPR of 3.00 % and is granted for a reason only.
    [{ capReason: '' }, 'capReason', '12.00%（1 年期 LPR 3.00%'],
    [{ capReason: '同意' }, 'capReason', '不少于 4 个字'],
  ])('refuses %o at its field', async (changes, field, words) => {
    const result = await execute(approveApplication, reviewer, { ...concerned(), ...approval, ...changes });
    expect(result.ok ? '' : result.fieldErrors?.[field]).toContain(words);
    expect(theRow()?.state).toBe('approving');
  });

  it('needs no reason within four times the LPR, and keeps none', async () => {
    const input = { ...concerned(), ...approval, annualRate: '12', capReason: '' };
    done(await execute(approveApplication, reviewer, input));
    expect(steps().at(-1)?.detail).not.toHaveProperty('capReason');
  });

  it('is barred above four times the LPR from 2028 on', async () => {
    const later = contextOf(db, reviewer.actor, '2028-01-01');
    const result = await execute(approveApplication, later, { ...concerned(), ...approval });
    expect(result.ok ? '' : result.message).toContain('不得发放');
    expect(theRow()?.state).toBe('approving');
  });

  it.each([
    ['return', 'investigating'],
    ['refuse', 'refused'],
  ])('%s needs no figures and leaves them alone', async (outcome, state) => {
    const input = { ...concerned(), ...approval, amount: '', outcome };
    expect(done(await execute(approveApplication, reviewer, input)).state).toBe(state);
    expect(theRow()).toMatchObject({ amount: 12_000_000, annualRate: '14.4' });
  });

  it('keeps the maker apart, even after he has become a reviewer, and the operator out', async () => {
    const promoted = contextOf(db, { ...operator.actor, role: 'reviewer' });
    const result = await execute(approveApplication, promoted, { ...concerned(), ...approval });
    expect(result.ok ? '' : result.message).toContain('审贷分离');
    expect(await execute(approveApplication, operator, { ...concerned(), ...approval })).toMatchObject({
      ok: false,
    });
    expect(theRow()?.state).toBe('approving');
  });
});

describe('application.withdraw', () => {
  it('ends the case with its reason, and no act is open after it', async () => {
    await toReview();
    expect(await execute(withdrawApplication, operator, { ...concerned(), reason: '' })).toMatchObject({
      ok: false,
    });
    const reason = '客户另有资金来源';
    expect(await execute(withdrawApplication, reviewer, { ...concerned(), reason })).toMatchObject({
      ok: false,
    });
    expect(done(await execute(withdrawApplication, operator, { ...concerned(), reason })).state).toBe(
      'withdrawn',
    );
    expect(steps().at(-1)).toMatchObject({ outcome: 'withdrawn', opinion: reason });
    expect(lastAudit()).toMatchObject({ action: 'application.withdraw', outcome: 'done' });
    expect(await execute(withdrawApplication, operator, { ...concerned(), reason })).toMatchObject({
      ok: false,
    });
  });
});
