// The log of who did what, newest first, for the administrator.
import { and, count, desc, eq, gte, like, lt, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { audit, type AuditOutcome } from '@/db/schema/system';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';

export type AuditItem = typeof audit.$inferSelect;

export type AuditFilter = Readonly<{
  actorName?: string;
  action?: string;
  outcome?: AuditOutcome;
  text?: string;
  /** Inclusive */
  from?: Instant;
  /** Exclusive */
  until?: Instant;
}>;

export function listAudit(
  db: Reader,
  actor: Actor,
  filter: AuditFilter,
  page: Readonly<{ offset: number; limit: number }>,
): Readonly<{ rows: AuditItem[]; total: number }> {
  if (!can(actor, 'audit.view')) return { rows: [], total: 0 };
  const where = conditionOf(filter);
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

const containing = (typed: string): string => `%${typed.replace(/[%_]/g, '')}%`;

function conditionOf({ actorName, action, outcome, text, from, until }: AuditFilter): SQL | undefined {
  return and(
    actorName ? like(audit.actorName, containing(actorName)) : undefined,
    action ? eq(audit.action, action) : undefined,
    outcome ? eq(audit.outcome, outcome) : undefined,
    text ? like(audit.summary, containing(text)) : undefined,
    from ? gte(audit.at, from) : undefined,
    until ? lt(audit.at, until) : undefined,
  );
}
