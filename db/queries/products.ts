// What the product screens show.
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { product, productVersion, user } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { ProductTerms } from '@/lib/domain/loan/product';

export type ProductListItem = Readonly<{
  id: number;
  code: string;
  name: string;
  version: number;
  terms: ProductTerms;
  retiredAt: Instant | null;
}>;

const current = and(
  eq(productVersion.productId, product.id),
  eq(productVersion.version, product.currentVersion),
);

/** All products: those on offer first, then the retired ones. */
export function listProducts(db: Reader, _actor: Actor): ProductListItem[] {
  return db
    .select({
      id: product.id,
      code: product.code,
      name: product.name,
      version: product.currentVersion,
      terms: productVersion.terms,
      retiredAt: product.retiredAt,
    })
    .from(product)
    .innerJoin(productVersion, current)
    .orderBy(sql`${product.retiredAt} is not null`, product.code)
    .all();
}

/** What a new application may choose from. */
export function listOfferedProducts(db: Reader, _actor: Actor): Omit<ProductListItem, 'retiredAt'>[] {
  return db
    .select({
      id: product.id,
      code: product.code,
      name: product.name,
      version: product.currentVersion,
      terms: productVersion.terms,
    })
    .from(product)
    .innerJoin(productVersion, current)
    .where(isNull(product.retiredAt))
    .orderBy(product.code)
    .all();
}

export type ProductVersionItem = Readonly<{
  version: number;
  name: string;
  terms: ProductTerms;
  createdBy: string;
  createdAt: Instant;
}>;

export type ProductDetail = Readonly<{
  id: number;
  code: string;
  name: string;
  currentVersion: number;
  retiredAt: Instant | null;
  createdAt: Instant;
  /** Newest first; never empty */
  versions: readonly ProductVersionItem[];
}>;

export function getProduct(db: Reader, _actor: Actor, productId: number): ProductDetail | null {
  const row = db.select().from(product).where(eq(product.id, productId)).get();
  if (!row) return null;
  const versions = db
    .select({
      version: productVersion.version,
      name: productVersion.name,
      terms: productVersion.terms,
      createdBy: user.name,
      createdAt: productVersion.createdAt,
    })
    .from(productVersion)
    .innerJoin(user, eq(user.id, productVersion.createdBy))
    .where(eq(productVersion.productId, productId))
    .orderBy(desc(productVersion.version))
    .all();
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    currentVersion: row.currentVersion,
    retiredAt: row.retiredAt,
    createdAt: row.createdAt,
    versions,
  };
}
