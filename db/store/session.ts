// Write side of sign-in: session rows and the attempts that throttling counts.
import { and, asc, desc, eq, gte, isNull, like, not, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { ownRole, session, signInAttempt, user } from '@/db/schema';
import type { Instant } from '@/lib/domain/calendar/instant';

export const insertSession = (tx: Reader, row: typeof session.$inferInsert): void => {
  tx.insert(session).values(row).run();
};

/** The session together with the person as he is now, not as he was at sign-in. */
export const findSessionWithUser = (tx: Reader, tokenHash: string) =>
  tx
    .select({ session, user, ownRole })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .leftJoin(ownRole, eq(ownRole.id, user.ownRoleId))
    .where(eq(session.tokenHash, tokenHash))
    .get();

export const touchSession = (tx: Reader, tokenHash: string, at: Instant): void => {
  tx.update(session).set({ lastSeenAt: at }).where(eq(session.tokenHash, tokenHash)).run();
};

export const endSession = (tx: Reader, tokenHash: string, at: Instant): void => {
  tx.update(session)
    .set({ endedAt: at })
    .where(and(eq(session.tokenHash, tokenHash), isNull(session.endedAt)))
    .run();
};

export const endSessionsOf = (tx: Reader, userId: number, at: Instant): void => {
  tx.update(session)
    .set({ endedAt: at })
    .where(and(eq(session.userId, userId), isNull(session.endedAt)))
    .run();
};

/** A session of a person by the beginning of its token's hash. */
export const findOwnSession = (tx: Reader, userId: number, reference: string) =>
  tx
    .select()
    .from(session)
    .where(and(eq(session.userId, userId), like(session.tokenHash, `${reference}%`)))
    .get();

/** Ends all open sessions of a person but one; answers how many. */
export const endSessionsBut = (tx: Reader, userId: number, reference: string, at: Instant): number =>
  tx
    .update(session)
    .set({ endedAt: at })
    .where(
      and(eq(session.userId, userId), isNull(session.endedAt), not(like(session.tokenHash, `${reference}%`))),
    )
    .run().changes;

/** The second factor was right: the session opens what its person may do. */
export const admitSession = (tx: Reader, tokenHash: string, at: Instant): void => {
  tx.update(session)
    .set({ awaitsSecondFactor: false, lastSeenAt: at })
    .where(eq(session.tokenHash, tokenHash))
    .run();
};

/** A right password that the second factor is still to follow: neither a failure nor a success. */
export const forgetAttempt = (tx: Reader, attemptId: number): void => {
  tx.delete(signInAttempt).where(eq(signInAttempt.id, attemptId)).run();
};

export const insertAttempt = (tx: Reader, row: typeof signInAttempt.$inferInsert): number =>
  tx.insert(signInAttempt).values(row).returning({ id: signInAttempt.id }).get().id;

export const markAttemptSuccessful = (tx: Reader, attemptId: number): void => {
  tx.update(signInAttempt).set({ isSuccess: true }).where(eq(signInAttempt.id, attemptId)).run();
};

const failureTimes = (tx: Reader, who: SQL, since: Instant): Instant[] =>
  tx
    .select({ at: signInAttempt.at })
    .from(signInAttempt)
    .where(and(who, gte(signInAttempt.at, since), eq(signInAttempt.isSuccess, false)))
    .orderBy(asc(signInAttempt.at))
    .all()
    .map((row) => row.at);

/** Failures of one account after its latest success: a right password wipes the slate. */
export function failuresOfUsername(tx: Reader, username: string, since: Instant): Instant[] {
  const success = tx
    .select({ at: signInAttempt.at })
    .from(signInAttempt)
    .where(and(eq(signInAttempt.username, username), eq(signInAttempt.isSuccess, true)))
    .orderBy(desc(signInAttempt.at))
    .limit(1)
    .get();
  const times = failureTimes(tx, eq(signInAttempt.username, username), since);
  return success ? times.filter((at) => at > success.at) : times;
}

/** Failures from one address; a success wipes nothing, lest one good account cover guesses at the others. */
export const failuresOfAddress = (tx: Reader, address: string, since: Instant): Instant[] =>
  failureTimes(tx, eq(signInAttempt.address, address), since);

/** Nobody stays signed in. */
export const endAllSessions = (tx: Reader, at: Instant): void => {
  tx.update(session).set({ endedAt: at }).where(isNull(session.endedAt)).run();
};
