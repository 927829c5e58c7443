import { describe, expect, it } from 'vitest';
import { instant } from '../calendar/instant';
import { backupFileName, readBackupName, type BackupName } from './file-name';
import { DEFAULT_POLICY, isBackupDue, isBackupLate, keptBackups } from './policy';

const HOUR = 3_600_000;
const at = (milliseconds: number) => instant(new Date(milliseconds).toISOString());
const NOW = Date.parse('2026-06-10T02:20:00.000Z');

const scheduled = (milliseconds: number): BackupName => {
  const name = readBackupName(backupFileName(at(milliseconds), 'scheduled'));
  if (!name) throw new Error('not a name');
  return name;
};
const everyHour = (count: number) =>
  Array.from({ length: count }, (_, index) => scheduled(NOW - index * HOUR));

describe('the rotation', () => {
  it('keeps the last of each hour, day, week and month, a year back', () => {
    const all = everyHour(24 * 400);
    const names = keptBackups(all, DEFAULT_POLICY);
    const kept = all.filter(({ name }) => names.has(name));
    // A day's hours, and the last of 6 days, 3 weeks and 11 months besides: what is both is kept once.
    expect(kept.slice(0, 24)).toEqual(all.slice(0, 24));
    // The days are Shanghai's: each ends at 16:00 in Greenwich.
    expect(kept.map(({ at: made }) => made).slice(24)).toEqual([
      '2026-06-08T15:20:00.000Z',
      '2026-06-07T15:20:00.000Z',
      '2026-06-06T15:20:00.000Z',
      '2026-06-05T15:20:00.000Z',
      '2026-06-04T15:20:00.000Z',
      '2026-05-31T15:20:00.000Z',
      '2026-05-24T15:20:00.000Z',
      ...['04-30', '03-31', '02-28', '01-31'].map((day) => `2026-${day}T15:20:00.000Z`),
      ...['12-31', '11-30', '10-31', '09-30', '08-31', '07-31'].map((day) => `2025-${day}T15:20:00.000Z`),
    ]);
  });

  it('always keeps the newest, and the last ten of those made before a restore', () => {
    const none = { everyHours: 1, keepHourly: 0, keepDaily: 0, keepWeekly: 0, keepMonthly: 0 };
    const before = Array.from({ length: 12 }, (_, index) =>
      readBackupName(backupFileName(at(NOW - index * HOUR), 'before-restore')),
    ).filter((name) => name !== null);
    const kept = keptBackups([...everyHour(5), ...before], none);
    expect([...kept]).toEqual([...before.slice(0, 10), ...everyHour(1)].map(({ name }) => name));
  });
});

it('is due after its hours, and late after twice as many', () => {
  const policy = { ...DEFAULT_POLICY, everyHours: 4 };
  expect(isBackupDue(policy, null, NOW)).toBe(true);
  expect(isBackupDue(policy, NOW - 4 * HOUR + 60_000, NOW)).toBe(true);
  expect(isBackupDue(policy, NOW - 3 * HOUR, NOW)).toBe(false);
  expect(isBackupLate(policy, NOW - 8 * HOUR, NOW)).toBe(false);
  expect(isBackupLate(policy, NOW - 9 * HOUR, NOW)).toBe(true);
});

it.each([
  'loan.db',
  '../loan-backup-20260610T020000Z-manual.tar.gz.age',
  'loan-backup-20260610T020000Z-manual.tar.gz.age.json',
  'loan-backup-20260610T020000Z-other.tar.gz.age',
])('knows no backup by the name %s', (name) => {
  expect(readBackupName(name)).toBeNull();
});
