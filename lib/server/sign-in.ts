// Checks a name and a password, then the second factor, behind throttling; every failure looks and takes the same.
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db, Reader } from '@/db/client';
import { recordAudit } from '@/db/store/audit';
import {
  admitSession,
  endSession,
  failuresOfAddress,
  failuresOfUsername,
  findSessionWithUser,
  forgetAttempt,
  insertAttempt,
  markAttemptSuccessful,
} from '@/db/store/session';
import { findConfirmedSecondFactor } from '@/db/store/second-factor';
import { findUserByUsername, type UserRow } from '@/db/store/user';
import { hashPassword, isPasswordOf } from '@/lib/commands/account/password-hash';
import { takeCode } from '@/lib/commands/second-factor/codes';
import type { Instant } from '@/lib/domain/calendar/instant';
import { PASSWORD_MAXIMUM } from '@/lib/schemas/own-password';
import { normaliseUsername } from '@/lib/schemas/user';
import { hashOfToken, openSession, shift } from './session';

export const SIGN_IN_REFUSED = '用户名或密码不正确，或尝试次数过多已被暂时锁定，请稍后再试。';

const WINDOW = 15 * 60_000;
const FAILURES_PER_ACCOUNT = 5;
const FAILURES_PER_ADDRESS = 30;
/** What is typed as an unknown name may be a password in the wrong box, so it is written down nowhere. */
const UNKNOWN = '（未知用户名）';

export type SignInTry = Readonly<{
  username: string;
  password: string;
  address: string;
  userAgent: string;
  at: Instant;
}>;

let dummyHash: Promise<string> | undefined;

/** The new session's token; null for every refusal. */
export async function signIn(db: Db, attempt: SignInTry): Promise<string | null> {
  const user = findUserByUsername(db, normaliseUsername(attempt.username));
  const reserved = reserveAttempt(db, attempt, user);
  const hash = user?.passwordHash ?? (await (dummyHash ??= hashPassword(randomUUID())));
  const password = attempt.password.length > PASSWORD_MAXIMUM ? '' : attempt.password;
  const isRight = await isPasswordOf(hash, password);
  if (reserved === null) return null;
  if (!user || !isRight) {
    note(db, attempt, user, 'denied', user ? '登录失败：密码不正确' : '登录失败：用户名不存在');
    return null;
  }
  return db.transaction((tx) => enter(tx, attempt, user.username, reserved), { behavior: 'immediate' });
}

/** The password was right; whether the person may come in is asked again, as it may have changed meanwhile. */
function enter(tx: Reader, attempt: SignInTry, username: string, attemptId: number): string | null {
  const user = findUserByUsername(tx, username);
  if (!user || user.disabledAt !== null) {
    note(tx, attempt, user, 'denied', '登录失败：用户已停用');
    return null;
  }
  const awaitsSecondFactor = findConfirmedSecondFactor(tx, user.id) !== undefined;
  // A known password must not wipe the slate for guesses at the code.
  if (awaitsSecondFactor) forgetAttempt(tx, attemptId);
  else markAttemptSuccessful(tx, attemptId);
  note(tx, attempt, user, 'done', awaitsSecondFactor ? '密码正确，等待动态口令' : '登录成功');
  return openSession(tx, {
    userId: user.id,
    at: attempt.at,
    address: attempt.address,
    userAgent: attempt.userAgent,
    awaitsSecondFactor,
  });
}

export const CODE_REFUSED = '动态口令或恢复码不正确，或尝试次数过多已被暂时锁定，请稍后再试。';

export type CodeTry = Readonly<{ token: string; code: string; address: string; at: Instant }>;

/** The second step of signing in: a right code opens the session that the password began. */
export function passSecondFactor(db: Db, attempt: CodeTry): boolean {
  const tokenHash = hashOfToken(attempt.token);
  const found = findSessionWithUser(db, tokenHash);
  if (!found || !isPending(found, attempt.at)) return false;
  const { user } = found;
  const reserved = reserveAttempt(db, attempt, user);
  if (reserved === null) return false;
  return db.transaction(
    (tx) => {
      const factor = findConfirmedSecondFactor(tx, user.id);
      const kind = factor ? takeCode(tx, factor, attempt.code, attempt.at) : null;
      if (!kind) {
        note(tx, attempt, user, 'denied', '登录失败：动态口令或恢复码不正确');
        return false;
      }
      markAttemptSuccessful(tx, reserved);
      admitSession(tx, tokenHash, attempt.at);
      note(tx, attempt, user, 'done', kind === 'code' ? '登录成功（动态口令）' : '登录成功（恢复码）');
      return true;
    },
    { behavior: 'immediate' },
  );
}

