// What the status page asks of the database: when the day was last closed, who is signed in, how large it is.
import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { audit, session } from '@/db/schema';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';

export type DatabaseStatus = Readonly<{
  bytes: number;
  sqliteVersion: string;
  liveSessions: number;
  lastDayClose: Readonly<{ at: Instant; summary: string }> | null;
}>;

/** `idleSince`: a session last seen before has ended by itself. */
export function getDatabaseStatus(db: Db, actor: Actor, idleSince: Instant): DatabaseStatus | null {
  if (!can(actor, 'system.view')) return null;
  const live = and(isNull(session.endedAt), gt(session.lastSeenAt, idleSince));
  const lastDayClose = db
    .select({ at: audit.at, summary: audit.summary })
    .from(audit)
    .where(and(eq(audit.action, 'day.close'), eq(audit.outcome, 'done')))
    .orderBy(desc(audit.id))
    .limit(1)
    .get();
  const pragma = (name: string): number => Number(db.$client.pragma(name, { simple: true }));
  return {
    bytes: pragma('page_count') * pragma('page_size'),
    sqliteVersion: String(db.$client.prepare('select sqlite_version()').pluck().get()),
    liveSessions: db.select({ rows: count() }).from(session).where(live).get()?.rows ?? 0,
    lastDayClose: lastDayClose ?? null,
  };
}
