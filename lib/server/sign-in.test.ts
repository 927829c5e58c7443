import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import type { Db } from '@/db/client';
import { audit, session, user } from '@/db/schema';
import { putSecondFactor, replaceRecoveryCodes } from '@/db/store/second-factor';
import { endSession } from '@/db/store/session';
import { hashPassword } from '@/lib/commands/account/password-hash';
import { hashOfRecoveryCode } from '@/lib/commands/second-factor/codes';
import { instant, type Instant } from '@/lib/domain/calendar/instant';
import { addPerson, freshDb } from '@/lib/testing/fresh-db';

// The marker package of Next, not our code: outside a server bundle it throws.
vi.mock('server-only', () => ({}));

const { actorOfToken, hashOfToken, shift } = await import('./session');
const { awaitedPerson, isLocked, passSecondFactor, signIn } = await import('./sign-in');

const START = instant('2026-06-10T01:00:00.000Z');
const PASSWORD = 'correct horse battery';
const MINUTE = 60_000;
const minutes = (count: number): Instant => shift(START, count * MINUTE);

let db: Db;
let userId: number;

beforeEach(async () => {
  db = freshDb();
  userId = addPerson(db, 'operator', 'wang').id;
  db.update(user)
    .set({ username: 'wang', passwordHash: await hashPassword(PASSWORD) })
    .run();
});

const attempt = (at: Instant, password = PASSWORD, username = 'wang', address = '10.0.0.5') =>
  signIn(db, { username, password, address, userAgent: 'test', at });

async function signedIn(at: Instant): Promise<string> {
  const token = await attempt(at);
  if (token === null) throw new Error('expected to be let in');
  return token;
}

const summaries = () =>
  db
    .select()
    .from(audit)
    .all()
    .map((row) => `${row.outcome} ${row.summary}`);

