import { audit } from '@/db/schema';
import type { Reader } from '@/db/client';

export function recordAudit(tx: Reader, row: typeof audit.$inferInsert): void {
  tx.insert(audit).values(row).run();
}
