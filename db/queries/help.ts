// Whom to ask: the administrators who can let a person in, by name only.
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { user } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';

export const listAdministratorNames = (db: Reader, _actor: Actor): string[] =>
  db
    .select({ name: user.name })
    .from(user)
    .where(and(eq(user.role, 'administrator'), isNull(user.disabledAt)))
    .orderBy(asc(user.id))
    .all()
    .map((row) => row.name);
