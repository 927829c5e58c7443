// Backup files for the walk through all addresses: what is in them is another suite's business.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupFileName } from '@/lib/domain/backup/file-name';
import { instant } from '@/lib/domain/calendar/instant';

const AT = instant('2026-06-10T02:00:00.000Z');
export const BACKUP_NAME = backupFileName(AT, 'manual');
export const DOWNLOAD_ID = '00000000-0000-4000-8000-000000000001';

/** One file on the list, and one that the administrator has made to carry away. */
export function layBackupFiles(dataFolder: string, administratorId: number): void {
  const backups = path.join(dataFolder, 'backups');
  const downloads = path.join(dataFolder, 'downloads');
  for (const folder of [backups, downloads]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(backups, BACKUP_NAME), 'sealed');
  writeFileSync(path.join(downloads, `${DOWNLOAD_ID}.age`), 'sealed');
  const note = { id: DOWNLOAD_ID, name: BACKUP_NAME, actorId: administratorId, at: AT };
  writeFileSync(path.join(downloads, `${DOWNLOAD_ID}.json`), JSON.stringify(note));
}
