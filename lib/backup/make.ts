// Makes a backup while people work: SQLite copies one consistent moment, the copy is hashed, described and sealed.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase, type Db } from '@/db/client';
import { census } from '@/db/store/census';
import { findCompany } from '@/db/store/company';
import type { Instant } from '@/lib/domain/calendar/instant';
import { Refusal } from '@/lib/domain/refusal';
import { MANIFEST_FORMAT, PRODUCT, type Manifest } from '@/lib/schemas/backup';
import { hashOfFile, writeArchive } from './archive';
import { closeWork, DATABASE_NAME, databaseIn, openWork } from './data-folder';
import { appliedMigrations } from './migrations';
import { freeBytes, moveFile, reserveFile } from './private-file';
import { productVersion } from './product';

export type BackupRequest = Readonly<{
  dataFolder: string;
  passphrase: string;
  at: Instant;
  /** Where the sealed file goes; on the disk of the data folder. */
  target: string;
}>;

export type MadeBackup = Readonly<{ size: number; sha256: string; manifest: Manifest }>;

/** The plain copy stands in the work folder only, private to the server's user, and is gone in any case. */
export async function makeBackup(request: BackupRequest): Promise<MadeBackup> {
  const { dataFolder, passphrase, at, target } = request;
  const work = openWork(dataFolder);
  try {
    await refuseFullDisk(dataFolder);
    const copy = path.join(work, DATABASE_NAME);
    takeSnapshot(databaseIn(dataFolder), copy);
    const manifest = await describeCopy(copy, at);
    const sealed = path.join(work, 'sealed');
    await writeArchive(sealed, manifest, work, passphrase);
    const made = { size: (await stat(sealed)).size, sha256: await hashOfFile(sealed), manifest };
    moveFile(sealed, target);
    return made;
  } finally {
    closeWork(work);
  }
}

/** The copy, the sealed file and its test restore stand beside each other for a while. */
async function refuseFullDisk(dataFolder: string): Promise<void> {
  const { size } = await stat(databaseIn(dataFolder));
  if (freeBytes(dataFolder) < 3 * size) {
    throw new Refusal('数据目录所在磁盘空间不足，无法备份。请清理磁盘或更换更大的磁盘。');
  }
}

/** One reading transaction of its own: whoever writes meanwhile neither waits nor is half in it. */
function takeSnapshot(source: string, copy: string): void {
  reserveFile(copy);
  const sqlite = new Database(source, { fileMustExist: true });
  try {
    sqlite.pragma('busy_timeout = 10000');
    sqlite.prepare('vacuum into ?').run(copy);
  } finally {
    sqlite.close();
  }
}

/** Counts are read from the copy itself: they are of the same moment. */
async function describeCopy(copy: string, at: Instant): Promise<Manifest> {
  const db = openDatabase(copy);
  let described: Pick<Manifest, 'migrations' | 'company' | 'counts'>;
  try {
    described = {
      migrations: appliedMigrations(db),
      company: findCompany(db)?.name ?? null,
      counts: census(db),
    };
  } finally {
    closePlain(db);
  }
  return {
    format: MANIFEST_FORMAT,
    product: PRODUCT,
    productVersion: productVersion(),
    createdAt: at,
    ...described,
    parts: [{ name: DATABASE_NAME, size: (await stat(copy)).size, sha256: await hashOfFile(copy) }],
  };
}

/** Closes a database that is one file and nothing beside it: no journal of it can be mistaken for another's. */
export function closePlain(db: Db): void {
  db.$client.pragma('journal_mode = DELETE');
  db.$client.close();
}
