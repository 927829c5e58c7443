// The log: rows are only ever added, and each carries a hash over itself and the one before it, so that a row changed,
// taken out or slipped in behind the portal's back breaks the chain at its place.
import { createHash } from 'node:crypto';
import { and, asc, count, desc, eq, gt, gte, like, lt, sql, type SQL } from 'drizzle-orm';
import { audit, auditAnchor, type AuditOutcome } from '@/db/schema';
import type { Reader, Tx } from '@/db/client';
import type { Instant } from '@/lib/domain/calendar/instant';

export type AuditRow = typeof audit.$inferSelect;
export type AuditAnchorRow = typeof auditAnchor.$inferSelect;
export type AuditEntry = Omit<typeof audit.$inferInsert, 'id' | 'hash'>;

/** What stands before the first row. */
export const GENESIS = '0'.repeat(64);

/** The link of a row: SHA-256 over the one before it and everything that this one says. */
export function hashOf(previous: string, row: Omit<AuditRow, 'hash'>): string {
  const said = [
    row.id,
    row.at,
    row.actorId,
    row.actorName,
    row.actorRole,
    row.action,
    row.outcome,
    row.subjectType,
    row.subjectId,
    row.summary,
    row.before,
    row.after,
    row.address,
    row.requestId,
  ];
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(said)}`)
    .digest('hex');
}

export const lastAudit = (reader: Reader): AuditRow | undefined =>
  reader.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

/** Adds a line to the log; outside a transaction it takes one, for the chain must not fork. */
export function recordAudit(reader: Reader, entry: AuditEntry): void {
  if ('rollback' in reader) append(reader, entry);
  else reader.transaction((tx) => append(tx, entry), { behavior: 'immediate' });
}

function append(tx: Tx, entry: AuditEntry): void {
  const last = lastAudit(tx);
  const row = {
    ...entry,
    id: (last?.id ?? 0) + 1,
    actorId: entry.actorId ?? null,
    subjectType: entry.subjectType ?? null,
    subjectId: entry.subjectId ?? null,
    before: asStored(entry.before),
    after: asStored(entry.after),
  };
  tx.insert(audit)
    .values({ ...row, hash: hashOf(last?.hash ?? GENESIS, row) })
    .run();
}

/** A value as it will be read back: JSON knows neither `undefined` nor a date. */
const asStored = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);

/** The rows after one, in the order of the chain, a handful at a time. */
export const auditAfter = (reader: Reader, id: number, limit: number): AuditRow[] =>
  reader.select().from(audit).where(gt(audit.id, id)).orderBy(asc(audit.id)).limit(limit).all();

/** The number that SQLite itself remembers to have given last: it outlives the rows. */
export const lastGivenAuditId = (reader: Reader): number =>
  reader.get<{ seq: number } | undefined>(sql`select seq from sqlite_sequence where name = 'audit'`)?.seq ??
  0;

export const listAnchors = (reader: Reader): AuditAnchorRow[] =>
  reader.select().from(auditAnchor).orderBy(desc(auditAnchor.day)).all();

/** One page of the anchors, the latest first. */
export const anchorsOnPage = (reader: Reader, page: number, pageSize: number) => ({
  rows: reader
    .select()
    .from(auditAnchor)
    .orderBy(desc(auditAnchor.day))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all(),
  total: reader.select({ count: count() }).from(auditAnchor).get()?.count ?? 0,
});

/** Notes where the log stands at the end of a day, once; nothing to note while the log is empty. */
export function insertAnchor(tx: Tx, day: AuditAnchorRow['day'], at: Instant): void {
  const last = lastAudit(tx);
  if (!last) return;
  tx.insert(auditAnchor)
    .values({ day, auditId: last.id, hash: last.hash, createdAt: at })
    .onConflictDoNothing()
    .run();
}

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

const containing = (typed: string): string => `%${typed.replace(/[%_]/g, '')}%`;

/** The condition that a filter of the log states. */
export function auditCondition(filter: AuditFilter): SQL | undefined {
  const { actorName, action, outcome, text, from, until } = filter;
  return and(
    actorName ? like(audit.actorName, containing(actorName)) : undefined,
    action ? eq(audit.action, action) : undefined,
    outcome ? eq(audit.outcome, outcome) : undefined,
    text ? like(audit.summary, containing(text)) : undefined,
    from ? gte(audit.at, from) : undefined,
    until ? lt(audit.at, until) : undefined,
  );
}

/** What a filter finds, newest first. */
export const listAuditRows = (reader: Reader, filter: AuditFilter, limit: number): AuditRow[] =>
  reader
    .select()
    .from(audit)
    .where(auditCondition(filter))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit)
    .all();
