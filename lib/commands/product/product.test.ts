import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit, product, productVersion } from '@/db/schema';
import type { CommandContext } from '@/lib/commands/command';
import { execute } from '@/lib/commands/command';
import { createProduct } from '@/lib/commands/product/create';
import { retireProduct } from '@/lib/commands/product/retire';
import { reviseProduct } from '@/lib/commands/product/revise';
import { termValues } from '@/components/product/product-form-values';
import { PRESET_NAMES, PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { openProduct, productForm } from '@/lib/testing/lending-samples';

let db: Db;
let administrator: CommandContext;
let operator: CommandContext;

beforeEach(() => {
  db = freshDb();
  administrator = contextOf(db, addPerson(db, 'administrator', '管理'));
  operator = contextOf(db, addPerson(db, 'operator', '李经办'));
});

const lastAudit = () => db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

const refusedFields = async (changes: Record<string, unknown>) => {
  const result = await execute(createProduct, administrator, { ...productForm, ...changes });
  expect(result.ok).toBe(false);
  return result.ok ? {} : (result.fieldErrors ?? {});
};

describe('product.create', () => {
  it('opens a product with version 1 and every term as given', async () => {
    const productId = await openProduct(administrator);
    const version = db.select().from(productVersion).where(eq(productVersion.productId, productId)).get();
    expect(version).toMatchObject({ version: 1, name: '小微经营贷' });
    expect(version?.terms).toMatchObject({
      minimumAmount: 1_000_000,
      maximumAmount: 50_000_000,
      guarantees: ['credit', 'guarantee'],
      dueDay: null,
      interestDuringShift: false,
      overdue: { upliftPercent: '50', compound: true, graceDays: 0, graceLost: true, rateCapPercent: '24' },
      allocation: {
        order: ['fee', 'compound', 'penalty', 'interest', 'principal'],
        overdueOrder: ['fee', 'principal', 'interest', 'penalty', 'compound'],
        switchAfterDays: 90,
        by: 'instalment',
      },
    });
    expect(lastAudit()).toMatchObject({ action: 'product.create', outcome: 'done', subjectId: productId });
  });

  it('refuses the wrong role and leaves the denial in the log', async () => {
    const result = await execute(createProduct, operator, productForm);
    expect(result.ok).toBe(false);
    expect(db.select().from(product).all()).toEqual([]);
    expect(lastAudit()).toMatchObject({ action: 'product.create', outcome: 'denied' });
  });

  it('reads a checkbox that the form did not send as off', async () => {
    const { compound: _compound, prepaymentAllowed: _allowed, ...unchecked } = productForm;
    expect(await execute(createProduct, administrator, unchecked)).toMatchObject({ ok: true });
    const terms = db.select().from(productVersion).get()?.terms;
    expect([terms?.overdue.compound, terms?.prepayment.allowed]).toEqual([false, false]);
  });

  it.each(PRESET_NAMES)('opens %s of the trade as the form posts it', async (name) => {
    const { terms } = PRODUCT_PRESETS[name];
    const { guarantees: _guarantees, ...values } = { ...productForm, ...termValues(terms) };
    const input = { ...values, guarantees: { credit: 'on', guarantee: 'on', mortgage: 'on', pledge: 'on' } };
    expect(await execute(createProduct, administrator, input)).toMatchObject({ ok: true });
    expect(db.select().from(productVersion).get()?.terms).toEqual(terms);
  });

  it('reads a penalty rate by the day as the rate a year that it is', async () => {
    // 6 ‱ × 360 days = 21.6 %.
    const rates = { penaltyBy: 'own_rate', ownRate: '6', ownRateUnit: 'daily', dayCount: 'act/360' };
    await openProduct(administrator, rates);
    expect(db.select().from(productVersion).get()?.terms.overdue).toMatchObject({
      rateBy: 'own_rate',
      ownRate: '21.6',
    });
  });

  it('keeps the fees that were typed, and drops the rows that were left empty', async () => {
    const fees = [
      { name: '', when: '', amount: '', percent: '' },
      { name: '账户管理费', when: 'each_instalment', amount: '10', percent: '' },
      { name: '评估费', when: 'first_instalment', amount: '', percent: '0.5' },
    ];
    await openProduct(administrator, { fees });
    expect(db.select().from(productVersion).get()?.terms.fees).toEqual([
      {
        name: '账户管理费',
        when: 'each_instalment',
        refundable: false,
        charge: { kind: 'amount', amount: 1000 },
      },
      {
        name: '评估费',
        when: 'first_instalment',
        refundable: false,
        charge: { kind: 'percent', percent: '0.5' },
      },
    ]);
  });

  it('refuses a code in use', async () => {
    await openProduct(administrator);
    expect(await refusedFields({ code: 'xwjy' })).toHaveProperty('code');
  });

  it.each([
    [{ maximumRate: '24.01' }, 'maximumRate'],
    [{ minimumRate: '1.44', defaultRate: '19' }, 'defaultRate'],
    [{ minimumRate: '0.8' }, 'minimumRate'],
    [{ maximumAmount: '9999.99' }, 'maximumAmount'],
    [{ maximumMonths: '2' }, 'maximumMonths'],
    [{ upliftPercent: '29.9' }, 'upliftPercent'],
    [{ upliftPercent: '50.1' }, 'upliftPercent'],
    [{ rateCapPercent: '17' }, 'rateCapPercent'],
    [{ guarantees: {} }, 'guarantees'],
    [{ guarantees: undefined }, 'guarantees'],
    [{ dueDayRule: 'fixed_day' }, 'dueDay'],
    [{ dueDayRule: 'settlement_day', dueDay: '29' }, 'dueDay'],
    [{ periodUnit: 'day', periodEvery: '10', dueDayRule: 'month_end' }, 'dueDayRule'],
    [{ periodUnit: 'year' }, 'periodEvery'],
    [{ allocationOrder: 'fee' }, 'allocationOrder'],
    [{ periodUnit: 'week', periodEvery: '2' }, 'dayCount'],
    [{ periodEvery: '5', minimumMonths: '5', dueDayRule: 'settlement_day', dueDay: '20' }, 'periodEvery'],
    [{ holidayRule: 'preceding', interestDuringShift: 'on' }, 'interestDuringShift'],
    [{ prepaymentAllowed: '', prepaymentFeePercent: '1' }, 'prepaymentFeePercent'],
    [{ prepaymentAllowed: '', prepaymentNoticeDays: '5' }, 'prepaymentNoticeDays'],
    [{ prepaymentNoticeDays: '91' }, 'prepaymentNoticeDays'],
    [{ drawKind: 'revolving' }, 'drawKind'],
    [{ drawKind: 'twice' }, 'drawKind'],
    [{ method: 'interest_only', drawKind: 'tranches', levelOn: 'committed' }, 'levelOn'],
    [{ downPaymentPercent: '91' }, 'downPaymentPercent'],
    [{ method: 'free', drawKind: 'revolving', downPaymentPercent: '10' }, 'downPaymentPercent'],
    [{ method: 'bullet', gracePrincipalPeriods: '1' }, 'gracePrincipalPeriods'],
    [{ graceInterestPeriods: '-1' }, 'graceInterestPeriods'],
    [{ instalmentUnit: '7' }, 'instalmentUnit'],
    [{ remainder: 'first' }, 'remainder'],
    [{ method: 'interest_only', remainder: 'levelled' }, 'remainder'],
    [{ method: 'equal_principal', levelFactor: 'first_period' }, 'levelFactor'],
    [{ method: 'flat', prepaymentEffect: 'reduce_term' }, 'prepaymentEffect'],
    [{ prepaymentRest: 'plan' }, 'prepaymentRest'],
    [{ prepaymentEffect: 'last_instalment', prepaymentCollects: 'principal_first' }, 'prepaymentCollects'],
    [{ prepaymentEffect: 'next_instalment', prepaymentFeePercent: '1' }, 'prepaymentFeePercent'],
    [{ penaltyBy: 'none', ordinaryInterest: 'day', prepaymentRest: 'period' }, 'prepaymentRest'],
    [{ penaltyBy: 'own_rate' }, 'ownRate'],
    [{ penaltyBy: 'own_rate', ownRate: '24.1' }, 'ownRate'],
    // 7 ‱ a day is 25.2 % a year over 360 days.
    [{ penaltyBy: 'own_rate', ownRate: '7', ownRateUnit: 'daily' }, 'ownRate'],
    [{ misuseUpliftPercent: '49' }, 'misuseUpliftPercent'],
    [{ misuseUpliftPercent: '101' }, 'misuseUpliftPercent'],
    [{ totalCapPercent: '17' }, 'totalCapPercent'],
    [{ totalCapPercent: '24.01' }, 'totalCapPercent'],
    [{ ordinaryInterest: 'day' }, 'ordinaryInterest'],
    [{ rateBasisKind: 'lpr', lprTenor: 'two_year' }, 'lprTenor'],
    [{ rateBasisKind: 'lpr', rateRegime: 'contract' }, 'lprRepricing'],
    [{ fees: [{ name: '管理费', when: 'each_instalment', amount: '', percent: '' }] }, 'fees.0.amount'],
    [{ fees: [{}, { name: '管理费', when: 'overdue', percent: '1' }] }, 'fees.1.percent'],
    [{ fees: [{ name: '管理费', when: 'extension', amount: '5', percent: '1' }] }, 'fees.0.percent'],
    [{ fees: [{ name: '', when: 'overdue', amount: '5' }] }, 'fees.0.name'],
    [{ fees: [{ name: '管理费', when: 'at_signing', amount: '5' }] }, 'fees.0.when'],
    [{ fees: Array.from({ length: 7 }, () => ({ name: '管理费', when: 'overdue', amount: '5' })) }, 'fees'],
  ])('refuses %o at its field', async (changes, field) => {
    expect(await refusedFields(changes)).toHaveProperty(field);
  });
});

describe('a choice that there is not', () => {
  it.each([
    'levelOn',
    'instalmentUnit',
    'levelFactor',
    'flatVariant',
    'lprTenor',
    'lprRepricing',
    'rateRegime',
    'ownRateUnit',
    'prepaymentCollects',
    'prepaymentEffect',
  ])('is refused at %s, and so is none at all', async (field) => {
    for (const value of ['', '不知道', '<script>', '1e30'])
      expect(await refusedFields({ [field]: value })).toHaveProperty(field);
  });
});

describe('product.revise', () => {
  it('adds a version and keeps the earlier one as it was', async () => {
    const productId = await openProduct(administrator);
    const result = await execute(reviseProduct, administrator, {
      ...productForm,
      productId,
      version: 1,
      defaultRate: '12',
    });
    expect(result).toMatchObject({ ok: true, data: { version: 2 } });
    const versions = db.select().from(productVersion).where(eq(productVersion.productId, productId)).all();
    expect(versions.map((row) => [row.version, row.terms.defaultRate])).toEqual([
      [1, '14.4'],
      [2, '12'],
    ]);
    expect(lastAudit()).toMatchObject({ action: 'product.revise', outcome: 'done' });
  });

  it('refuses who has seen an older version, and the wrong role', async () => {
    const productId = await openProduct(administrator);
    const input = { ...productForm, productId, version: 1 };
    await execute(reviseProduct, administrator, input);
    expect(await execute(reviseProduct, administrator, input)).toMatchObject({ ok: false });
    expect(await execute(reviseProduct, operator, { ...input, version: 2 })).toMatchObject({ ok: false });
    expect(db.select().from(product).get()?.currentVersion).toBe(2);
  });

  it('refuses terms that contradict each other, at the field', async () => {
    const productId = await openProduct(administrator);
    const input = { ...productForm, productId, version: 1, periodUnit: 'day', periodEvery: '10' };
    const result = await execute(reviseProduct, administrator, input);
    expect(result.ok ? {} : result.fieldErrors).toHaveProperty('dayCount');
    expect(db.select().from(product).get()?.currentVersion).toBe(1);
  });
});

describe('product.retire', () => {
  it('closes the product once, with a reason', async () => {
    const productId = await openProduct(administrator);
    const input = { productId, version: 1, reason: '政策调整，不再受理' };
    expect(await execute(retireProduct, administrator, { ...input, reason: '' })).toMatchObject({
      ok: false,
    });
    expect(await execute(retireProduct, operator, input)).toMatchObject({ ok: false });
    expect(await execute(retireProduct, administrator, input)).toMatchObject({ ok: true });
    expect(lastAudit()).toMatchObject({ action: 'product.retire', outcome: 'done' });
    expect(await execute(retireProduct, administrator, input)).toMatchObject({ ok: false });
  });
});
