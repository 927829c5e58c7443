import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { session, user } from '@/db/schema';
import { recordAudit } from '@/db/store/audit';
import type { CommandContext } from '@/lib/commands/command';
import { execute } from '@/lib/commands/command';
import { disableUser } from '@/lib/commands/user/disable';
import { enableUser } from '@/lib/commands/user/enable';
import { retireProduct } from '@/lib/commands/product/retire';
import { instant } from '@/lib/domain/calendar/instant';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { done, openProduct } from '@/lib/testing/lending-samples';
import { getAdministration } from './home-administration';
import { getFirstSteps } from './home-first-steps';
import { listUsers, type UserState } from './users';

const SINCE = instant('2026-06-03T16:00:00.000Z');

let db: Db;
let administrator: CommandContext;
let operator: CommandContext;

beforeEach(() => {
  db = freshDb();
  administrator = contextOf(db, addPerson(db, 'administrator', '管理'));
  operator = contextOf(db, addPerson(db, 'operator', '李经办'));
});

function found() {
  const all = getAdministration(db, administrator.actor, SINCE, 5);
  if (!all) throw new Error('the administrator may see it');
  return all;
}
const signIn = (userId: number) =>
  db
    .insert(session)
    .values({
      tokenHash: `token-${userId}`,
      userId,
      createdAt: administrator.now,
      lastSeenAt: administrator.now,
      expiresAt: administrator.now,
      address: '127.0.0.1',
      userAgent: '',
    })
    .run();
const namesOf = (status: UserState) => {
  const page = { sort: 'username', isDescending: false, offset: 0, limit: 50 } as const;
  return listUsers(db, administrator.actor, { status }, page).rows.map((row) => row.name);
};

describe('getAdministration', () => {
  it('counts people by what there is to do about them, as the list of people filters them', () => {
    const gone = addPerson(db, 'reviewer', '孙离职');
    const newcomer = addPerson(db, 'reviewer', '周新人');
    db.update(user).set({ disabledAt: administrator.now }).where(eq(user.id, gone.id)).run();
    db.update(user).set({ mustChangePassword: true }).where(eq(user.id, newcomer.id)).run();
    signIn(administrator.actor.id);
    signIn(operator.actor.id);
    expect(found().people).toEqual({
      enabled: { administrator: 1, operator: 1, reviewer: 1, own: 0 },
      disabled: 1,
      neverSignedIn: 1,
      firstPassword: 1,
    });
    expect(namesOf('disabled')).toEqual(['孙离职']);
    expect(namesOf('never_signed_in')).toEqual(['周新人']);
    expect(namesOf('first_password')).toEqual(['周新人']);
    expect(found().enabledPeople.map((person) => person.name)).toEqual(['管理', '李经办', '周新人']);
  });

  it('counts products and tells what was refused or denied since a moment, newest first', async () => {
    const productId = await openProduct(administrator);
    await openProduct(administrator, { code: 'OLD' });
    done(await execute(retireProduct, administrator, { productId, version: 1, reason: '不再办理' }));
    expect(found()).toMatchObject({
      offeredProducts: 1,
      retiredProducts: 1,
      refused: 0,
      denied: 0,
      trouble: [],
    });
    await execute(disableUser, administrator, { userId: administrator.actor.id });
    await execute(enableUser, operator, { userId: operator.actor.id });
    recordAudit(db, {
      at: instant('2026-06-03T15:59:59.999Z'),
      actorId: null,
      actorName: '未知',
      actorRole: 'nobody',
      action: 'session.sign-in',
      outcome: 'denied',
      subjectType: null,
      subjectId: null,
      summary: '登录失败',
      address: '127.0.0.1',
      requestId: 'test',
    });
    expect(found()).toMatchObject({
      refused: 1,
      denied: 1,
      trouble: [{ action: 'user.enable' }, { action: 'user.disable' }],
    });
  });

  it('is closed to everybody else', () => expect(getAdministration(db, operator.actor, SINCE, 5)).toBeNull());
});

describe('getFirstSteps', () => {
  it('tells what a new company has yet to do', async () => {
    expect(getFirstSteps(db, operator.actor)).toEqual({
      product: false,
      operator: true,
      reviewer: false,
      customer: false,
      application: false,
      contract: false,
      loan: false,
    });
    await openProduct(administrator);
    db.update(user).set({ disabledAt: administrator.now }).where(eq(user.id, operator.actor.id)).run();
    expect(getFirstSteps(db, operator.actor)).toMatchObject({ product: true, operator: false });
  });
});
