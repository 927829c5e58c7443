// Whether the portal can work, asked by a monitor from outside and by the portal itself while it cannot.
import 'server-only';
import { freeBytes } from '@/lib/backup/private-file';
import type { Trouble } from '@/lib/format/labels-system';
import { database, forgetDatabase } from './database';
import { dataDirectory } from './env';
import { log } from './log';
import { clearTrouble, currentTrouble, noteTrouble, troubleOf } from './trouble';

/** Less than this and SQLite may fail in the midst of the next hour. */
const FREE_MINIMUM = 64 * 1024 ** 2;
const PROBE_INTERVAL = 5_000;

/** Null when all is well; a read and the free disk are tried, and what was noted before counts. */
export function health(): Trouble | null {
  const known = currentTrouble();
  if (known) return known;
  try {
    database().$client.prepare('select count(*) from company').get();
    return freeBytes(dataDirectory()) < FREE_MINIMUM ? 'disk-full' : null;
  } catch (error) {
    const trouble = troubleOf(error) ?? 'unreachable';
    noteTrouble(trouble);
    return trouble;
  }
}

// Next may load this module more than once in a process; the timer is kept where all of them find it.
const shared = globalThis as typeof globalThis & { loanTroubleWatch?: NodeJS.Timeout };

/** Looks every few seconds whether a trouble is over. A damaged database is never trusted again by itself. */
export function watchTrouble(): void {
  shared.loanTroubleWatch ??= setInterval(() => {
    const trouble = currentTrouble();
    if (!trouble || trouble === 'restoring' || trouble === 'damaged' || !isOver(trouble)) return;
    clearTrouble();
    log.info({ trouble }, 'trouble is over');
  }, PROBE_INTERVAL).unref();
}

/** Tried, not asked: the same number is written again to where it stands. */
function isOver(trouble: Trouble): boolean {
  try {
    if (trouble === 'unreachable') forgetDatabase();
    const { $client } = database();
    const version = Number($client.pragma('user_version', { simple: true }));
    $client.transaction(() => $client.pragma(`user_version = ${version}`)).immediate();
    return true;
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    return false;
  }
}
