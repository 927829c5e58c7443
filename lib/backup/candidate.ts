// The backup that was opened and checked and now waits for the administrator's word, apart from the live database.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/client';
import { recordAudit } from '@/db/store/audit';
import { endAllSessions } from '@/db/store/session';
import type { Instant } from '@/lib/domain/calendar/instant';
import { candidateShape, type Candidate } from '@/lib/schemas/backup';
import { candidateFolderIn, DATABASE_NAME } from './data-folder';
import { closePlain } from './make';
import { makePrivateFolder, moveFile, readIfThere, syncFile, writeWhole } from './private-file';

const candidateNote = (dataFolder: string): string =>
  path.join(candidateFolderIn(dataFolder), 'candidate.json');
export const candidateDatabase = (dataFolder: string): string =>
  path.join(candidateFolderIn(dataFolder), DATABASE_NAME);

/** Its database is plain and in the way of nobody, but it is a whole company's data: a day is long enough. */
const LASTS = 24 * 3_600_000;

/** Puts an opened database in the place of the one before; the note comes last and says that it is whole. */
export function keepCandidate(dataFolder: string, database: string, candidate: Candidate): void {
  discardCandidate(dataFolder);
  makePrivateFolder(candidateFolderIn(dataFolder));
  moveFile(database, candidateDatabase(dataFolder));
  writeWhole(candidateNote(dataFolder), JSON.stringify(candidate));
}

export function findCandidate(dataFolder: string): Candidate | null {
  const text = readIfThere(candidateNote(dataFolder));
  if (text === null) return null;
  const stored: unknown = JSON.parse(text);
  return candidateShape.parse(stored);
}

export function discardCandidate(dataFolder: string): void {
  rmSync(candidateNote(dataFolder), { force: true });
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(candidateDatabase(dataFolder) + suffix, { force: true });
  }
}

export function discardOldCandidate(dataFolder: string, now: number): void {
  const candidate = findCandidate(dataFolder);
  if (candidate && now - Date.parse(candidate.preparedAt) > LASTS) discardCandidate(dataFolder);
}

export type RestoreRecord = Parameters<typeof recordAudit>[1] & Readonly<{ at: Instant }>;

/** The restored database begins with the word of who restored it, and with nobody signed in. */
export function finishCandidate(dataFolder: string, record: RestoreRecord): void {
  const file = candidateDatabase(dataFolder);
  const db = openDatabase(file);
  try {
    db.transaction((tx) => {
      endAllSessions(tx, record.at);
      recordAudit(tx, record);
    });
  } finally {
    closePlain(db);
  }
  syncFile(file);
}
