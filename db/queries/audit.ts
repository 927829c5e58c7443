// The log of who did what, newest first, for the administrator.
import { count, desc } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { audit } from '@/db/schema/system';
import { auditCondition, type AuditFilter } from '@/db/store/audit';
import { can, type Actor } from '@/lib/domain/access/permissions';

export type AuditItem = typeof audit.$inferSelect;

export function listAudit(
  db: Reader,
  actor: Actor,
  filter: AuditFilter,
  page: Readonly<{ offset: number; limit: number }>,
): Readonly<{ rows: AuditItem[]; total: number }> {
  if (!can(actor, 'audit.view')) return { rows: [], total: 0 };
  const where = auditCondition(filter);
  const rows = db
    .select()
    .from(audit)
    .where(where)
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  const total = db.select({ count: count() }).from(audit).where(where).get()?.count ?? 0;
  return { rows, total };
}
