// What the administrator's home page tells: people, products and the log; nothing of any customer.
import { and, asc, count, desc, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { audit, company, product, user } from '@/db/schema';
import { can, type Actor, type UserRole } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { AuditItem } from './audit';
import { hasNeverSignedIn } from './users';

export type PersonItem = Readonly<{ id: number; username: string; name: string }>;

export type PeopleFigures = Readonly<{
  /** Those who may sign in, by role */
  enabled: Readonly<Record<UserRole, number>>;
  disabled: number;
  neverSignedIn: number;
  /** Those whose password is still the one that the administrator gave */
  firstPassword: number;
}>;

export type Administration = Readonly<{
  people: PeopleFigures;
  /** For the question who is locked, which the sign-in answers. */
  enabledPeople: readonly PersonItem[];
  offeredProducts: number;
  retiredProducts: number;
  refused: number;
  denied: number;
  /** The latest acts that did not come about, newest first */
  trouble: readonly AuditItem[];
  lastDayClose: Instant | null;
  /** When the company was set up */
  openedAt: Instant | null;
}>;

/** Null for those who do not run the portal. */
export function getAdministration(
  db: Reader,
  actor: Actor,
  since: Instant,
  limit: number,
): Administration | null {
  if (!can(actor, 'user.view') || !can(actor, 'audit.view')) return null;
  const products = db
    .select({ all: count(), retired: count(product.retiredAt) })
    .from(product)
    .get() ?? { all: 0, retired: 0 };
  return {
    people: peopleFigures(db),
    enabledPeople: db
      .select({ id: user.id, username: user.username, name: user.name })
      .from(user)
      .where(isNull(user.disabledAt))
      .orderBy(asc(user.username))
      .all(),
    offeredProducts: products.all - products.retired,
    retiredProducts: products.retired,
    refused: troubleCount(db, 'refused', since),
    denied: troubleCount(db, 'denied', since),
    trouble: db
      .select()
      .from(audit)
      .where(and(sql`${audit.outcome} <> 'done'`, gte(audit.at, since)))
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(limit)
      .all(),
    lastDayClose: lastDayClose(db),
    openedAt: db.select({ at: company.createdAt }).from(company).get()?.at ?? null,
  };
}

function peopleFigures(db: Reader): PeopleFigures {
  const rows = db
    .select({
      role: user.role,
      isDisabled: sql<number>`${user.disabledAt} is not null`,
      isFirstPassword: user.mustChangePassword,
      isNew: hasNeverSignedIn,
    })
    .from(user)
    .all();
  const enabled = rows.filter((row) => !row.isDisabled);
  const ofRole = (role: UserRole): number => enabled.filter((row) => row.role === role).length;
  return {
    enabled: {
      administrator: ofRole('administrator'),
      operator: ofRole('operator'),
      reviewer: ofRole('reviewer'),
      own: ofRole('own'),
    },
    disabled: rows.length - enabled.length,
    neverSignedIn: enabled.filter((row) => row.isNew).length,
    firstPassword: enabled.filter((row) => row.isFirstPassword).length,
  };
}

const troubleCount = (db: Reader, outcome: 'refused' | 'denied', since: Instant): number =>
  db
    .select({ rows: count() })
    .from(audit)
    .where(and(eq(audit.outcome, outcome), gte(audit.at, since)))
    .get()?.rows ?? 0;

const lastDayClose = (db: Reader): Instant | null =>
  db
    .select({ at: audit.at })
    .from(audit)
    .where(and(eq(audit.action, 'day.close'), eq(audit.outcome, 'done')))
    .orderBy(desc(audit.id))
    .limit(1)
    .get()?.at ?? null;
