// The scheduled backups: every hour it is asked whether one is due, and what was left behind is cleared away.
import 'server-only';
import { Cron } from 'croner';
import { findCompany } from '@/db/store/company';
import { discardOldCandidate } from '@/lib/backup/candidate';
import { lastGoodOf, listBackups, writeLastRun } from '@/lib/backup/catalogue';
import { sweepWork } from '@/lib/backup/data-folder';
import { sweepDownloads } from '@/lib/backup/downloads';
import { makePrivateFolder } from '@/lib/backup/private-file';
import { backupFolderOf, readSettings } from '@/lib/backup/settings';
import { createBackup } from '@/lib/commands/backup/create';
import { execute } from '@/lib/commands/command';
import { isBackupDue } from '@/lib/domain/backup/policy';
import { now } from './clock';
import { dataDirectory } from './env';
import { log, logBug } from './log';
import { systemContext } from './system-context';

/** When the last backup that a test restore has proved was made. */
export function lastGoodBackup(): number | null {
  const folder = backupFolderOf(dataDirectory(), readSettings(dataDirectory()));
  const good = lastGoodOf(listBackups(folder));
  return good ? Date.parse(good.at) : null;
}

async function backUpWhenDue(): Promise<void> {
  const settings = readSettings(dataDirectory());
  if (!settings.enabled || !isBackupDue(settings, lastGoodBackup(), Date.now())) return;
  const context = systemContext();
  if (!findCompany(context.db)) return;
  const result = await execute(createBackup, context, {});
  if (!result.ok) throw new Error(`scheduled backup refused: ${result.message}`);
  if (!result.data.isSound) throw new Error('scheduled backup did not pass its test restore');
  log.info(result.data, 'scheduled backup');
}

/** Told on the page and in the log; the next hour tries again. */
function noteFailure(error: unknown): void {
  const id = logBug(error, 'backup');
  const folder = makePrivateFolder(backupFolderOf(dataDirectory(), readSettings(dataDirectory())));
  writeLastRun(folder, { at: now(), isDone: false, message: `定时备份没有完成，错误编号：${id}` });
}

async function runHour(): Promise<void> {
  try {
    discardOldCandidate(dataDirectory(), Date.now());
    sweepDownloads(dataDirectory(), Date.now());
    await backUpWhenDue();
  } catch (error) {
    noteFailure(error);
  }
}

// Next may load this module more than once in a process; the schedule is kept where all of them find it.
const shared = globalThis as typeof globalThis & { loanBackups?: Cron };

/** Twenty past each hour, out of the way of the day-end. */
export function scheduleBackups(): void {
  if (shared.loanBackups) return;
  sweepWork(dataDirectory());
  shared.loanBackups = new Cron('20 * * * *', { timezone: 'Asia/Shanghai', protect: true }, runHour);
}
