import { eq } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { idempotency } from '@/db/schema';

export function findIdempotent(tx: Reader, key: string) {
  return tx.select().from(idempotency).where(eq(idempotency.key, key)).get();
}

export function recordIdempotent(tx: Reader, row: typeof idempotency.$inferInsert): void {
  tx.insert(idempotency).values(row).run();
}
