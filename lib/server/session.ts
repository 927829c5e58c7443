// Sessions in the database: opened at sign-in, asked at every request, ended at once when they must be.
import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Db, Reader } from '@/db/client';
import { findSessionWithUser, insertSession, touchSession } from '@/db/store/session';
import type { Actor } from '@/lib/domain/access/permissions';
import { instant, type Instant } from '@/lib/domain/calendar/instant';
import { noteTrouble, stopsEverything, troubleOf } from './trouble';

const MINUTE = 60_000;
export const IDLE_LIMIT = 30 * MINUTE;
export const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;
const TOUCH_INTERVAL = MINUTE;

export const shift = (at: Instant, milliseconds: number): Instant =>
  instant(new Date(Date.parse(at) + milliseconds).toISOString());

/** A session last seen at this moment or before has idled out. */
export const idleSince = (at: Instant): Instant => shift(at, -IDLE_LIMIT);

/** Only the hash is stored: a copy of the database opens no session. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

type Opening = Readonly<{
  userId: number;
  at: Instant;
  address: string;
  userAgent: string;
  awaitsSecondFactor: boolean;
}>;

/** Opens a session and answers its secret token, which exists nowhere else. */
export function openSession(db: Reader, opening: Opening): string {
  const token = randomBytes(32).toString('base64url');
  insertSession(db, {
    tokenHash: hashOfToken(token),
    userId: opening.userId,
    createdAt: opening.at,
    lastSeenAt: opening.at,
    expiresAt: shift(opening.at, ABSOLUTE_LIMIT),
    address: opening.address,
    userAgent: opening.userAgent.slice(0, 200),
    awaitsSecondFactor: opening.awaitsSecondFactor,
  });
  return token;
}

/** The person behind a token, read anew; null when the session or the person may act no more. */
export function actorOfToken(db: Db, token: string, at: Instant): Actor | null {
  const tokenHash = hashOfToken(token);
  const found = findSessionWithUser(db, tokenHash);
  if (!found) return null;
  const { session, user } = found;
  if (session.endedAt !== null || session.awaitsSecondFactor || user.disabledAt !== null) return null;
  if (session.expiresAt <= at || shift(session.lastSeenAt, IDLE_LIMIT) <= at) return null;
  if (shift(session.lastSeenAt, TOUCH_INTERVAL) <= at) touchIfWritable(db, tokenHash, at);
  const { id, name, role, mustChangePassword } = user;
  return { id, name, role, mustChangePassword, ...(found.ownRole && { ownRole: found.ownRole }) };
}

/** On a full disk people may still look things up; that they did is then not written down. */
function touchIfWritable(db: Db, tokenHash: string, at: Instant): void {
  try {
    touchSession(db, tokenHash, at);
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble || stopsEverything(trouble)) throw error;
    noteTrouble(trouble);
  }
}
