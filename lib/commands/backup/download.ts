import { downloadFile, newDownload } from '@/lib/backup/downloads';
import { dataFolderOf } from '@/lib/backup/data-folder';
import { runApart } from '@/lib/backup/run-apart';
import { Refusal } from '@/lib/domain/refusal';
import { formatBytes } from '@/lib/format/number';
import { downloadBackupInput } from '@/lib/schemas/backup';
import { defineCommand } from '../command';

/** A backup to carry away, under a passphrase of its own: made, proved, and then fetched by whoever asked for it. */
export const downloadBackup = defineCommand({
  name: 'backup.download',
  input: downloadBackupInput,
  prepare: async (context, { passphrase }) => {
    const dataFolder = dataFolderOf(context.db);
    const download = newDownload(dataFolder, context.actor.id, context.now);
    const target = downloadFile(dataFolder, download.id);
    const task = { task: 'download', dataFolder, at: context.now, passphrase, target } as const;
    const made = await runApart(task);
    if (!made.proof.isSound) throw new Refusal(`备份没有通过试恢复，请勿使用：${made.proof.problem}`);
    return { ...made, download };
  },
  run: (_tx, _context, _input, { download, size, sha256, manifest, proof }) => ({
    data: { id: download.id, name: download.name, size, bookDifferences: proof.bookDifferences },
    audit: {
      subjectType: 'backup',
      subjectId: null,
      summary: `下载数据备份 ${download.name}（${formatBytes(size)}），试恢复通过`,
      after: { name: download.name, size, sha256, counts: manifest.counts, proof },
    },
  }),
});
