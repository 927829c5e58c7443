// Write side of the people who sign in.
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { user } from '@/db/schema';

export type UserRow = typeof user.$inferSelect;

export const findUser = (tx: Reader, userId: number): UserRow | undefined =>
  tx.select().from(user).where(eq(user.id, userId)).get();

export const findUserByUsername = (tx: Reader, username: string): UserRow | undefined =>
  tx.select().from(user).where(eq(user.username, username)).get();

export const insertUser = (tx: Tx, row: typeof user.$inferInsert): UserRow =>
  tx.insert(user).values(row).returning().get();

export const updateUser = (
  tx: Tx,
  userId: number,
  change: Partial<Pick<UserRow, 'role' | 'ownRoleId' | 'passwordHash' | 'mustChangePassword' | 'disabledAt'>>,
): void => {
  tx.update(user).set(change).where(eq(user.id, userId)).run();
};

export const countEnabledAdministrators = (tx: Reader): number =>
  tx
    .select({ count: count() })
    .from(user)
    .where(and(eq(user.role, 'administrator'), isNull(user.disabledAt)))
    .get()?.count ?? 0;
