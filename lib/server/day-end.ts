// The day-end: when the server starts and every night, running loans are brought to the new day.
import 'server-only';
import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import { findCompany } from '@/db/store/company';
import { execute } from '@/lib/commands/command';
import { closeDay as closeDayCommand } from '@/lib/commands/day/close';
import type { Actor } from '@/lib/domain/access/permissions';
import { now, today } from './clock';
import { database } from './database';
import { log, logBug } from './log';

const system: Actor = { id: 0, name: '系统', role: 'system', mustChangePassword: false };

/** Brings the books to today; nothing to do before the company is set up. */
export async function closeDay(): Promise<{ loans: number }> {
  const db = database();
  if (!findCompany(db)) return { loans: 0 };
  const context = {
    db,
    actor: system,
    today: today(),
    now: now(),
    address: 'local',
    requestId: randomUUID(),
  };
  const result = await execute(closeDayCommand, context, {});
  if (!result.ok) throw new Error(`day-end refused: ${result.message}`);
  log.info({ day: context.today, loans: result.data.loans }, 'day-end');
  return result.data;
}

/** A failed day-end is logged and tried again the next night; until then every screen still replays to its own day. */
const closeDayOrLog = (): Promise<void> =>
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
