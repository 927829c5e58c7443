// The end of the server: Next finishes the requests it has, nothing new is begun, the database is closed in order.
import 'server-only';
import type { Cron } from 'croner';
import { forgetDatabase } from './database';
import { log } from './log';

/** A browser that does not take its download must not hold the end up for ever. */
const PATIENCE = 25_000;

const shared = globalThis as typeof globalThis & {
  loanBackups?: Cron;
  loanDayEnd?: Cron;
  loanShutdown?: boolean;
};

export function prepareShutdown(): void {
  if (shared.loanShutdown) return;
  shared.loanShutdown = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      shared.loanBackups?.stop();
      shared.loanDayEnd?.stop();
      setTimeout(() => process.exit(1), PATIENCE).unref();
    });
  }
  process.once('exit', forgetDatabase);
}
