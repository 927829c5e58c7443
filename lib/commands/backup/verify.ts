import { listedFile } from '@/lib/backup/catalogue';
import { dataFolderOf } from '@/lib/backup/data-folder';
import { runApart } from '@/lib/backup/run-apart';
import { backupFolderOf, readSettings } from '@/lib/backup/settings';
import { verifyBackupInput } from '@/lib/schemas/backup';
import { defineCommand } from '../command';

/** Proves a listed file once more by restoring it apart: disks forget, and passphrases are changed. */
export const verifyBackup = defineCommand({
  name: 'backup.verify',
  input: verifyBackupInput,
  prepare: (context, { name }) => {
    const dataFolder = dataFolderOf(context.db);
    listedFile(backupFolderOf(dataFolder, readSettings(dataFolder)), name);
    return runApart({ task: 'verify', dataFolder, name });
  },
  run: (_tx, _context, { name }, proof) => ({
    data: { name, ...proof },
    audit: {
      subjectType: 'backup',
      subjectId: null,
      summary: `试恢复备份 ${name}：${proof.isSound ? '通过' : `未通过，${proof.problem}`}`,
      after: proof,
    },
  }),
});
