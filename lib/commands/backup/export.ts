import { listedFile } from '@/lib/backup/catalogue';
import { dataFolderOf } from '@/lib/backup/data-folder';
import { backupFolderOf, readSettings } from '@/lib/backup/settings';
import { exportBackupInput } from '@/lib/schemas/backup';
import { defineCommand } from '../command';

/** A listed file leaves the house, sealed as it is. */
export const exportBackup = defineCommand({
  name: 'backup.export',
  input: exportBackupInput,
  run: (_tx, context, { name }) => {
    const dataFolder = dataFolderOf(context.db);
    const file = listedFile(backupFolderOf(dataFolder, readSettings(dataFolder)), name);
    return {
      data: { name, file },
      audit: { subjectType: 'backup', subjectId: null, summary: `下载备份文件 ${name}` },
    };
  },
});
