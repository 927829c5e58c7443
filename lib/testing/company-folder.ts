// A data folder of its own on the disk, with a small company at work in it: for what happens to files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Db } from '@/db/client';
import { passphraseFileIn } from '@/lib/backup/data-folder';
import { lendingWorld, type LendingWorld } from './lending-world';

export type CompanyFolder = Readonly<{
  folder: string;
  world: LendingWorld;
  /** The people of the world in front of the database on the disk. */
  db: Db;
  remove: () => void;
}>;

/** Made like one of the machine's own, so that it opens quickly. */
export const FOLDER_PASSPHRASE = '0TEST-0TEST-0TEST-0TEST-0TEST-0TEST';

export function companyFolder(): CompanyFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'loan-company-'));
  const file = path.join(folder, 'loan.db');
  const world = lendingWorld();
  writeFileSync(passphraseFileIn(folder), FOLDER_PASSPHRASE, { mode: 0o600 });
  world.db.$client.prepare('vacuum into ?').run(file);
  const db = openDatabase(file);
  return {
    folder,
    world,
    db,
    remove: () => {
      db.$client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
