// Which migrations a database has been through, against those that this version knows.
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Db } from '@/db/client';
import { MIGRATIONS_FOLDER } from '@/db/client';
import { Refusal } from '@/lib/domain/refusal';
import type { Manifest } from '@/lib/schemas/backup';

type Migration = Manifest['migrations'][number];

export const knownMigrations = (): Migration[] =>
  readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map(({ folderMillis, hash }) => ({
    at: folderMillis,
    hash,
  }));

export function appliedMigrations(db: Db): Migration[] {
  const rows = db.$client
    .prepare<[], { hash: string; created_at: number }>(
      'select hash, created_at from __drizzle_migrations order by created_at',
    )
    .all();
  return rows.map(({ hash, created_at: at }) => ({ at: Number(at), hash }));
}

export const NEWER_VERSION = '备份由更新版本的系统生成，请先升级本系统，再恢复该备份。';

/** How many migrations a database still needs; refuses one that has been through any that we do not know. */
export function missingMigrations(applied: readonly Migration[], known = knownMigrations()): number {
  const isKnown = applied.every(
    ({ hash, at }, index) => known[index]?.hash === hash && known[index].at === at,
  );
  if (!isKnown || applied.length > known.length) throw new Refusal(NEWER_VERSION);
  return known.length - applied.length;
}

/** Refuses what a later release has made, even where its database looks like ours. */
export function refuseNewerVersion(theirs: string, ours: string): void {
  const [a, b] = [numbersOf(theirs), numbersOf(ours)];
  const at = a.findIndex((number, index) => number !== b[index]);
  if (at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)) throw new Refusal(NEWER_VERSION);
}

const numbersOf = (version: string): number[] =>
  [0, 1, 2].map((index) => Number.parseInt(version.split('.')[index] ?? '0', 10) || 0);
