// Proves a backup by restoring it apart: opened, hashed, checked by SQLite, brought to this version, books replayed.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { migrateDatabase, openDatabase, type Db } from '@/db/client';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { Refusal } from '@/lib/domain/refusal';
import { census } from '@/db/store/census';
import { CENSUS_KEYS, type Manifest, type Proof } from '@/lib/schemas/backup';
import { DAMAGED, readArchive } from './archive';
import { closeWork, DATABASE_NAME, openWork } from './data-folder';
import { closePlain } from './make';
import { appliedMigrations, missingMigrations, refuseNewerVersion } from './migrations';
import { isErrorCode, syncFile } from './private-file';
import { productVersion } from './product';

export type OpenedBackup = Readonly<{ manifest: Manifest; proof: Proof; migrated: number }>;

/** Restores a file into an empty folder, as whole and as new as this version needs it; refuses whatever is not sound. */
export async function openBackup(file: string, passphrase: string, into: string): Promise<OpenedBackup> {
  const began = Date.now();
  const manifest = await readArchive(file, passphrase, into);
  refuseNewerVersion(manifest.productVersion, productVersion());
  missingMigrations(manifest.migrations);
  const found = examineFile(path.join(into, DATABASE_NAME), manifest);
  const proof: Proof = {
    at: new Date().toISOString(),
    isSound: true,
    problem: '',
    bookDifferences: found.bookDifferences,
    milliseconds: Date.now() - began,
  };
  return { manifest, proof, migrated: found.migrated };
}

function examineFile(database: string, manifest: Manifest): Examined {
  try {
    const db = openDatabase(database);
    try {
      return examine(db, manifest);
    } finally {
      closePlain(db);
      syncFile(database);
    }
  } catch (error) {
    if (isErrorCode(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) throw new Refusal(DAMAGED);
    throw error;
  }
}

type Examined = Readonly<{ migrated: number; bookDifferences: number }>;

function examine(db: Db, manifest: Manifest): Examined {
  refuseUnsound(db);
  const applied = appliedMigrations(db);
  if (fingerprint(applied) !== fingerprint(manifest.migrations)) throw new Refusal(DAMAGED);
  const migrated = missingMigrations(applied);
  migrateDatabase(db);
  if (migrated === 0 && !hasCounts(db, manifest.counts)) throw new Refusal(DAMAGED);
  if (migrated > 0) refuseUnsound(db);
  return { migrated, bookDifferences: verifyBooks(db).differences.length };
}

/** What SQLite itself says of the pages, the indexes and the references. */
function refuseUnsound(db: Db): void {
  const integrity = db.$client.pragma('integrity_check(10)', { simple: true });
  if (integrity !== 'ok') throw new Refusal(`备份中的数据库没有通过完整性检查：${String(integrity)}`);
  const dangling = db.$client.pragma('foreign_key_check');
  if (Array.isArray(dangling) && dangling.length > 0) {
    throw new Refusal(`备份中的数据库有 ${dangling.length} 处引用指向不存在的记录。`);
  }
}

function hasCounts(db: Db, stated: Manifest['counts']): boolean {
  const counted = census(db);
  return CENSUS_KEYS.every((key) => stated[key] === undefined || stated[key] === counted[key]);
}

const fingerprint = (value: object): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** A test restore into a work folder that is gone afterwards. A refusal is the proof's answer, not an error. */
export async function proveBackup(dataFolder: string, file: string, passphrase: string): Promise<Proof> {
  const work = openWork(dataFolder);
  const began = Date.now();
  try {
    return (await openBackup(file, passphrase, work)).proof;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      at: new Date().toISOString(),
      isSound: false,
      problem: error.message,
      bookDifferences: 0,
      milliseconds: Date.now() - began,
    };
  } finally {
    closeWork(work);
  }
}
