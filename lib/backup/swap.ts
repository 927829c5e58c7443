// Puts the checked database in the place of the live one. Wherever it is cut off, the old or the new stands whole.
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { assert } from '@/lib/domain/refusal';
import { candidateDatabase, discardCandidate } from './candidate';
import { candidateFolderIn, databaseIn } from './data-folder';
import { isErrorCode, makePrivateFolder, readIfThere, syncFolder, writeWhole } from './private-file';

export const SWAP_STEPS = ['kept', 'intended', 'cleared', 'renamed', 'settled', 'done'] as const;
export type SwapStep = (typeof SWAP_STEPS)[number];

const journalShape = z.object({ keepAs: z.string().nullable() });

const journalIn = (dataFolder: string): string => path.join(candidateFolderIn(dataFolder), 'swap.json');
const replacedIn = (dataFolder: string): string => path.join(candidateFolderIn(dataFolder), 'replaced');

export type SwapOptions = Readonly<{
  /** Set when no backup of the old database could be made: then its files stay in this folder of the data folder. */
  keepAs?: string;
  /** Told after each step; a test dies here. */
  onStep?: (step: SwapStep) => void;
}>;

/**
 * The live database must be closed. Its write-ahead log goes before the new file comes, so that none of it can be
 * taken for the new one's; until the rename a second name of both keeps the old whole.
 */
export function swapIn(dataFolder: string, { keepAs, onStep }: SwapOptions = {}): void {
  assert(existsSync(candidateDatabase(dataFolder)), 'a candidate waits');
  const replaced = replacedIn(dataFolder);
  rmSync(replaced, { recursive: true, force: true });
  makePrivateFolder(replaced);
  for (const suffix of ['', '-wal']) keep(databaseIn(dataFolder) + suffix, replaced);
  syncFolder(replaced);
  onStep?.('kept');
  // From here on the swap is meant: whoever opens the folder next completes it.
  writeWhole(journalIn(dataFolder), JSON.stringify({ keepAs: keepAs ?? null }));
  onStep?.('intended');
  complete(dataFolder, keepAs ?? null, onStep);
}

/** Finishes a swap that was cut off; answers whether there was one. Called before the database is opened. */
export function recoverSwap(dataFolder: string): boolean {
  const journal = readIfThere(journalIn(dataFolder));
  if (journal === null) {
    // Cut off before it was meant: the old database was never touched.
    rmSync(replacedIn(dataFolder), { recursive: true, force: true });
    return false;
  }
  const { keepAs } = journalShape.parse(JSON.parse(journal));
  complete(dataFolder, keepAs);
  return true;
}

function complete(dataFolder: string, keepAs: string | null, onStep?: (step: SwapStep) => void): void {
  const live = databaseIn(dataFolder);
  // While the candidate is there the rename has not been, so the log beside the live database is still the old one's.
  if (existsSync(candidateDatabase(dataFolder))) {
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(live + suffix, { force: true });
    syncFolder(dataFolder);
    onStep?.('cleared');
    renameSync(candidateDatabase(dataFolder), live);
    syncFolder(dataFolder);
    onStep?.('renamed');
  }
  const replaced = replacedIn(dataFolder);
  if (keepAs && existsSync(replaced)) renameSync(replaced, path.join(dataFolder, keepAs));
  discardCandidate(dataFolder);
  onStep?.('settled');
  rmSync(journalIn(dataFolder), { force: true });
  rmSync(replaced, { recursive: true, force: true });
  onStep?.('done');
}

/** A second name costs nothing; where the disk knows none, a copy. */
function keep(file: string, folder: string): void {
  if (!existsSync(file)) return;
  const kept = path.join(folder, path.basename(file));
  try {
    linkSync(file, kept);
  } catch (error) {
    if (!isErrorCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    copyFileSync(file, kept);
  }
}
