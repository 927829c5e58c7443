// The last errors with their numbers, in a file of the data folder: it must be readable when the database is not.
import 'server-only';
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isErrorCode, PRIVATE_FILE, readIfThere } from '@/lib/backup/private-file';
import { instant } from '@/lib/domain/calendar/instant';
import { now } from './clock';
import { dataDirectory } from './env';

const SIZE_MAXIMUM = 512 * 1024;
const FRAMES = 6;

const recordShape = z.object({
  id: z.string(),
  at: z.string().transform(instant),
  where: z.string(),
  kind: z.string(),
  frames: z.array(z.string()),
});
export type ErrorRecord = z.output<typeof recordShape>;

const errorFile = (): string => path.join(dataDirectory(), 'logs', 'errors.jsonl');

/**
 * What kind it was and where it happened. Not what it says: messages of the database quote what was looked for, and
 * that may be a name or a number of a person.
 */
export function rememberError(found: Readonly<{ id: string; where: string; error: unknown }>): void {
  if (!existsSync(dataDirectory())) return;
  const record = { id: found.id, at: now(), where: found.where, ...anatomy(found.error) };
  try {
    mkdirSync(path.dirname(errorFile()), { recursive: true, mode: 0o700 });
    makeRoom();
    appendFileSync(errorFile(), `${JSON.stringify(record)}\n`, { mode: PRIVATE_FILE });
  } catch (error) {
    // A full or read-only disk is just what may be the matter; the standard log has the error all the same.
    if (!isErrorCode(error, 'ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EDQUOT', 'EIO')) throw error;
  }
}

function anatomy(error: unknown): { kind: string; frames: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, frames: [] };
  const cause = error.cause instanceof Error ? ` ← ${nameOf(error.cause)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: nameOf(error) + cause, frames: frames.slice(0, FRAMES).map((line) => line.trim()) };
}

const nameOf = (error: Error): string =>
  'code' in error && error.code ? `${error.name} ${String(error.code)}` : error.name;

function makeRoom(): void {
  const file = errorFile();
  if (existsSync(file) && statSync(file).size > SIZE_MAXIMUM) renameSync(file, `${file}.old`);
}

/** Newest first. */
export function lastErrors(count: number): ErrorRecord[] {
  const lines = (readIfThere(errorFile()) ?? '').split('\n').filter(Boolean);
  return lines
    .slice(-count)
    .reverse()
    .flatMap((line) => recordShape.safeParse(parsed(line)).data ?? []);
}

/** A line that a full disk has cut off counts for nothing. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
