import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit, session, user } from '@/db/schema';
import { insertSession } from '@/db/store/session';
import { execute } from '@/lib/commands/command';
import type { Actor } from '@/lib/domain/access/permissions';
import { instant } from '@/lib/domain/calendar/instant';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { changeOwnPassword } from '../account/change-password';
import { hashPassword, isPasswordOf } from '../account/password-hash';
import { changeUserRole } from './change-role';
import { createUser } from './create';
import { disableUser } from './disable';
import { enableUser } from './enable';
import { resetUserPassword } from './reset-password';

const PASSWORD = 'a fairly long pass';

let db: Db;
let administrator: Actor;
let operator: Actor;

beforeEach(() => {
  db = freshDb();
  administrator = addPerson(db, 'administrator', 'chen');
  operator = addPerson(db, 'operator', 'wang');
  insertSession(db, {
    tokenHash: 'of the operator',
    userId: operator.id,
    createdAt: instant('2026-06-10T01:00:00.000Z'),
    lastSeenAt: instant('2026-06-10T01:00:00.000Z'),
    expiresAt: instant('2026-06-10T13:00:00.000Z'),
    address: '127.0.0.1',
    userAgent: 'test',
  });
});

const as = (actor: Actor) => contextOf(db, actor);
const rowOf = (userId: number) => db.select().from(user).where(eq(user.id, userId)).get();
const lastAudit = () => db.select().from(audit).orderBy(desc(audit.id)).get();
const hasOpenSession = () => db.select().from(session).get()?.endedAt === null;
const newcomer = {
  username: 'Li.Na',
  name: '李娜',
  role: 'reviewer',
  password: PASSWORD,
  passwordAgain: PASSWORD,
};

describe('user.create', () => {
  it('lets a person in who must choose an own password, and never logs the given one', async () => {
    const result = await execute(createUser, as(administrator), newcomer);
    if (!result.ok) throw new Error(result.message);
    const row = rowOf(result.data.userId);
    expect(row).toMatchObject({ username: 'li.na', role: 'reviewer', mustChangePassword: true });
    expect(await isPasswordOf(row?.passwordHash ?? '', PASSWORD)).toBe(true);
    expect(lastAudit()).toMatchObject({
      action: 'user.create',
      outcome: 'done',
      subjectId: result.data.userId,
    });
    expect(JSON.stringify(lastAudit())).not.toMatch(/argon2|fairly long/);
  });

  it('refuses every other role and says so in the log', async () => {
    expect((await execute(createUser, as(operator), newcomer)).ok).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'user.create', outcome: 'denied', actorId: operator.id });
    expect(db.select().from(user).all()).toHaveLength(2);
  });

  it.each([
    [{ password: 'short', passwordAgain: 'short' }, 'password'],
    [{ password: '1234567890', passwordAgain: '1234567890' }, 'password'],
    [{ password: '111111111111', passwordAgain: '111111111111' }, 'password'],
    [{ username: 'longusername', password: 'LongUserName', passwordAgain: 'LongUserName' }, 'password'],
    [{ passwordAgain: 'another long pass' }, 'passwordAgain'],
    [{ username: '李娜' }, 'username'],
    [{ username: 'administrator-chen' }, 'username'],
    [{ role: 'system' }, 'role'],
    [{ name: '' }, 'name'],
  ])('refuses %j at the field %s', async (change, field) => {
    const result = await execute(createUser, as(administrator), { ...newcomer, ...change });
    expect(result).toMatchObject({ ok: false, fieldErrors: { [field]: expect.any(String) } });
    expect(db.select().from(user).all()).toHaveLength(2);
  });
});

