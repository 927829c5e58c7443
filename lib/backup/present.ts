// What happens to the present data before a backup takes their place: kept first, then closed with nobody else inside.
import type { Db } from '@/db/client';
import { instant } from '@/lib/domain/calendar/instant';
import { Refusal } from '@/lib/domain/refusal';
import { formatInstant } from '@/lib/format/date';
import type { Candidate } from '@/lib/schemas/backup';
import { isErrorCode } from './private-file';
import type { CreatedBackup } from './task';

/** Where the present state is kept: sealed under a name, or, where it cannot be read, as the files it was. */
export type Present = Readonly<{ name: string; keepAs?: string }>;

export async function copyPresent(
  candidate: Candidate,
  create: () => Promise<CreatedBackup>,
): Promise<Present> {
  const keepAs = `replaced-${candidate.id}`;
  try {
    const made = await create();
    return made.proof.isSound ? { name: made.name } : { name: keepAs, keepAs };
  } catch (error) {
    // A damaged database is why one restores: it is put aside as it is.
    if (isDamage(error)) return { name: keepAs, keepAs };
    throw error;
  }
}

const isDamage = (error: unknown): boolean => isErrorCode(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB');

/** Only the last connection can leave write-ahead logging: then nobody else has the file open, and its log is in it. */
export function closeAlone(db: Db): void {
  const { $client } = db;
  $client.pragma('busy_timeout = 2000');
  try {
    if ($client.pragma('journal_mode = DELETE', { simple: true }) === 'delete') return;
  } catch (error) {
    if (isDamage(error)) return;
    if (!isErrorCode(error, 'SQLITE_BUSY', 'SQLITE_LOCKED')) throw error;
  } finally {
    $client.pragma('busy_timeout = 10000');
  }
  throw new Refusal('另有程序正在使用数据库（例如 verify-books），没有恢复，请稍后再试。');
}

/** What the log of the restored database says first. */
export const restoreWords = (candidate: Candidate, present: Present) =>
  ({
    action: 'backup.restore',
    outcome: 'done',
    subjectType: 'backup',
    subjectId: null,
    summary: `数据已恢复到 ${madeAt(candidate)} 的备份（${candidate.source}）；恢复前的数据存为 ${present.name}`,
    after: { manifest: candidate.manifest },
  }) as const;

/** When a backup was made, on the clock in Shanghai. */
export const madeAt = ({ manifest }: Candidate): string => formatInstant(instant(manifest.createdAt));
