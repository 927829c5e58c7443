// Backups that were made to be carried away: they wait for their one reader for an hour.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { backupFileName } from '@/lib/domain/backup/file-name';
import type { Instant } from '@/lib/domain/calendar/instant';
import { makePrivateFolder, readIfThere, writeWhole } from './private-file';

const LASTS = 3_600_000;
const ID = /^[0-9a-f-]{36}$/;

const downloadShape = z.object({ id: z.string(), name: z.string(), actorId: z.number(), at: z.string() });
export type Download = z.output<typeof downloadShape>;

const folderIn = (dataFolder: string): string => path.join(dataFolder, 'downloads');
export const downloadFile = (dataFolder: string, id: string): string =>
  path.join(folderIn(dataFolder), `${id}.age`);
const noteOf = (dataFolder: string, id: string): string => path.join(folderIn(dataFolder), `${id}.json`);

/** Notes who may fetch what is about to be made. */
export function newDownload(dataFolder: string, actorId: number, at: Instant): Download {
  makePrivateFolder(folderIn(dataFolder));
  const download = { id: randomUUID(), name: backupFileName(at, 'manual'), actorId, at };
  writeWhole(noteOf(dataFolder, download.id), JSON.stringify(download));
  return download;
}

/** Only for the person who made it, and only once it is whole. */
export function findDownload(dataFolder: string, id: string, actorId: number): Download | null {
  if (!ID.test(id)) return null;
  const text = readIfThere(noteOf(dataFolder, id));
  if (text === null || !existsSync(downloadFile(dataFolder, id))) return null;
  const stored: unknown = JSON.parse(text);
  const download = downloadShape.parse(stored);
  return download.actorId === actorId ? download : null;
}

export function sweepDownloads(dataFolder: string, now: number): void {
  const folder = folderIn(dataFolder);
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const id = file.slice(0, 36);
    const text = readIfThere(noteOf(dataFolder, id));
    const made = text === null ? 0 : Date.parse(downloadShape.parse(JSON.parse(text)).at);
    if (now - made > LASTS) rmSync(path.join(folder, file), { force: true });
  }
}