describe('user.disable and user.enable', () => {
  it('shuts a person out and ends his sessions, and lets him in again', async () => {
    expect((await execute(disableUser, as(administrator), { userId: operator.id })).ok).toBe(true);
    expect(rowOf(operator.id)?.disabledAt).not.toBeNull();
    expect(hasOpenSession()).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'user.disable', outcome: 'done' });
    expect(JSON.stringify(lastAudit())).not.toContain('unusable');
    expect((await execute(disableUser, as(administrator), { userId: operator.id })).ok).toBe(false);
    expect((await execute(enableUser, as(administrator), { userId: operator.id })).ok).toBe(true);
    expect(rowOf(operator.id)?.disabledAt).toBeNull();
    expect(lastAudit()).toMatchObject({ action: 'user.enable', outcome: 'done' });
  });

  it('refuses oneself, the last administrator, strangers, and other roles', async () => {
    expect((await execute(disableUser, as(administrator), { userId: administrator.id })).ok).toBe(false);
    // Two administrators at once: the one who acts was disabled after his request had begun.
    const late = addPerson(db, 'administrator', 'zhou');
    expect((await execute(disableUser, as(administrator), { userId: late.id })).ok).toBe(true);
    expect((await execute(disableUser, as(late), { userId: administrator.id })).ok).toBe(false);
    expect(rowOf(administrator.id)?.disabledAt).toBeNull();
    expect((await execute(disableUser, as(administrator), { userId: 999 })).ok).toBe(false);
    expect((await execute(disableUser, as(operator), { userId: late.id })).ok).toBe(false);
    expect((await execute(enableUser, as(operator), { userId: late.id })).ok).toBe(false);
  });
});

describe('user.change-role', () => {
  it('gives other work and ends the sessions', async () => {
    const input = { userId: operator.id, role: 'reviewer' };
    expect((await execute(changeUserRole, as(operator), input)).ok).toBe(false);
    expect((await execute(changeUserRole, as(administrator), input)).ok).toBe(true);
    expect(rowOf(operator.id)?.role).toBe('reviewer');
    expect(hasOpenSession()).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'user.change-role', outcome: 'done' });
  });

  it('keeps the last administrator', async () => {
    const input = { userId: administrator.id, role: 'operator' };
    expect((await execute(changeUserRole, as(administrator), input)).ok).toBe(false);
    expect(rowOf(administrator.id)?.role).toBe('administrator');
    addPerson(db, 'administrator', 'zhou');
    expect((await execute(changeUserRole, as(administrator), input)).ok).toBe(true);
  });
});

describe('user.reset-password', () => {
  it('sets a password for one sign-in and ends the sessions', async () => {
    const input = { userId: operator.id, password: PASSWORD, passwordAgain: PASSWORD };
    expect((await execute(resetUserPassword, as(operator), input)).ok).toBe(false);
    expect((await execute(resetUserPassword, as(administrator), input)).ok).toBe(true);
    expect(rowOf(operator.id)?.mustChangePassword).toBe(true);
    expect(await isPasswordOf(rowOf(operator.id)?.passwordHash ?? '', PASSWORD)).toBe(true);
    expect(hasOpenSession()).toBe(false);
    expect(lastAudit()).toMatchObject({
      action: 'user.reset-password',
      outcome: 'done',
      before: null,
      after: null,
    });
    const own = { ...input, userId: administrator.id };
    expect((await execute(resetUserPassword, as(administrator), own)).ok).toBe(false);
  });
});

describe('account.change-password', () => {
  const input = {
    currentPassword: PASSWORD,
    password: 'another long pass',
    passwordAgain: 'another long pass',
  };

  beforeEach(async () => {
    const change = { passwordHash: await hashPassword(PASSWORD), mustChangePassword: true };
    db.update(user).set(change).where(eq(user.id, operator.id)).run();
  });

  it('replaces the own password, also when nothing else is allowed yet', async () => {
    const fresh = { ...operator, mustChangePassword: true };
    expect((await execute(changeOwnPassword, as(fresh), input)).ok).toBe(true);
    expect(rowOf(operator.id)?.mustChangePassword).toBe(false);
    expect(await isPasswordOf(rowOf(operator.id)?.passwordHash ?? '', 'another long pass')).toBe(true);
    expect(hasOpenSession()).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'account.change-password', outcome: 'done' });
    expect(JSON.stringify(db.select().from(audit).all())).not.toMatch(/argon2|long pass/);
  });

  it('refuses a wrong current password and the same one again', async () => {
    const wrong = await execute(changeOwnPassword, as(operator), { ...input, currentPassword: 'wrong' });
    expect(wrong).toMatchObject({ ok: false, fieldErrors: { currentPassword: expect.any(String) } });
    const same = { ...input, password: PASSWORD, passwordAgain: PASSWORD };
    expect((await execute(changeOwnPassword, as(operator), same)).ok).toBe(false);
  });

  it('is closed to nobody', async () => {
    const nobody: Actor = { id: 0, name: '未登录', role: 'system', mustChangePassword: true };
    expect((await execute(changeOwnPassword, as(nobody), input)).ok).toBe(false);
    expect(lastAudit()).toMatchObject({ outcome: 'denied' });
  });
});
