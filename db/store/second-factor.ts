// Write side of the second factor: the shared secret and the recovery codes.
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { recoveryCode, secondFactor } from '@/db/schema';
import type { Instant } from '@/lib/domain/calendar/instant';

export type SecondFactorRow = typeof secondFactor.$inferSelect;

export const findSecondFactor = (tx: Reader, userId: number): SecondFactorRow | undefined =>
  tx.select().from(secondFactor).where(eq(secondFactor.userId, userId)).get();

/** One that is asked for at sign-in; a prepared one is not yet. */
export function findConfirmedSecondFactor(tx: Reader, userId: number): SecondFactorRow | undefined {
  const found = findSecondFactor(tx, userId);
  return found?.confirmedAt ? found : undefined;
}

/** A new secret in the place of one that was prepared and never confirmed. */
export function putSecondFactor(tx: Reader, row: SecondFactorRow): void {
  tx.insert(secondFactor).values(row).onConflictDoUpdate({ target: secondFactor.userId, set: row }).run();
}

export const noteCodeTaken = (
  tx: Reader,
  userId: number,
  change: Partial<Pick<SecondFactorRow, 'lastStep' | 'confirmedAt'>>,
): void => {
  tx.update(secondFactor).set(change).where(eq(secondFactor.userId, userId)).run();
};

/** The factor and its recovery codes are gone: the password alone opens again. */
export function removeSecondFactor(tx: Reader, userId: number): void {
  tx.delete(secondFactor).where(eq(secondFactor.userId, userId)).run();
  tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId)).run();
}

export function replaceRecoveryCodes(tx: Reader, userId: number, hashes: readonly string[]): void {
  tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId)).run();
  for (const hash of hashes) tx.insert(recoveryCode).values({ userId, hash }).run();
}

/** Uses a recovery code up; false when there is none such. */
export const spendRecoveryCode = (tx: Reader, userId: number, hash: string, at: Instant): boolean =>
  tx
    .update(recoveryCode)
    .set({ usedAt: at })
    .where(and(eq(recoveryCode.userId, userId), eq(recoveryCode.hash, hash), isNull(recoveryCode.usedAt)))
    .run().changes > 0;

export const countRecoveryCodes = (tx: Reader, userId: number): number =>
  tx
    .select({ count: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)))
    .get()?.count ?? 0;
