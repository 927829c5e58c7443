'use server';

import { createBackup } from '@/lib/commands/backup/create';
import { discardRestore } from '@/lib/commands/backup/discard';
import { downloadBackup } from '@/lib/commands/backup/download';
import { inspectBackup } from '@/lib/commands/backup/inspect';
import { restoreBackup } from '@/lib/commands/backup/restore';
import { revealPassphrase } from '@/lib/commands/backup/reveal';
import { scheduleBackups } from '@/lib/commands/backup/schedule';
import { verifyBackup } from '@/lib/commands/backup/verify';
import { action } from '@/lib/server/action';
import { carryOutRestore } from '@/lib/server/restore';

/** Good news is a toast; what did not pass stands on the page. */
const backTo = (isSound: boolean, notice: string) =>
  isSound ? `/backup?notice=${encodeURIComponent(notice)}` : '/backup?problem=proof';

export const download = action(downloadBackup);
export const backUpNow = action(createBackup, {
  redirectTo: ({ isSound }) => backTo(isSound, '备份已完成，试恢复通过'),
});
export const verify = action(verifyBackup, {
  redirectTo: ({ isSound }) => backTo(isSound, '试恢复通过'),
});
export const saveSchedule = action(scheduleBackups, {
  redirectTo: () => `/backup?notice=${encodeURIComponent('定时备份设置已保存')}`,
});
export const reveal = action(revealPassphrase);
export const inspect = action(inspectBackup, { redirectTo: () => '/backup/restore' });
export const discard = action(discardRestore, { redirectTo: () => '/backup/restore' });
export const restore = action(restoreBackup, {
  afterwards: (context, { candidate }) => carryOutRestore(context, candidate),
  redirectTo: () => '/login?after=restore',
});