describe('signing in', () => {
  it('opens a session that is stored by its hash only, and is audited without the password', async () => {
    const token = await signedIn(START);
    expect(actorOfToken(db, token, START)).toMatchObject({ id: userId, name: 'wang', role: 'operator' });
    const row = db.select().from(session).get();
    expect(row?.tokenHash).toBe(hashOfToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(summaries()).toEqual(['done 登录成功']);
    expect(JSON.stringify(db.select().from(audit).all())).not.toContain(PASSWORD);
  });

  it('takes the name in any case and in full-width letters', async () => {
    expect(await attempt(START, PASSWORD, ' ＷＡＮＧ ')).not.toBeNull();
  });

  it('answers the same for a wrong password, a wrong name, and a disabled person', async () => {
    expect(await attempt(START, 'wrong password')).toBeNull();
    expect(await attempt(START, PASSWORD, 'nobody-here')).toBeNull();
    db.update(user).set({ disabledAt: START }).run();
    expect(await attempt(START)).toBeNull();
    expect(db.select().from(session).all()).toHaveLength(0);
    expect(JSON.stringify(db.select().from(audit).all())).not.toContain('nobody-here');
  });

  it('takes about as long for a wrong name as for a wrong password', async () => {
    const timed = async (username: string, address: string) => {
      const times: number[] = [];
      for (let index = 0; index < 4; index++) {
        const begin = performance.now();
        await attempt(minutes(index), 'wrong password', username, address);
        times.push(performance.now() - begin);
      }
      return times.sort((a, b) => a - b)[1] ?? 0;
    };
    await attempt(START, 'warm up', 'nobody-here', '10.0.0.9');
    const [known, unknown] = [await timed('wang', '10.0.0.7'), await timed('nobody-here', '10.0.0.8')];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});

describe('the second factor', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const codeAt = (at: Instant): string => generateSync({ secret, epoch: Date.parse(at) / 1000 });
  const pass = (token: string, code: string, at: Instant) =>
    passSecondFactor(db, { token, code, address: '10.0.0.5', at });

  beforeEach(() => {
    putSecondFactor(db, { userId, secret, confirmedAt: START, lastStep: 0 });
    replaceRecoveryCodes(db, userId, [hashOfRecoveryCode('ABCDEFGH2345')]);
  });

  it('is asked for after the password; until then the session opens nothing', async () => {
    const token = await signedIn(START);
    expect(actorOfToken(db, token, START)).toBeNull();
    expect(awaitedPerson(db, token, START)).toEqual({ name: 'wang' });
    expect(pass(token, '000000', minutes(1))).toBe(false);
    expect(actorOfToken(db, token, minutes(1))).toBeNull();
    expect(pass(token, codeAt(minutes(2)), minutes(2))).toBe(true);
    expect(actorOfToken(db, token, minutes(2))).toMatchObject({ id: userId });
    expect(awaitedPerson(db, token, minutes(2))).toBeNull();
    expect(summaries()).toEqual([
      'done 密码正确，等待动态口令',
      'denied 登录失败：动态口令或恢复码不正确',
      'done 登录成功（动态口令）',
    ]);
  });

  it('may be a recovery code, once', async () => {
    expect(pass(await signedIn(START), 'abcd-efgh-2345', START)).toBe(true);
    expect(pass(await signedIn(minutes(1)), 'abcd-efgh-2345', minutes(1))).toBe(false);
  });

  it('takes a code that was used at another sign-in no more', async () => {
    expect(pass(await signedIn(START), codeAt(START), START)).toBe(true);
    expect(pass(await signedIn(START), codeAt(START), START)).toBe(false);
  });

  it('locks after five wrong codes, and a right password wipes nothing', async () => {
    for (let index = 0; index < 5; index++)
      expect(pass(await signedIn(minutes(index)), '000000', minutes(index))).toBe(false);
    expect(await attempt(minutes(5))).toBeNull();
    expect(summaries().at(-1)).toBe('denied 登录被拒绝：该用户失败次数过多，暂时锁定');
  });

  it('waits ten minutes, and for no token of another kind', async () => {
    const token = await signedIn(START);
    expect(pass(token, codeAt(minutes(10)), minutes(10))).toBe(false);
    expect(pass('made-up', codeAt(START), START)).toBe(false);
    db.update(user).set({ disabledAt: START }).run();
    expect(
      pass(
        (await signIn(db, { username: 'wang', password: PASSWORD, address: '', userAgent: '', at: START })) ??
          '',
        codeAt(START),
        START,
      ),
    ).toBe(false);
  });

  it('that was prepared but never confirmed is not asked for', async () => {
    putSecondFactor(db, { userId, secret, confirmedAt: null, lastStep: 0 });
    expect(actorOfToken(db, await signedIn(START), START)).toMatchObject({ id: userId });
  });
});

describe('throttling', () => {
  it('locks an account at the fifth failure for fifteen minutes, the right password included', async () => {
    for (let index = 0; index < 5; index++)
      expect(await attempt(minutes(index), 'wrong password')).toBeNull();
    expect(await attempt(minutes(5))).toBeNull();
    expect(await attempt(minutes(18.9))).toBeNull();
    expect(summaries().at(-1)).toBe('denied 登录被拒绝：该用户失败次数过多，暂时锁定');
    expect(await attempt(minutes(19))).not.toBeNull();
  });

  it('locks it from every address, and no other account', async () => {
    for (let index = 0; index < 5; index++)
      await attempt(minutes(index), 'wrong password', 'wang', `10.0.1.${index}`);
    expect(await attempt(minutes(5), PASSWORD, 'wang', '10.0.2.1')).toBeNull();
    const other = addPerson(db, 'reviewer', 'li');
    db.update(user)
      .set({ username: 'li', passwordHash: await hashPassword(PASSWORD) })
      .where(eq(user.id, other.id))
      .run();
    expect(await attempt(minutes(5), PASSWORD, 'li')).not.toBeNull();
  });

  it('forgives earlier failures after a success', async () => {
    for (let index = 0; index < 4; index++) await attempt(minutes(index), 'wrong password');
    expect(await attempt(minutes(4))).not.toBeNull();
    for (let index = 5; index < 9; index++) await attempt(minutes(index), 'wrong password');
    expect(await attempt(minutes(9))).not.toBeNull();
  });

  it('counts attempts made at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => attempt(START, 'wrong password')));
    expect(answers).toEqual([null, null, null, null, null]);
    const late = await Promise.all([1, 2, 3].map(() => attempt(START)));
    expect(late).toEqual([null, null, null]);
  });

  it('locks an address at thirty failures over any names', async () => {
    const failures = Array.from({ length: 30 }, (_unused, index) => shift(START, index * 1000));
    expect(isLocked(failures.slice(0, 29), 30, minutes(1))).toBe(false);
    expect(isLocked(failures, 30, minutes(1))).toBe(true);
    expect(isLocked(failures, 30, shift(START, 29_000 + 15 * MINUTE))).toBe(false);
    for (const at of failures) await attempt(at, 'guess', `name-${at}`, '10.9.9.9');
    expect(await attempt(minutes(1), PASSWORD, 'wang', '10.9.9.9')).toBeNull();
    expect(await attempt(minutes(1), PASSWORD, 'wang', '10.9.9.8')).not.toBeNull();
  });
});

describe('a session', () => {
  it('ends after thirty idle minutes', async () => {
    const token = await signedIn(START);
    expect(actorOfToken(db, token, minutes(29))).not.toBeNull();
    expect(actorOfToken(db, token, minutes(58))).not.toBeNull();
    expect(actorOfToken(db, token, minutes(88))).toBeNull();
  });

  it('ends after twelve hours however busy', async () => {
    const token = await signedIn(START);
    for (let minute = 20; minute < 720; minute += 20)
      expect(actorOfToken(db, token, minutes(minute))).not.toBeNull();
    expect(actorOfToken(db, token, minutes(720))).toBeNull();
  });

  it('notes that it was seen at most once a minute', async () => {
    const token = await signedIn(START);
    actorOfToken(db, token, minutes(0.5));
    expect(db.select().from(session).get()?.lastSeenAt).toBe(START);
    actorOfToken(db, token, minutes(2));
    expect(db.select().from(session).get()?.lastSeenAt).toBe(minutes(2));
  });

  it('ends at once when signed out, and when the person is disabled', async () => {
    const [first, second] = [await signedIn(START), await signedIn(START)];
    endSession(db, hashOfToken(first), START);
    expect(actorOfToken(db, first, START)).toBeNull();
    expect(actorOfToken(db, second, START)).not.toBeNull();
    db.update(user).set({ disabledAt: START }).run();
    expect(actorOfToken(db, second, START)).toBeNull();
  });

  it('is not opened by a made-up token', () => {
    expect(actorOfToken(db, 'made-up', START)).toBeNull();
  });
});
