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
