// What keeps the whole portal from working, known to every part of the process: a full disk, a damaged database.
import 'server-only';
import { TROUBLES, type Trouble } from '@/lib/format/labels-system';

// Next loads server modules more than once in a process; the state is kept where all of them find it.
const shared = globalThis as typeof globalThis & { loanTrouble?: Trouble };

export const currentTrouble = (): Trouble | null => shared.loanTrouble ?? null;

export function noteTrouble(trouble: Trouble): void {
  // A restore is told as such, whatever else fails while it runs.
  if (shared.loanTrouble !== 'restoring') shared.loanTrouble = trouble;
}

export function clearTrouble(): void {
  shared.loanTrouble = undefined;
}

/** With a full disk or a read-only one people can still look things up; with these there is nothing to look at. */
export const stopsEverything = (trouble: Trouble): boolean => TROUBLES[trouble].stopsEverything;

const CODES: readonly (readonly [RegExp, Trouble])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^(SQLITE_READONLY.*|EROFS)$/, 'read-only'],
  [/^(SQLITE_CORRUPT.*|SQLITE_NOTADB)$/, 'damaged'],
  [/^(SQLITE_CANTOPEN.*|SQLITE_IOERR.*|EIO)$/, 'unreachable'],
];

/** What an error means for everybody; null when it is an error like any other. */
export function troubleOf(error: unknown): Trouble | null {
  let cause = error;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    const code = 'code' in cause ? String(cause.code) : '';
    const known = CODES.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
    cause = cause.cause;
  }
  return null;
}

/** The database is closed to everybody for a while. */
export class PortalClosed extends Error {
  constructor() {
    super('the portal is closed while a backup is restored');
    this.name = 'PortalClosed';
  }
}
