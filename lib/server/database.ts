// The one open database of the server process.
import 'server-only';
import { openDatabase, type Db } from '@/db/client';
import { databaseFile } from './env';

// Next loads server modules more than once in a process; the handle is kept where all of them find it.
const shared = globalThis as typeof globalThis & { loanDatabase?: Db };

export const database = (): Db => (shared.loanDatabase ??= openDatabase(databaseFile()));
