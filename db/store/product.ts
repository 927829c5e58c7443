// Write side of the product: a revision is a new row, and only the pointer to the current one moves.
import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { product, productVersion } from '@/db/schema';

export type ProductRow = typeof product.$inferSelect;
export type ProductVersionRow = typeof productVersion.$inferSelect;

export const findProduct = (tx: Reader, productId: number): ProductRow | undefined =>
  tx.select().from(product).where(eq(product.id, productId)).get();

export const findProductByCode = (tx: Reader, code: string): ProductRow | undefined =>
  tx.select().from(product).where(eq(product.code, code)).get();

export const findProductVersion = (tx: Reader, productVersionId: number): ProductVersionRow | undefined =>
  tx.select().from(productVersion).where(eq(productVersion.id, productVersionId)).get();

export const findCurrentVersion = (tx: Reader, row: ProductRow): ProductVersionRow | undefined =>
  tx
    .select()
    .from(productVersion)
    .where(and(eq(productVersion.productId, row.id), eq(productVersion.version, row.currentVersion)))
    .get();

export const insertProduct = (tx: Tx, row: typeof product.$inferInsert): ProductRow =>
  tx.insert(product).values(row).returning().get();

export const insertProductVersion = (tx: Tx, row: typeof productVersion.$inferInsert): ProductVersionRow =>
  tx.insert(productVersion).values(row).returning().get();

export const updateProduct = (
  tx: Tx,
  productId: number,
  changes: Partial<Pick<ProductRow, 'name' | 'currentVersion' | 'retiredAt'>>,
): void => {
  tx.update(product).set(changes).where(eq(product.id, productId)).run();
};
