import { findCandidate } from '@/lib/backup/candidate';
import { dataFolderOf } from '@/lib/backup/data-folder';
import { madeAt } from '@/lib/backup/present';
import { Refusal } from '@/lib/domain/refusal';
import { restoreBackupInput, type Candidate } from '@/lib/schemas/backup';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand, type CommandContext } from '../command';

/**
 * The administrator's word, with his password, that the checked backup shall replace the present data. It is written
 * into the present database; the server then copies that away and swaps, which no transaction of it can hold.
 */
export const restoreBackup = defineCommand({
  name: 'backup.restore',
  input: restoreBackupInput,
  prepare: async (context, { candidateId, currentPassword }) => {
    openCandidate(context, candidateId);
    await confirmOwnPassword(context, currentPassword);
  },
  run: (_tx, context, { candidateId }) => {
    const candidate = openCandidate(context, candidateId);
    return {
      data: { candidate },
      audit: {
        subjectType: 'backup',
        subjectId: null,
        summary: `确认恢复备份（${candidate.source}，${madeAt(candidate)}）；恢复前自动备份现有数据`,
        after: { manifest: candidate.manifest },
      },
    };
  },
});

function openCandidate(context: CommandContext, candidateId: string): Candidate {
  const candidate = findCandidate(dataFolderOf(context.db));
  if (candidate?.id !== candidateId) throw new Refusal('待恢复的备份已变更或已过期，请重新检查备份文件。');
  return candidate;
}
