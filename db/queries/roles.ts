// Roles and who has them, for the administrator.
import { asc, isNull } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { ownRole, user } from '@/db/schema';
import { findOwnRole, type OwnRoleRow } from '@/db/store/own-role';
import { can, type Actor, type UserRole } from '@/lib/domain/access/permissions';

export type RoleHolder = Readonly<{ id: number; name: string; role: UserRole; ownRoleId: number | null }>;

/** The company's own roles that are in use, by name. */
export const listOwnRoles = (db: Reader, actor: Actor): readonly OwnRoleRow[] =>
  can(actor, 'role.view')
    ? db.select().from(ownRole).where(isNull(ownRole.retiredAt)).orderBy(asc(ownRole.name)).all()
    : [];

export const getOwnRole = (db: Reader, actor: Actor, roleId: number): OwnRoleRow | null =>
  can(actor, 'role.view') ? (findOwnRole(db, roleId) ?? null) : null;

/** Everybody who may sign in, with his role: who can do what. */
export const listRoleHolders = (db: Reader, actor: Actor): readonly RoleHolder[] =>
  can(actor, 'role.view')
    ? db
        .select({ id: user.id, name: user.name, role: user.role, ownRoleId: user.ownRoleId })
        .from(user)
        .where(isNull(user.disabledAt))
        .orderBy(asc(user.name))
        .all()
    : [];
