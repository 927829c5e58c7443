import { desc } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit, company, user } from '@/db/schema';
import { execute } from '@/lib/commands/command';
import type { Actor } from '@/lib/domain/access/permissions';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { setUpCompany } from './set-up';
import { updateCompany } from './update';

const SYSTEM: Actor = { id: 0, name: '系统', role: 'system', mustChangePassword: false };
const particulars = {
  name: '测试小额贷款有限公司',
  shortName: '测试',
  // Huawei's published code: a true one, so the checksum is not of our own making.
  creditCode: '９14403001922038216',
  address: '上海市黄浦区人民路 1 号',
  phone: '021-12345678',
  legalRepresentative: '陈明',
  bankName: '中国工商银行上海分行',
  bankAccount: '6222 0000 1234 5678',
};
const administrator = {
  username: 'admin',
  name: '陈明',
  password: 'a fairly long pass',
  passwordAgain: 'a fairly long pass',
};

let db: Db;

beforeEach(() => {
  db = freshDb();
});

const setUp = (change: object = {}, actor = SYSTEM) =>
  execute(setUpCompany, contextOf(db, actor), { company: { ...particulars, ...change }, administrator });

it('sets up the company and its first administrator, once', async () => {
  expect(await setUp()).toMatchObject({ ok: true });
  expect(db.select().from(company).get()).toMatchObject({
    id: 1,
    creditCode: '914403001922038216',
    bankAccount: '6222000012345678',
    isDemo: false,
  });
  expect(db.select().from(user).get()).toMatchObject({
    username: 'admin',
    role: 'administrator',
    mustChangePassword: false,
  });
  expect(db.select().from(audit).get()).toMatchObject({ action: 'company.set-up', outcome: 'done' });
  expect(JSON.stringify(db.select().from(audit).all())).not.toMatch(/argon2|long pass/);
  expect(await setUp()).toMatchObject({ ok: false });
  expect(db.select().from(user).all()).toHaveLength(1);
});

it('lets one of two at the same moment win', async () => {
  const results = await Promise.all([setUp(), setUp()]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

it('is closed to people', async () => {
  expect(await setUp({}, addPerson(db, 'administrator', 'chen'))).toMatchObject({ ok: false });
  expect(db.select().from(company).all()).toHaveLength(0);
});

it.each([
  [{ creditCode: '914403001922038217' }, 'creditCode'],
  [{ phone: '12' }, 'phone'],
  [{ bankAccount: '12ab' }, 'bankAccount'],
  [{ shortName: '测 试[1]' }, 'shortName'],
  [{ name: ' ' }, 'name'],
])('refuses %j at its field', async (change, field) => {
  const result = await setUp(change);
  expect(result).toMatchObject({ ok: false, fieldErrors: { [`company.${field}`]: expect.any(String) } });
  expect(db.select().from(user).all()).toHaveLength(0);
});

it('lets administrators alone correct the particulars', async () => {
  await setUp();
  const input = { ...particulars, phone: '13800000000' };
  expect(await execute(updateCompany, contextOf(db, addPerson(db, 'operator', 'wang')), input)).toMatchObject(
    { ok: false },
  );
  expect(
    await execute(updateCompany, contextOf(db, addPerson(db, 'administrator', 'chen')), input),
  ).toMatchObject({ ok: true });
  expect(db.select().from(company).get()?.phone).toBe('13800000000');
  expect(db.select().from(audit).orderBy(desc(audit.id)).get()).toMatchObject({
    action: 'company.update',
    outcome: 'done',
    before: { phone: '021-12345678' },
    after: { phone: '13800000000' },
  });
});
