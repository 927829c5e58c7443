// How backups are scheduled. A file, not a table: it belongs to this machine, and a restore must not turn it back.
import { statSync } from 'node:fs';
import path from 'node:path';
import { backupSettingsInput, DEFAULT_SETTINGS, type BackupSettings } from '@/lib/schemas/backup';
import { defaultBackupFolderIn, settingsFileIn } from './data-folder';
import { readIfThere, writeWhole } from './private-file';

export function readSettings(dataFolder: string): BackupSettings {
  const text = readIfThere(settingsFileIn(dataFolder));
  if (text === null) return DEFAULT_SETTINGS;
  const stored: unknown = JSON.parse(text);
  return backupSettingsInput.parse(stored);
}

export const writeSettings = (dataFolder: string, settings: BackupSettings): void =>
  writeWhole(settingsFileIn(dataFolder), `${JSON.stringify(settings, null, 2)}\n`);

/** Where backups lie. */
export const backupFolderOf = (dataFolder: string, settings: BackupSettings): string =>
  settings.folder ? path.resolve(settings.folder) : defaultBackupFolderIn(dataFolder);

/** Two folders of one disk die together. */
export function isOnSameDisk(dataFolder: string, folder: string): boolean {
  return statSync(dataFolder).dev === statSync(folder).dev;
}
