import { randomUUID } from 'node:crypto';
import { listedFile } from '@/lib/backup/catalogue';
import { dataFolderOf } from '@/lib/backup/data-folder';
import { scheduledPassphrase } from '@/lib/backup/passphrase';
import { runApart } from '@/lib/backup/run-apart';
import { backupFolderOf, readSettings } from '@/lib/backup/settings';
import { uploadedFile } from '@/lib/backup/uploads';
import { refuseField } from '@/lib/domain/refusal';
import { inspectBackupInput } from '@/lib/schemas/backup';
import { defineCommand } from '../command';

/** Opens a backup apart from the live data and checks all of it; what is not sound is refused, and nothing is touched. */
export const inspectBackup = defineCommand({
  name: 'backup.inspect',
  input: inspectBackupInput,
  prepare: (context, { source, name, passphrase }) => {
    const dataFolder = dataFolderOf(context.db);
    if (source === 'uploaded' && !passphrase) refuseField('passphrase', '请填写备份口令');
    const file =
      source === 'uploaded'
        ? uploadedFile(dataFolder, name)
        : listedFile(backupFolderOf(dataFolder, readSettings(dataFolder)), name);
    return runApart({
      task: 'inspect',
      dataFolder,
      file,
      passphrase: passphrase || scheduledPassphrase(dataFolder),
      candidate: {
        id: randomUUID(),
        source: source === 'uploaded' ? '上传的文件' : name,
        preparedAt: context.now,
        preparedBy: context.actor.name,
      },
    });
  },
  run: (_tx, _context, _input, candidate) => ({
    data: { id: candidate.id },
    audit: {
      subjectType: 'backup',
      subjectId: null,
      summary: `检查备份（${candidate.source}）：${candidate.manifest.company ?? '空库'}，通过，等待确认恢复`,
      after: { manifest: candidate.manifest, proof: candidate.proof },
    },
  }),
});
