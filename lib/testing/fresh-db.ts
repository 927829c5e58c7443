// A fresh migrated database and a context for the gate, for one suite.
import { migrateDatabase, openDatabase, type Db } from '@/db/client';
import { user } from '@/db/schema';
import type { CommandContext } from '@/lib/commands/command';
import type { Actor, Role } from '@/lib/domain/access/permissions';
import { instant } from '@/lib/domain/calendar/instant';
import { isoDate } from '@/lib/domain/calendar/iso-date';

export function freshDb(): Db {
  const db = openDatabase(':memory:');
  migrateDatabase(db);
  return db;
}

export const TEST_DAY = isoDate('2026-06-10');

/** Adds a person straight to the table; the password is unusable. */
export function addPerson(db: Db, role: Role, name: string): Actor {
  const row = db
    .insert(user)
    .values({
      username: `${role}-${name}`,
      name,
      role,
      passwordHash: 'unusable',
      mustChangePassword: false,
      createdAt: instant('2026-01-01T00:00:00.000Z'),
    })
    .returning()
    .get();
  return { id: row.id, name, role, mustChangePassword: false };
}

export function contextOf(db: Db, actor: Actor, today: string = TEST_DAY): CommandContext {
  return {
    db,
    actor,
    today: isoDate(today),
    now: instant(`${today}T02:00:00.000Z`),
    address: '127.0.0.1',
    requestId: 'test',
  };
}