/** Whose session waits for its second factor; null when none does. */
export function awaitedPerson(db: Db, token: string, at: Instant): Readonly<{ name: string }> | null {
  const found = findSessionWithUser(db, hashOfToken(token));
  return found && isPending(found, at) ? { name: found.user.name } : null;
}

/** How long a right password waits for its code. */
const PENDING_LIMIT = 10 * 60_000;

const isPending = (
  { session, user }: NonNullable<ReturnType<typeof findSessionWithUser>>,
  at: Instant,
): boolean =>
  session.awaitsSecondFactor &&
  session.endedAt === null &&
  user.disabledAt === null &&
  shift(session.createdAt, PENDING_LIMIT) > at;

/** Counts as failed until proven right, so that attempts made at the same moment count each other; null when locked. */
function reserveAttempt(
  db: Db,
  attempt: Pick<SignInTry, 'address' | 'at'>,
  user: UserRow | undefined,
): number | null {
  const username = user?.username ?? UNKNOWN;
  return db.transaction(
    (tx) => {
      const since = shift(attempt.at, -2 * WINDOW);
      const ofAccount = user ? failuresOfUsername(tx, username, since) : [];
      const ofAddress = failuresOfAddress(tx, attempt.address, since);
      if (isLocked(ofAccount, FAILURES_PER_ACCOUNT, attempt.at)) {
        note(tx, attempt, user, 'denied', '登录被拒绝：该用户失败次数过多，暂时锁定');
        return null;
      }
      if (isLocked(ofAddress, FAILURES_PER_ADDRESS, attempt.at)) {
        note(tx, attempt, user, 'denied', '登录被拒绝：该地址失败次数过多，暂时锁定');
        return null;
      }
      const attemptId = insertAttempt(tx, {
        username,
        address: attempt.address,
        at: attempt.at,
        isSuccess: false,
      });
      return attemptId;
    },
    { behavior: 'immediate' },
  );
}

/** Locked for a window from the failure that filled a window; attempts while locked do not prolong it. */
export function isLocked(failures: readonly Instant[], limit: number, at: Instant): boolean {
  return failures.some((last, index) => {
    const first = failures[index - limit + 1];
    return first !== undefined && shift(first, WINDOW) > last && shift(last, WINDOW) > at;
  });
}

/** Whether wrong passwords have locked an account at a moment; tells it to the administrator, never at the door. */
export const isAccountLocked = (db: Reader, username: string, at: Instant): boolean =>
  isLocked(failuresOfUsername(db, username, shift(at, -2 * WINDOW)), FAILURES_PER_ACCOUNT, at);

/** Ends the session of a token for good; its cookie, wherever it was copied to, opens nothing from now on. */
export function signOut(db: Db, token: string, at: Instant): void {
  const tokenHash = hashOfToken(token);
  const found = findSessionWithUser(db, tokenHash);
  if (!found || found.session.endedAt !== null) return;
  db.transaction((tx) => {
    endSession(tx, tokenHash, at);
    note(tx, { at, address: found.session.address }, found.user, 'done', '退出登录', 'session.sign-out');
  });
}

function note(
  tx: Reader,
  attempt: Pick<SignInTry, 'at' | 'address'>,
  user: UserRow | undefined,
  outcome: 'done' | 'denied',
  summary: string,
  action = 'session.sign-in',
): void {
  recordAudit(tx, {
    at: attempt.at,
    actorId: user?.id ?? null,
    actorName: user?.name ?? UNKNOWN,
    actorRole: user?.role ?? 'nobody',
    action,
    outcome,
    subjectType: user ? 'user' : null,
    subjectId: user?.id ?? null,
    summary,
    address: attempt.address,
    requestId: randomUUID(),
  });
}
