// The backup files of a folder with the notes beside them: listing, noting, copying to a second folder, rotating.
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isOfPresent, keptBackups } from '@/lib/domain/backup/policy';
import { readBackupName, type BackupName } from '@/lib/domain/backup/file-name';
import { Refusal } from '@/lib/domain/refusal';
import {
  lastRunShape,
  noteShape,
  type BackupNote,
  type BackupSettings,
  type LastRun,
} from '@/lib/schemas/backup';
import { hashOfFile } from './archive';
import { moveFile, readIfThere, syncFile, writeWhole } from './private-file';

export type ListedBackup = BackupName & Readonly<{ size: number; note: BackupNote | null }>;

const noteFile = (folder: string, name: string): string => path.join(folder, `${name}.json`);
const LAST_RUN = 'last-run.json';

/** Newest first. A file without a readable note is listed as one that nobody has proved. */
export function listBackups(folder: string): ListedBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => readBackupName(name) ?? [])
    .map((backup) => ({
      ...backup,
      size: statSync(path.join(folder, backup.name)).size,
      note: readNote(folder, backup.name),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The newest backup of the present data that a test restore has proved. */
export const lastGoodOf = (files: readonly ListedBackup[]): ListedBackup | undefined =>
  files.find(({ kind, note }) => isOfPresent(kind) && note?.proof?.isSound);

/** The path of a listed file; whatever else is asked for by name is not there. */
export function listedFile(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (!readBackupName(name) || !existsSync(file)) throw new Refusal('没有找到该备份文件，可能已被轮换清理。');
  return file;
}

export function readNote(folder: string, name: string): BackupNote | null {
  return readStored(noteFile(folder, name), noteShape);
}

export const writeNote = (folder: string, name: string, note: BackupNote): void =>
  writeWhole(noteFile(folder, name), JSON.stringify(note));

export const readLastRun = (folder: string): LastRun | null =>
  readStored(path.join(folder, LAST_RUN), lastRunShape);

export const writeLastRun = (folder: string, run: LastRun): void =>
  writeWhole(path.join(folder, LAST_RUN), JSON.stringify(run));

type Shape<T> = Readonly<{ safeParse: (value: unknown) => { success: boolean; data?: T } }>;

function readStored<T>(file: string, shape: Shape<T>): T | null {
  const text = readIfThere(file);
  if (text === null) return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    // Half a note, or another's: as good as none.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Puts a copy into the second folder under its name only when it is there in full. */
export async function copyBackup(
  folder: string,
  second: string,
  name: string,
  note: BackupNote,
): Promise<void> {
  if (!existsSync(second)) throw new Refusal(`第二备份文件夹 ${second} 不存在或没有挂载。`);
  const target = path.join(second, name);
  const coming = `${target}.tmp`;
  try {
    copyFileSync(path.join(folder, name), coming);
    syncFile(coming);
    if ((await hashOfFile(coming)) !== note.sha256) throw new Error(`the copy in ${second} differs`);
    moveFile(coming, target);
    writeNote(second, name, note);
  } finally {
    rmSync(coming, { force: true });
  }
}

/** Deletes what the policy no longer keeps; answers the names. The file goes first: a note alone harms nobody. */
export function rotate(folder: string, settings: BackupSettings): string[] {
  const all = listBackups(folder);
  const kept = keptBackups(all, settings);
  const gone = all.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
  for (const name of gone) {
    rmSync(path.join(folder, name), { force: true });
    rmSync(noteFile(folder, name), { force: true });
  }
  return gone;
}
