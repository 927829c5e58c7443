import { desc, eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit, recoveryCode, secondFactor, session, user } from '@/db/schema';
import { findConfirmedSecondFactor, putSecondFactor } from '@/db/store/second-factor';
import { insertSession } from '@/db/store/session';
import { execute } from '@/lib/commands/command';
import type { Actor } from '@/lib/domain/access/permissions';
import { groupedRecoveryCode } from '@/lib/domain/access/second-factor';
import { instant, type Instant } from '@/lib/domain/calendar/instant';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { hashPassword } from '../account/password-hash';
import { removeUserSecondFactor } from '../user/remove-second-factor';
import { stepOfCode, takeCode } from './codes';
import { confirmSecondFactor } from './confirm';
import { prepareSecondFactor } from './prepare';
import { removeOwnSecondFactor } from './remove';
import { renewRecoveryCodes } from './renew-codes';

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

const as = (actor: Actor) => contextOf(db, actor);
const NOW = instant('2026-06-10T02:00:00.000Z');
const lastAudit = () => db.select().from(audit).orderBy(desc(audit.id)).get();
const factorOf = (actor: Actor) =>
  db.select().from(secondFactor).where(eq(secondFactor.userId, actor.id)).get();
const codeAt = (secret: string, at: Instant, shiftSeconds = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.parse(at) / 1000) + shiftSeconds });

/** The whole way to a factor that is asked for; answers its recovery codes. */
async function turnedOn(): Promise<readonly string[]> {
  await execute(prepareSecondFactor, as(operator), { currentPassword });
  const code = codeAt(factorOf(operator)?.secret ?? '', NOW);
  const result = await execute(confirmSecondFactor, as(operator), { code });
  if (!result.ok) throw new Error(result.message);
  return result.data.codes;
}

describe('a code of the phone', () => {
  // RFC 6238, appendix B, cut to six digits: the secret is the ASCII text 12345678901234567890.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37_037_036],
    ['2009-02-13T23:31:30.000Z', '005924', 41_152_263],
    ['2033-05-18T03:33:20.000Z', '279037', 66_666_666],
  ])('at %s is %s', (at, code, step) => {
    expect(stepOfCode({ secret, lastStep: 0 }, code, instant(at))).toBe(step);
  });

  it('may be half a minute off, and not two', () => {
    const factor = { secret, lastStep: 0 };
    expect(stepOfCode(factor, codeAt(secret, NOW, -30), NOW)).not.toBeNull();
    expect(stepOfCode(factor, codeAt(secret, NOW, 30), NOW)).not.toBeNull();
    expect(stepOfCode(factor, codeAt(secret, NOW, -90), NOW)).toBeNull();
    expect(stepOfCode(factor, codeAt(secret, NOW, 90), NOW)).toBeNull();
  });

  it('opens once, and neither does one before it', () => {
    putSecondFactor(db, { userId: operator.id, secret, confirmedAt: NOW, lastStep: 0 });
    const factor = () => factorOf(operator) ?? expect.fail('no factor');
    const [code, before] = [codeAt(secret, NOW), codeAt(secret, NOW, -30)];
    expect(takeCode(db, factor(), `${code.slice(0, 3)} ${code.slice(3)}`, NOW)).toBe('code');
    expect(takeCode(db, factor(), code, NOW)).toBeNull();
    expect(takeCode(db, factor(), before, NOW)).toBeNull();
  });
});

describe('turning it on', () => {
  it('asks the password, then a code of the phone; then ten recovery codes open once each', async () => {
    expect(await execute(prepareSecondFactor, as(operator), { currentPassword: 'wrong' })).toMatchObject({
      fieldErrors: { currentPassword: '登录密码不正确' },
    });
    expect(factorOf(operator)).toBeUndefined();
    await execute(prepareSecondFactor, as(operator), { currentPassword });
    expect(findConfirmedSecondFactor(db, operator.id)).toBeUndefined();
    expect(await execute(confirmSecondFactor, as(operator), { code: '000000' })).toMatchObject({
      ok: false,
    });
    const codes = await turnedOn();
    expect(lastAudit()).toMatchObject({ action: 'second-factor.confirm', outcome: 'done' });
    expect(new Set(codes).size).toBe(10);
    const factor = findConfirmedSecondFactor(db, operator.id) ?? expect.fail('not on');
    const [first = ''] = codes;
    expect(takeCode(db, factor, groupedRecoveryCode(first).toLowerCase(), NOW)).toBe('recovery code');
    expect(takeCode(db, factor, first, NOW)).toBeNull();
    const kept = JSON.stringify([db.select().from(recoveryCode).all(), db.select().from(audit).all()]);
    for (const code of codes) expect(kept).not.toContain(code);
    expect(kept).not.toContain(factor.secret);
  });

  it('is not begun again while it is on', async () => {
    await turnedOn();
    expect(await execute(prepareSecondFactor, as(operator), { currentPassword })).toMatchObject({
      message: '动态口令已经启用，如需更换请先停用。',
    });
    const fresh = await execute(renewRecoveryCodes, as(operator), { currentPassword });
    expect(fresh.ok && fresh.data.codes.length).toBe(10);
    expect(db.select().from(recoveryCode).all()).toHaveLength(10);
    expect(lastAudit()).toMatchObject({ action: 'second-factor.renew-codes', outcome: 'done' });
  });

  it('is shut to the system', async () => {
    const nobody: Actor = { ...operator, role: 'system' };
    const typed = { currentPassword };
    expect((await execute(prepareSecondFactor, as(nobody), typed)).ok).toBe(false);
    expect((await execute(renewRecoveryCodes, as(nobody), typed)).ok).toBe(false);
    expect((await execute(removeOwnSecondFactor, as(nobody), typed)).ok).toBe(false);
    expect((await execute(confirmSecondFactor, as(nobody), { code: '123456' })).ok).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'second-factor.confirm', outcome: 'denied' });
  });
});

describe('turning it off', () => {
  it('takes the factor and its codes away, by the person himself', async () => {
    await turnedOn();
    expect((await execute(removeOwnSecondFactor, as(operator), { currentPassword })).ok).toBe(true);
    expect([factorOf(operator), db.select().from(recoveryCode).all()]).toEqual([undefined, []]);
    expect(lastAudit()).toMatchObject({ action: 'second-factor.remove', outcome: 'done' });
  });

  it('by the administrator asks a reason and his password, and ends the sessions', async () => {
    await turnedOn();
    insertSession(db, {
      tokenHash: 'open',
      userId: operator.id,
      createdAt: NOW,
      lastSeenAt: NOW,
      expiresAt: instant('2026-06-10T13:00:00.000Z'),
      address: '127.0.0.1',
      userAgent: 'test',
    });
    const asked = { userId: operator.id, reason: '手机遗失，已当面核对身份证', currentPassword };
    expect((await execute(removeUserSecondFactor, as(operator), asked)).ok).toBe(false);
    expect(lastAudit()).toMatchObject({ action: 'user.remove-second-factor', outcome: 'denied' });
    expect(
      await execute(removeUserSecondFactor, as(administrator), { ...asked, currentPassword: 'no' }),
    ).toMatchObject({ fieldErrors: { currentPassword: '登录密码不正确' } });
    expect((await execute(removeUserSecondFactor, as(administrator), asked)).ok).toBe(true);
    expect(factorOf(operator)).toBeUndefined();
    expect(db.select().from(session).get()?.endedAt).not.toBeNull();
    expect(lastAudit()?.summary).toContain('手机遗失');
  });
});
