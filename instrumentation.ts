// Next calls this once when the server starts: the front door opens, and the day-end runs at once and then every night.
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openFrontDoor } = await import('./lib/server/front-door');
  openFrontDoor();
  const { scheduleDayEnd } = await import('./lib/server/day-end');
  scheduleDayEnd();
}
