import { discardCandidate, findCandidate } from '@/lib/backup/candidate';
import { dataFolderOf } from '@/lib/backup/data-folder';
import { discardCandidateInput } from '@/lib/schemas/backup';
import { defineCommand } from '../command';

/** The checked backup is not to be restored after all: its plain copy goes. */
export const discardRestore = defineCommand({
  name: 'backup.discard',
  input: discardCandidateInput,
  run: (_tx, context) => {
    const dataFolder = dataFolderOf(context.db);
    const source = findCandidate(dataFolder)?.source ?? '无';
    discardCandidate(dataFolder);
    return {
      data: {},
      audit: { subjectType: 'backup', subjectId: null, summary: `放弃恢复：${source}` },
    };
  },
});
