// What a person, and the administrator, may know of a second factor.
import { eq } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { company, secondFactor, user } from '@/db/schema';
import { countRecoveryCodes } from '@/db/store/second-factor';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';

export type OwnSecondFactor =
  | Readonly<{ state: 'off' }>
  /** The phone has not proved yet that it has the secret. */
  | Readonly<{ state: 'prepared'; secret: string; username: string; company: string }>
  | Readonly<{ state: 'on'; since: Instant; recoveryCodes: number }>;

export function getOwnSecondFactor(db: Reader, actor: Actor): OwnSecondFactor {
  const found = db
    .select({ factor: secondFactor, username: user.username })
    .from(secondFactor)
    .innerJoin(user, eq(user.id, secondFactor.userId))
    .where(eq(secondFactor.userId, actor.id))
    .get();
  if (!found) return { state: 'off' };
  const { secret, confirmedAt } = found.factor;
  if (confirmedAt)
    return { state: 'on', since: confirmedAt, recoveryCodes: countRecoveryCodes(db, actor.id) };
  const name = db.select({ name: company.shortName }).from(company).get()?.name ?? '';
  return { state: 'prepared', secret, username: found.username, company: name };
}

/** Since when a person signs in with a second factor; null when he does not. */
export function secondFactorSince(db: Reader, actor: Actor, userId: number): Instant | null {
  if (!can(actor, 'user.view')) return null;
  return (
    db
      .select({ since: secondFactor.confirmedAt })
      .from(secondFactor)
      .where(eq(secondFactor.userId, userId))
      .get()?.since ?? null
  );
}
