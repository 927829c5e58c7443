// Runs backup work in a process of its own, one piece at a time; its passphrase travels by the channel between the two.
import { fork } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '@/lib/domain/refusal';
import type { BackupTask, TaskAnswer } from './task';

const answerShape = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), data: z.unknown() }),
  z.object({ outcome: z.literal('refused'), message: z.string() }),
  z.object({ outcome: z.literal('failed'), message: z.string(), code: z.string() }),
]);
export type WorkerAnswer = z.output<typeof answerShape>;

// Next loads server modules more than once in a process; the queue is kept where all of them find it.
const shared = globalThis as typeof globalThis & { loanBackupQueue?: Promise<unknown> };

/** What went wrong apart; its code says whether the disk is full, the database damaged. */
class ApartError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

export function runApart<T extends BackupTask>(task: T): Promise<TaskAnswer[T['task']]> {
  const turn = (shared.loanBackupQueue ?? Promise.resolve()).then(() => start(task));
  // The next in the queue waits for the end, whatever it is.
  shared.loanBackupQueue = turn.catch(() => undefined);
  return turn;
}

function start<T extends BackupTask>(task: T): Promise<TaskAnswer[T['task']]> {
  return new Promise((resolve, reject) => {
    const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'cli', 'backup-worker.ts');
    const child = fork(script, {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`backup work ended: ${signal ?? code}`)));
    child.once('message', (message) => {
      const answer = answerShape.parse(message);
      if (answer.outcome === 'done') resolve(answer.data as TaskAnswer[T['task']]);
      else if (answer.outcome === 'refused') reject(new Refusal(answer.message));
      else reject(new ApartError(answer.message, answer.code));
    });
    child.send(task);
  });
}
