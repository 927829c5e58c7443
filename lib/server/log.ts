// Structured logs on standard output, without personal data.
import 'server-only';
import { randomUUID } from 'node:crypto';
import pino from 'pino';

export const log = pino({ name: 'loan-portal' });

/** Logs a bug under an id that the user can quote. */
export function logBug(error: unknown, where: string): string {
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, where, id }, 'unexpected error');
  return id;
}

/** Logs what a request failed of. The route is named by its pattern: an address may hold what was searched for. */
export function logRequestError(error: unknown, method: string, route: string): void {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  log.error({ err: error, method, route, digest }, 'request failed');
}
