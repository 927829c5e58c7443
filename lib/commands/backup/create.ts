import { dataFolderOf } from '@/lib/backup/data-folder';
import { runApart } from '@/lib/backup/run-apart';
import { formatBytes } from '@/lib/format/number';
import { createBackupInput } from '@/lib/schemas/backup';
import { defineCommand } from '../command';

/** A backup into the folder, proved by a test restore: on the schedule, or when the administrator asks for one. */
export const createBackup = defineCommand({
  name: 'backup.create',
  input: createBackupInput,
  prepare: (context) =>
    runApart({
      task: 'create',
      dataFolder: dataFolderOf(context.db),
      at: context.now,
      kind: context.actor.role === 'system' ? 'scheduled' : 'manual',
    }),
  run: (_tx, _context, _input, made) => {
    const { name, size, sha256, manifest, proof, rotated, copyProblem } = made;
    const how = proof.isSound ? '试恢复通过' : `试恢复未通过：${proof.problem}`;
    const copy = copyProblem ? `；第二份未复制：${copyProblem}` : '';
    return {
      data: { name, isSound: proof.isSound, bookDifferences: proof.bookDifferences, copyProblem },
      audit: {
        subjectType: 'backup',
        subjectId: null,
        summary: `数据备份 ${name}（${formatBytes(size)}），${how}${copy}`,
        after: { name, size, sha256, counts: manifest.counts, proof, rotated },
      },
    };
  },
});
