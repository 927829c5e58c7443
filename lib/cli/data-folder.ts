// Opens the database of a data folder for a command-line tool.
import { chmodSync, mkdirSync } from 'node:fs';
import { recoverSwap } from '@/lib/backup/swap';
import { migrateDatabase, openDatabase, type Db } from '@/db/client';
import { databaseFileIn } from './environment';

/** Opens and migrates the folder's database. The folder holds identity numbers, so only its owner may look inside. */
export function openDataFolder(directory: string): Db {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // A restore that was cut off is completed before anything is read or migrated.
  recoverSwap(directory);
  const db = openDatabase(databaseFileIn(directory));
  chmodSync(databaseFileIn(directory), 0o600);
  migrateDatabase(db);
  return db;
}

export function migrateDataFolder(directory: string): void {
  openDataFolder(directory).$client.close();
}
