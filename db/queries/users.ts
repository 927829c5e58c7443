// The people of the portal, for the administrator.
import { and, asc, count, desc, eq, gt, isNull, isNotNull, like, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { session, user } from '@/db/schema';
import { can, type Actor, type UserRole } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';

export type UserListItem = Readonly<{
  id: number;
  username: string;
  name: string;
  role: UserRole;
  /** The name of a role of the company's own. */
  ownRoleName: string | null;
  ownRoleId: number | null;
  mustChangePassword: boolean;
  disabledAt: Instant | null;
  createdAt: Instant;
  lastSignInAt: Instant | null;
}>;

export const USER_STATES = ['enabled', 'disabled', 'never_signed_in', 'first_password'] as const;
/** 启用, 已停用, 从未登录, 待改密码 */
export type UserState = (typeof USER_STATES)[number];
export type UserFilter = Readonly<{ text?: string; role?: UserRole; status?: UserState }>;
export const USER_SORTS = ['username', 'name', 'createdAt'] as const;
export type UserSort = (typeof USER_SORTS)[number];

const COLUMNS = {
  id: user.id,
  username: user.username,
  name: user.name,
  role: user.role,
  ownRoleName: sql<string | null>`(select name from own_role where own_role.id = ${user.ownRoleId})`,
  ownRoleId: user.ownRoleId,
  mustChangePassword: user.mustChangePassword,
  disabledAt: user.disabledAt,
  createdAt: user.createdAt,
  lastSignInAt: sql<Instant | null>`(select max(created_at) from session where session.user_id = ${user.id})`,
};

export const hasNeverSignedIn = sql<number>`not exists (select 1 from ${session} where ${session}."user_id" = ${user}."id")`;

export function listUsers(
  db: Reader,
  actor: Actor,
  filter: UserFilter,
  page: Readonly<{ sort: UserSort; isDescending: boolean; offset: number; limit: number }>,
): Readonly<{ rows: UserListItem[]; total: number }> {
  if (!can(actor, 'user.view')) return { rows: [], total: 0 };
  const where = conditionOf(filter);
  const order = page.isDescending ? desc(user[page.sort]) : asc(user[page.sort]);
  const rows = db
    .select(COLUMNS)
    .from(user)
    .where(where)
    .orderBy(order, asc(user.id))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  const total = db.select({ count: count() }).from(user).where(where).get()?.count ?? 0;
  return { rows, total };
}

function conditionOf({ text, role, status }: UserFilter): SQL | undefined {
  const pattern = text ? `%${text.replace(/[%_]/g, '')}%` : null;
  return and(
    pattern ? or(like(user.username, pattern), like(user.name, pattern)) : undefined,
    role ? eq(user.role, role) : undefined,
    status && stateConditions[status],
  );
}

const stateConditions: Readonly<Record<UserState, SQL | undefined>> = {
  enabled: isNull(user.disabledAt),
  disabled: isNotNull(user.disabledAt),
  never_signed_in: and(isNull(user.disabledAt), hasNeverSignedIn),
  first_password: and(isNull(user.disabledAt), eq(user.mustChangePassword, true)),
};

export function getUser(db: Reader, actor: Actor, userId: number): UserListItem | null {
  if (!can(actor, 'user.view')) return null;
  return db.select(COLUMNS).from(user).where(eq(user.id, userId)).get() ?? null;
}

export type OwnSession = Readonly<{
  /** The beginning of the token's hash: names the session and opens nothing. */
  reference: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  address: string;
  userAgent: string;
}>;

/** A person's own open sessions: an unknown one is the first sign of a stolen password. */
export function listOwnSessions(db: Reader, actor: Actor, now: Instant, idleSince: Instant): OwnSession[] {
  return db
    .select({
      reference: sql<string>`substr(${session.tokenHash}, 1, 16)`,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      address: session.address,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(
      and(
        eq(session.userId, actor.id),
        isNull(session.endedAt),
        eq(session.awaitsSecondFactor, false),
        gt(session.expiresAt, now),
        gt(session.lastSeenAt, idleSince),
      ),
    )
    .orderBy(desc(session.lastSeenAt))
    .limit(20)
    .all();
}
