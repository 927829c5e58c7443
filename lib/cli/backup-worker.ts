// The process that the server starts for backup work: takes one task from it, answers once, and is gone.
import type { WorkerAnswer } from '@/lib/backup/run-apart';
import { perform, type BackupTask } from '@/lib/backup/task';
import { Refusal } from '@/lib/domain/refusal';

// Ctrl-C reaches every process of the terminal; the server decides, and its end is ours.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => process.exit(1));
process.once('message', (task: BackupTask) => {
  void answer(task).then((said) => {
    process.send?.(said, () => process.exit(0));
  });
});

async function answer(task: BackupTask): Promise<WorkerAnswer> {
  try {
    return { outcome: 'done', data: await perform(task) };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', message: error.message };
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { outcome: 'failed', message, code };
  }
}
