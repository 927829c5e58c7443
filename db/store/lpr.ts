// Write side of the LPR table: a publication is entered once, decided once, and voided when it was wrong.
import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { lprRate } from '@/db/schema';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';

export type LprRow = typeof lprRate.$inferSelect;

export const findLpr = (tx: Reader, lprId: number): LprRow | undefined =>
  tx.select().from(lprRate).where(eq(lprRate.id, lprId)).get();

/** What stands or waits for a day; what was sent back or voided is not in the way. */
export const findLprOfDay = (tx: Reader, publishedOn: IsoDate): LprRow | undefined =>
  tx
    .select()
    .from(lprRate)
    .where(and(eq(lprRate.publishedOn, publishedOn), notInArray(lprRate.state, ['rejected', 'voided'])))
    .get();

/** The table that loans are reckoned by: a rate counts until its voiding is agreed to. */
export const listLprInForce = (tx: Reader): LprRow[] =>
  tx
    .select()
    .from(lprRate)
    .where(inArray(lprRate.state, ['in_force', 'void_requested']))
    .orderBy(asc(lprRate.publishedOn))
    .all();

export const insertLpr = (tx: Tx, row: typeof lprRate.$inferInsert): LprRow =>
  tx.insert(lprRate).values(row).returning().get();

export const updateLpr = (
  tx: Tx,
  lprId: number,
  changes: Partial<Omit<LprRow, 'id' | 'publishedOn' | 'oneYear' | 'fiveYear' | 'source'>>,
): void => {
  tx.update(lprRate).set(changes).where(eq(lprRate.id, lprId)).run();
};
