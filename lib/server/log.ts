// Structured logs on standard output, without personal data.
import 'server-only';
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { rememberError } from './error-log';
import { noteTrouble, troubleOf } from './trouble';

export const log = pino({ name: 'loan-portal' });

/**
 * A closed terminal or a restarted journal breaks the pipe that we write to. The complaint about that would be written to
 * the same pipe, and so on for ever: the portal goes on without its log instead.
 */
export function outliveConsole(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Logs a bug under an id that the user can quote. */
export function logBug(error: unknown, where: string): string {
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, where, id }, 'unexpected error');
  keep(error, where, id);
  return id;
}

/** Logs what a request failed of. The route is named by its pattern: an address may hold what was searched for. */
export function logRequestError(error: unknown, method: string, route: string): void {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  log.error({ err: error, method, route, digest }, 'request failed');
  keep(error, `${method} ${route}`, String(digest ?? '—'));
}

/** For the status page; and what concerns everybody is known to everybody from now on. */
function keep(error: unknown, where: string, id: string): void {
  const trouble = troubleOf(error);
  if (trouble) noteTrouble(trouble);
  rememberError({ id, where, error });
}
