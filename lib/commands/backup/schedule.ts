import { dataFolderOf } from '@/lib/backup/data-folder';
import { refuseUnusableFolder } from '@/lib/backup/folder-check';
import { readSettings, writeSettings } from '@/lib/backup/settings';
import { backupSettingsInput } from '@/lib/schemas/backup';
import { defineCommand } from '../command';

/** How often, how many, and where to. */
export const scheduleBackups = defineCommand({
  name: 'backup.schedule',
  input: backupSettingsInput,
  prepare: (context, input) => {
    const dataFolder = dataFolderOf(context.db);
    refuseUnusableFolder(dataFolder, 'folder', input.folder);
    refuseUnusableFolder(dataFolder, 'secondFolder', input.secondFolder);
  },
  run: (_tx, context, input) => {
    const dataFolder = dataFolderOf(context.db);
    const before = readSettings(dataFolder);
    writeSettings(dataFolder, input);
    return {
      data: { enabled: input.enabled },
      audit: {
        subjectType: 'backup',
        subjectId: null,
        summary: input.enabled ? `设置定时备份：每 ${input.everyHours} 小时一次` : '停用定时备份',
        before,
        after: input,
      },
    };
  },
});
