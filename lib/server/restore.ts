// The swap of the live database for the checked backup, inside the running server.
import 'server-only';
import { finishCandidate } from '@/lib/backup/candidate';
import { dataFolderOf } from '@/lib/backup/data-folder';
import { closeAlone, copyPresent, restoreWords, type Present } from '@/lib/backup/present';
import { runApart } from '@/lib/backup/run-apart';
import { swapIn } from '@/lib/backup/swap';
import { auditRefusal, type CommandContext } from '@/lib/commands/command';
import { Refusal } from '@/lib/domain/refusal';
import type { Candidate } from '@/lib/schemas/backup';
import { now } from './clock';
import { database, forgetDatabase } from './database';
import { closeDayOrLog } from './day-end';
import { log } from './log';
import { clearTrouble, noteTrouble } from './trouble';

/**
 * Closes the portal, backs the present up, swaps, opens again. Nobody can write from the first step on, so what the
 * backup of the present holds is all there was; whatever fails before the swap leaves everything as it is.
 */
export async function carryOutRestore(context: CommandContext, candidate: Candidate): Promise<void> {
  const { db } = context;
  noteTrouble('restoring');
  try {
    db.$client.pragma('query_only = ON');
    const dataFolder = dataFolderOf(db);
    const present = await copyPresent(candidate, () =>
      runApart({ task: 'create', dataFolder, at: now(), kind: 'before-restore' }),
    );
    db.$client.pragma('query_only = OFF');
    swap(context, candidate, present);
  } catch (error) {
    if (db.$client.open) db.$client.pragma('query_only = OFF');
    clearTrouble();
    const message = error instanceof Refusal ? error.message : '恢复没有完成，现有数据没有改动';
    auditRefusal({ ...context, db: database() }, 'backup.restore', 'refused', message);
    throw error;
  }
  clearTrouble();
  log.info({ backup: candidate.manifest.createdAt }, 'restored');
  await closeDayOrLog();
}

/** Synchronous from end to end: no request of this process comes in between. */
function swap(context: CommandContext, candidate: Candidate, present: Present): void {
  const dataFolder = dataFolderOf(context.db);
  const { actor } = context;
  finishCandidate(dataFolder, {
    at: now(),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.ownRole?.name ?? actor.role,
    ...restoreWords(candidate, present),
    address: context.address,
    requestId: context.requestId,
  });
  closeAlone(context.db);
  forgetDatabase();
  swapIn(dataFolder, { keepAs: present.keepAs });
}
