import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit, session } from '@/db/schema';
import { insertSession } from '@/db/store/session';
import { execute } from '@/lib/commands/command';
import type { Actor } from '@/lib/domain/access/permissions';
import { instant } from '@/lib/domain/calendar/instant';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { endOwnSession } from './end';
import { endOtherSessions } from './end-others';

let db: Db;
let operator: Actor;
let reviewer: Actor;

const hashOf = (sign: string): string => sign.repeat(64);
const referenceOf = (sign: string): string => sign.repeat(16);

beforeEach(() => {
  db = freshDb();
  operator = addPerson(db, 'operator', 'wang');
  reviewer = addPerson(db, 'reviewer', 'li');
  const at = instant('2026-06-10T01:00:00.000Z');
  for (const [sign, userId] of [
    ['a', operator.id],
    ['b', operator.id],
    ['c', operator.id],
    ['d', reviewer.id],
  ] as const)
    insertSession(db, {
      tokenHash: hashOf(sign),
      userId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: instant('2026-06-10T13:00:00.000Z'),
      address: '127.0.0.1',
      userAgent: 'test',
    });
});

const open = (): string[] =>
  db
    .select()
    .from(session)
    .all()
    .filter((row) => row.endedAt === null)
    .map((row) => row.tokenHash.slice(0, 1));
const lastAudit = () => db.select().from(audit).orderBy(desc(audit.id)).get();
const as = (actor: Actor) => contextOf(db, actor);

describe('ending sign-ins', () => {
  it('ends one of one’s own, once', async () => {
    expect((await execute(endOwnSession, as(operator), { session: referenceOf('b') })).ok).toBe(true);
    expect(open()).toEqual(['a', 'c', 'd']);
    expect(lastAudit()).toMatchObject({ action: 'session.end', outcome: 'done', subjectId: operator.id });
    expect(await execute(endOwnSession, as(operator), { session: referenceOf('b') })).toMatchObject({
      message: '该登录已经结束。',
    });
  });

  it('ends nobody else’s, and nothing by a made-up name', async () => {
    for (const name of [referenceOf('d'), '%%%%%%%%%%%%%%%%', 'd', ''])
      expect((await execute(endOwnSession, as(operator), { session: name })).ok).toBe(false);
    expect(open()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('ends all but the one that is named', async () => {
    expect(await execute(endOtherSessions, as(operator), { session: referenceOf('a') })).toMatchObject({
      data: { ended: 2 },
    });
    expect(open()).toEqual(['a', 'd']);
    expect(lastAudit()).toMatchObject({ action: 'session.end-others', outcome: 'done' });
  });

  it('is shut to the system', async () => {
    const nobody: Actor = { ...operator, role: 'system' };
    const typed = { session: referenceOf('a') };
    expect((await execute(endOwnSession, as(nobody), typed)).ok).toBe(false);
    expect((await execute(endOtherSessions, as(nobody), typed)).ok).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'session.end-others', outcome: 'denied' });
  });
});
