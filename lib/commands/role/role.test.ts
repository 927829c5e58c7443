import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit, ownRole, user } from '@/db/schema';
import { execute, type CommandContext } from '@/lib/commands/command';
import type { Actor } from '@/lib/domain/access/permissions';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { hashPassword } from '../account/password-hash';
import { createCustomer } from '../customer/create';
import { changeUserRole } from '../user/change-role';
import { createUser } from '../user/create';
import { createRole } from './create';
import { retireRole } from './retire';
import { reviseRole } from './revise';

const currentPassword = 'a fairly long pass';

let db: Db;
let administrator: Actor;
let operator: Actor;

beforeEach(async () => {
  db = freshDb();
  administrator = addPerson(db, 'administrator', 'chen');
  operator = addPerson(db, 'operator', 'wang');
  db.update(user)
    .set({ passwordHash: await hashPassword(currentPassword) })
    .run();
});

const as = (actor: Actor): CommandContext => contextOf(db, actor);
const lastAudit = () => db.select().from(audit).orderBy(desc(audit.id)).get();
const cashier = {
  name: '出纳',
  grants: { repayment: { post: 'on' }, receipt: { print: 'on' }, loan: { view: '' } },
  currentPassword,
};

async function made(input: Record<string, unknown> = cashier): Promise<number> {
  const result = await execute(createRole, as(administrator), input);
  if (!result.ok) throw new Error(result.message);
  return result.data.roleId;
}

describe('role.create', () => {
  it('keeps the name and the acts, with what they need to be seen', async () => {
    await made();
    expect(db.select().from(ownRole).all()).toMatchObject([
      { name: '出纳', grants: ['loan.view', 'repayment.post', 'receipt.print'], retiredAt: null },
    ]);
    expect(lastAudit()).toMatchObject({ action: 'role.create', outcome: 'done', subjectType: 'role' });
    expect(JSON.stringify(lastAudit())).not.toContain(currentPassword);
  });

  it.each([
    [{ grants: undefined }, 'grants', '至少选择一项'],
    [{ grants: { day: { close: 'on' } } }, 'grants', '至少选择一项'],
    [{ grants: { constructor: { name: 'on' } } }, 'grants', '至少选择一项'],
    [{ grants: 'loan.view' }, 'grants', '格式'],
    [{ grants: { user: { create: 'on' }, repayment: { post: 'on' } } }, 'grants', '不能与业务'],
    [{ grants: { waiver: { request: 'on', approve: 'on' } } }, 'acceptsConflicts', '不相容职责'],
    [{ name: '审核员' }, 'name', '内置角色'],
    [{ name: '' }, 'name', '请填写'],
    [{ currentPassword: 'wrong' }, 'currentPassword', '不正确'],
  ])('refuses %o', async (changes, field, words) => {
    const result = await execute(createRole, as(administrator), { ...cashier, ...changes });
    expect(result.ok ? '' : result.fieldErrors?.[field]).toContain(words);
    expect(db.select().from(ownRole).all()).toEqual([]);
  });

  it('takes duties that do not go together only with a yes', async () => {
    await made({ ...cashier, grants: { waiver: { request: 'on', approve: 'on' } }, acceptsConflicts: 'on' });
    expect(db.select().from(ownRole).get()?.grants).toContain('waiver.approve');
  });

  it('refuses a name twice, and every other role', async () => {
    await made();
    expect(await execute(createRole, as(administrator), cashier)).toMatchObject({
      fieldErrors: { name: '已有同名的角色，请换一个名称' },
    });
    expect((await execute(createRole, as(operator), { ...cashier, name: '会计' })).ok).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'role.create', outcome: 'denied' });
  });
});

describe('role.revise', () => {
  it('changes what its people may do', async () => {
    const roleId = await made();
    const changed = { ...cashier, roleId, name: '会计', grants: { ledger: { view: 'on' } } };
    expect((await execute(reviseRole, as(administrator), changed)).ok).toBe(true);
    expect(db.select().from(ownRole).get()).toMatchObject({ name: '会计', grants: ['ledger.view'] });
    expect(lastAudit()).toMatchObject({ action: 'role.revise', outcome: 'done' });
    expect((await execute(reviseRole, as(operator), changed)).ok).toBe(false);
    expect((await execute(reviseRole, as(administrator), { ...changed, roleId: 99 })).ok).toBe(false);
  });
});

describe('a role for a person', () => {
  it('is given, counts at once, and is written in the log by its name', async () => {
    const roleId = await made();
    const change = { userId: operator.id, role: `own:${roleId}` };
    expect((await execute(changeUserRole, as(administrator), change)).ok).toBe(true);
    expect(db.select().from(user).where(eq(user.id, operator.id)).get()).toMatchObject({
      role: 'own',
      ownRoleId: roleId,
    });
    expect(await execute(changeUserRole, as(administrator), change)).toMatchObject({
      fieldErrors: { role: '角色没有变化' },
    });
    const holder: Actor = {
      ...operator,
      role: 'own',
      ownRole: { name: '出纳', grants: ['repayment.post'] },
    };
    expect((await execute(createCustomer, as(holder), {})).ok).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'customer.create', outcome: 'denied', actorRole: '出纳' });
    const back = { userId: operator.id, role: 'reviewer' };
    expect((await execute(changeUserRole, as(administrator), back)).ok).toBe(true);
    expect(db.select().from(user).where(eq(user.id, operator.id)).get()?.ownRoleId).toBeNull();
  });

  it('must be there and in use', async () => {
    const roleId = await made();
    const person = {
      username: 'li.na',
      name: '李娜',
      password: currentPassword,
      passwordAgain: currentPassword,
    };
    for (const role of ['own:99', 'own:0', 'own', 'own:x', 'system'])
      expect(await execute(createUser, as(administrator), { ...person, role })).toMatchObject({
        fieldErrors: { role: expect.any(String) },
      });
    expect((await execute(createUser, as(administrator), { ...person, role: `own:${roleId}` })).ok).toBe(
      true,
    );
  });
});

describe('role.retire', () => {
  it('waits until nobody has it; then it can be given no more', async () => {
    const roleId = await made();
    const change = { userId: operator.id, role: `own:${roleId}` };
    await execute(changeUserRole, as(administrator), change);
    expect(await execute(retireRole, as(administrator), { roleId })).toMatchObject({
      message: '还有 1 名用户使用该角色，请先变更他们的角色。',
    });
    await execute(changeUserRole, as(administrator), { userId: operator.id, role: 'operator' });
    expect((await execute(retireRole, as(operator), { roleId })).ok).toBe(false);
    expect((await execute(retireRole, as(administrator), { roleId })).ok).toBe(true);
    expect(lastAudit()).toMatchObject({ action: 'role.retire', outcome: 'done' });
    expect((await execute(changeUserRole, as(administrator), change)).ok).toBe(false);
    expect((await execute(retireRole, as(administrator), { roleId })).ok).toBe(false);
  });
});
