// The one open database of the server process.
import 'server-only';
import { openDatabase, type Db } from '@/db/client';
import { recoverSwap } from '@/lib/backup/swap';
import { databaseFile, dataDirectory } from './env';
import { currentTrouble, PortalClosed } from './trouble';

// Next loads server modules more than once in a process; the handle is kept where all of them find it.
const shared = globalThis as typeof globalThis & { loanDatabase?: Db };

/** Opened at the first use, after a restore that was cut off has been completed; closed to all while one runs. */
export function database(): Db {
  if (currentTrouble() === 'restoring') throw new PortalClosed();
  return (shared.loanDatabase ??= open());
}

function open(): Db {
  recoverSwap(dataDirectory());
  return openDatabase(databaseFile());
}

/** The next use opens the file anew. */
export function forgetDatabase(): void {
  shared.loanDatabase?.$client.close();
  shared.loanDatabase = undefined;
}
