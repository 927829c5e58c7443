// Next calls this once when the server starts: the day-end runs at once and then every night.
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { scheduleDayEnd } = await import('./lib/server/day-end');
  scheduleDayEnd();
}
