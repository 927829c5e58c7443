// The name of a backup file says when and why it was made, so that a folder of them reads without any index.
import { instant, type Instant } from '../calendar/instant';

export const BACKUP_KINDS = ['scheduled', 'manual', 'before-restore'] as const;
/** 定时, 手工, 恢复前 */
export type BackupKind = (typeof BACKUP_KINDS)[number];

export type BackupName = Readonly<{ name: string; kind: BackupKind; at: Instant }>;

const PATTERN =
  /^loan-backup-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(scheduled|manual|before-restore)\.tar\.gz\.age$/;

/** "loan-backup-20260610T020000Z-scheduled.tar.gz.age": a tar, zipped, sealed by age; the time is Greenwich's. */
export const backupFileName = (at: Instant, kind: BackupKind): string =>
  `loan-backup-${at.slice(0, 19).replace(/[-:]/g, '')}Z-${kind}.tar.gz.age`;

/** Null for every other file: what we did not name we neither list nor delete. */
export function readBackupName(name: string): BackupName | null {
  const [, year, month, day, hour, minute, second, kind] = PATTERN.exec(name) ?? [];
  const known = BACKUP_KINDS.find((candidate) => candidate === kind);
  if (!known) return null;
  return { name, kind: known, at: instant(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`) };
}
