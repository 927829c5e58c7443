// How often backups are made, and which of them stay: the newest of each hour, day, week and month, so many of each.
import { shanghaiDayOf } from '../calendar/instant';
import { toDayNumber, type IsoDate } from '../calendar/iso-date';
import type { BackupKind, BackupName } from './file-name';

export type BackupPolicy = Readonly<{
  /** Hours between scheduled backups: what a broken disk can cost. */
  everyHours: number;
  keepHourly: number;
  keepDaily: number;
  keepWeekly: number;
  keepMonthly: number;
}>;

export const EVERY_HOURS = [1, 2, 4, 6, 12, 24] as const;

export const DEFAULT_POLICY: BackupPolicy = {
  everyHours: 1,
  keepHourly: 24,
  keepDaily: 7,
  keepWeekly: 4,
  keepMonthly: 12,
};

/** So many of those that somebody asked for, and of those made before a restore, stay besides the rotation. */
const KEPT_BESIDES = 10;

/** What was replaced is kept, but it is no backup of what is there now. */
export const isOfPresent = (kind: BackupKind): boolean => kind !== 'before-restore';

type Period = (backup: BackupName) => string;

const dayOf = (backup: BackupName): IsoDate => shanghaiDayOf(backup.at);
// 1970-01-01 was a Thursday: three days on, weeks begin on Mondays.
const weekOf: Period = (backup) => String(Math.floor((toDayNumber(dayOf(backup)) + 3) / 7));

/** The names that stay under a policy; all others may go. */
export function keptBackups(backups: readonly BackupName[], policy: BackupPolicy): ReadonlySet<string> {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const rotating = newestFirst.filter(({ kind }) => isOfPresent(kind));
  const newestOf = (kind: BackupKind) =>
    newestFirst.filter((each) => each.kind === kind).slice(0, KEPT_BESIDES);
  const kept = [
    ...newestPerPeriod(rotating, ({ at }) => at.slice(0, 13), policy.keepHourly),
    ...newestPerPeriod(rotating, dayOf, policy.keepDaily),
    ...newestPerPeriod(rotating, weekOf, policy.keepWeekly),
    ...newestPerPeriod(rotating, (backup) => dayOf(backup).slice(0, 7), policy.keepMonthly),
    ...newestOf('manual'),
    ...newestOf('before-restore'),
    // Whatever the figures say, the newest of all stays.
    ...rotating.slice(0, 1),
  ];
  return new Set(kept.map(({ name }) => name));
}

function newestPerPeriod(newestFirst: readonly BackupName[], period: Period, count: number): BackupName[] {
  const seen = new Set<string>();
  return newestFirst.filter((backup) => {
    const key = period(backup);
    if (seen.has(key) || seen.size >= count) return false;
    seen.add(key);
    return true;
  });
}

const HOUR = 3_600_000;
/** A run starts a little after its hour, so that nothing is called late for a few minutes. */
const SLACK = 10 * 60_000;

/** Milliseconds are handed in: the domain knows no clock. */
export const isBackupDue = (policy: BackupPolicy, lastGood: number | null, now: number): boolean =>
  lastGood === null || now - lastGood >= policy.everyHours * HOUR - SLACK;

/** Twice the interval without a good one: somebody has to look. */
export const isBackupLate = (policy: BackupPolicy, lastGood: number | null, now: number): boolean =>
  lastGood === null || now - lastGood > 2 * policy.everyHours * HOUR + SLACK;
