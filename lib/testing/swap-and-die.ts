// A process that swaps a data folder's database and kills itself at a step: nothing of it can tidy up behind.
import { swapIn } from '@/lib/backup/swap';

const [folder, step] = process.argv.slice(2);
if (!folder) throw new Error('which folder?');
swapIn(folder, {
  onStep: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL');
  },
});
