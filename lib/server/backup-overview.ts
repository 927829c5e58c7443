// What the page of backups shows: read from the folders themselves, as they are at this moment.
import 'server-only';
import { existsSync } from 'node:fs';
import { lastGoodOf, listBackups, readLastRun, type ListedBackup } from '@/lib/backup/catalogue';
import { backupFolderOf, isOnSameDisk, readSettings } from '@/lib/backup/settings';
import { isBackupLate } from '@/lib/domain/backup/policy';
import { instant, type Instant } from '@/lib/domain/calendar/instant';
import type { BackupSettings } from '@/lib/schemas/backup';
import { dataDirectory } from './env';

export type BackupOverview = Readonly<{
  dataFolder: string;
  folder: string;
  settings: BackupSettings;
  files: readonly ListedBackup[];
  lastGood: ListedBackup | undefined;
  isLate: boolean;
  lastRun: Readonly<{ at: Instant; isDone: boolean; message: string }> | null;
  second: SecondFolder;
  /** Milliseconds, to reckon ages from. */
  now: number;
}>;

type SecondFolder = Readonly<{ label: string; problem: string }>;

export function backupOverview(): BackupOverview {
  const dataFolder = dataDirectory();
  const settings = readSettings(dataFolder);
  const folder = backupFolderOf(dataFolder, settings);
  const files = listBackups(folder);
  const lastGood = lastGoodOf(files);
  const lastRun = readLastRun(folder);
  const now = Date.now();
  return {
    dataFolder,
    folder,
    settings,
    files,
    lastGood,
    isLate: isBackupLate(settings, lastGood ? Date.parse(lastGood.at) : null, now),
    lastRun: lastRun && { ...lastRun, at: instant(lastRun.at) },
    second: secondFolder(dataFolder, settings, lastGood),
    now,
  };
}

function secondFolder(
  dataFolder: string,
  { secondFolder: folder }: BackupSettings,
  lastGood: ListedBackup | undefined,
): SecondFolder {
  if (!folder) return { label: '未设置', problem: '' };
  if (!existsSync(folder)) return { label: '不可用', problem: `第二备份文件夹 ${folder} 不存在或没有挂载。` };
  if (isOnSameDisk(dataFolder, folder)) {
    return {
      label: '同一硬盘',
      problem: '第二备份文件夹与数据目录在同一块硬盘上，硬盘损坏时会同时失去；共享文件夹可能没有挂载。',
    };
  }
  if (lastGood && !lastGood.note?.copiedAt) {
    return { label: '未复制', problem: '最近一次备份还没有复制到第二备份文件夹。' };
  }
  return { label: '正常', problem: '' };
}
