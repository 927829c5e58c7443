// Next calls these: once when the server starts, so that the front door opens, backups are made on their hours,
// and the day-end runs at once and then every night; and whenever a request fails.
import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { outliveConsole } = await import('./lib/server/log');
  outliveConsole();
  const { openFrontDoor } = await import('./lib/server/front-door');
  openFrontDoor();
  const { prepareShutdown } = await import('./lib/server/shutdown');
  prepareShutdown();
  const { watchTrouble } = await import('./lib/server/health');
  watchTrouble();
  const { scheduleBackups } = await import('./lib/server/backup-schedule');
  scheduleBackups();
  const { scheduleDayEnd } = await import('./lib/server/day-end');
  scheduleDayEnd();
}

/** What a page or an action threw, under the number that its visitor is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logRequestError } = await import('./lib/server/log');
  logRequestError(error, request.method, routePath);
};
