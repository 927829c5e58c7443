import { dataFolderOf } from '@/lib/backup/data-folder';
import { scheduledPassphrase } from '@/lib/backup/passphrase';
import { revealPassphraseInput } from '@/lib/schemas/backup';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand } from '../command';

/** Shows the passphrase of the scheduled backups, to be written down: without it they are worth nothing elsewhere. */
export const revealPassphrase = defineCommand({
  name: 'backup.reveal',
  input: revealPassphraseInput,
  prepare: (context, { currentPassword }) => confirmOwnPassword(context, currentPassword),
  run: (_tx, context) => ({
    data: { passphrase: scheduledPassphrase(dataFolderOf(context.db)) },
    audit: { subjectType: 'backup', subjectId: null, summary: '查看定时备份口令' },
  }),
});
