// The demo company's data folder: made once, kept afterwards, never mixed with a real company's.
import { chmodSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrateDatabase, openDatabase } from '@/db/client';
import { seedDemo } from '@/db/seed/seed';
import { findCompany } from '@/db/store/company';
import { shanghaiDay } from '@/lib/domain/calendar/instant';
import { openDataFolder } from './data-folder';
import { databaseFileIn } from './environment';

/** Makes the demo company when the folder has none; answers whether it did. Refuses a real company's folder. */
export async function ensureDemoData(directory: string): Promise<boolean> {
  const db = openDataFolder(directory);
  const company = findCompany(db);
  db.$client.close();
  if (company && !company.isDemo) {
    throw new Error(`${directory} holds the real company "${company.name}"; demo data are never put there.`);
  }
  if (company) return false;
  console.log('Making the demo company …');
  await seedInto(directory);
  return true;
}

/** Fills a file of its own and renames it when whole: an interrupted run leaves no half company behind. */
async function seedInto(directory: string): Promise<void> {
  const file = path.join(directory, `seeding-${process.pid}.db`);
  const db = openDatabase(file);
  try {
    // Thrown away on any failure, so it need not wait for the disk.
    db.$client.pragma('synchronous = OFF');
    migrateDatabase(db);
    await seedDemo(db, shanghaiDay(Date.now()));
    db.$client.close();
    chmodSync(file, 0o600);
    renameSync(file, databaseFileIn(directory));
  } finally {
    db.$client.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  }
}
