// Write side of the roles that a company makes for itself.
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { ownRole, user } from '@/db/schema';

export type OwnRoleRow = typeof ownRole.$inferSelect;

export const findOwnRole = (tx: Reader, roleId: number): OwnRoleRow | undefined =>
  tx.select().from(ownRole).where(eq(ownRole.id, roleId)).get();

export const findOwnRoleByName = (tx: Reader, name: string): OwnRoleRow | undefined =>
  tx.select().from(ownRole).where(eq(ownRole.name, name)).get();

export const insertOwnRole = (tx: Tx, row: typeof ownRole.$inferInsert): OwnRoleRow =>
  tx.insert(ownRole).values(row).returning().get();

export const updateOwnRole = (
  tx: Tx,
  roleId: number,
  change: Partial<Pick<OwnRoleRow, 'name' | 'grants' | 'retiredAt'>>,
): void => {
  tx.update(ownRole).set(change).where(eq(ownRole.id, roleId)).run();
};

/** How many people who may sign in have the role. */
export const countHolders = (tx: Reader, roleId: number): number =>
  tx
    .select({ count: count() })
    .from(user)
    .where(and(eq(user.ownRoleId, roleId), isNull(user.disabledAt)))
    .get()?.count ?? 0;
