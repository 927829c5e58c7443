// The day-end: when the server starts and every night, running loans are brought to the new day.
import 'server-only';
import { Cron } from 'croner';
import { findCompany } from '@/db/store/company';
import { execute } from '@/lib/commands/command';
import { closeDay as closeDayCommand } from '@/lib/commands/day/close';
import { log, logBug } from './log';
import { systemContext } from './system-context';

/** Brings the books to today; nothing to do before the company is set up. */
export async function closeDay(): Promise<{ loans: number }> {
  const context = systemContext();
  if (!findCompany(context.db)) return { loans: 0 };
  const result = await execute(closeDayCommand, context, {});
  if (!result.ok) throw new Error(`day-end refused: ${result.message}`);
  log.info({ day: context.today, loans: result.data.loans }, 'day-end');
  return result.data;
}

/** A failed day-end is logged and tried again the next night; until then every screen still replays to its own day. */
export const closeDayOrLog = (): Promise<void> =>
  closeDay().then(
    () => undefined,
    (error: unknown) => {
      logBug(error, 'day-end');
    },
  );

// Next may load this module more than once in a process; the schedule is kept where all of them find it.
const shared = globalThis as typeof globalThis & { loanDayEnd?: Cron };

export function scheduleDayEnd(): void {
  if (shared.loanDayEnd) return;
  shared.loanDayEnd = new Cron('5 0 * * *', { timezone: 'Asia/Shanghai', protect: true }, closeDayOrLog);
  void closeDayOrLog();
}
