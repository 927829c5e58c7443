// Where things lie in the data folder. The open database tells which folder that is, so no two answers can differ.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '@/db/client';
import { assert } from '@/lib/domain/refusal';
import { makePrivateFolder } from './private-file';

export const DATABASE_NAME = 'loan.db';

export function dataFolderOf(db: Db): string {
  assert(path.basename(db.$client.name) === DATABASE_NAME, 'the database lies in a data folder');
  return path.dirname(db.$client.name);
}

export const databaseIn = (dataFolder: string): string => path.join(dataFolder, DATABASE_NAME);
export const settingsFileIn = (dataFolder: string): string => path.join(dataFolder, 'backup-settings.json');
export const passphraseFileIn = (dataFolder: string): string => path.join(dataFolder, 'backup-passphrase');
export const candidateFolderIn = (dataFolder: string): string => path.join(dataFolder, 'restore');
export const defaultBackupFolderIn = (dataFolder: string): string => path.join(dataFolder, 'backups');

const workFolderIn = (dataFolder: string): string => path.join(dataFolder, 'work');

/** A folder for one piece of work; the process's number in its name tells later whether anyone is still at it. */
export function openWork(dataFolder: string): string {
  const folder = path.join(workFolderIn(dataFolder), `${process.pid}-${randomUUID()}`);
  return makePrivateFolder(folder);
}

/** A work folder by its name, as another piece of the same work was told it. */
export function workNamed(dataFolder: string, name: string): string {
  assert(/^\d+-[0-9a-f-]{36}$/.test(name), 'the name of a work folder');
  return path.join(workFolderIn(dataFolder), name);
}

export const closeWork = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Clears away what work has left that a kill cut off. */
export function sweepWork(dataFolder: string): void {
  const all = workFolderIn(dataFolder);
  if (!existsSync(all)) return;
  for (const name of readdirSync(all)) {
    const owner = Number(name.split('-')[0]);
    if (owner === process.pid || !isRunning(owner)) closeWork(path.join(all, name));
  }
}

function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ < 1) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
