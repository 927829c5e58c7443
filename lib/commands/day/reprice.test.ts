// Goal: the day-end reprices once, by the table, on the day; late where the server was off or the rate entered late; and
// the books follow.
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { audit, loanEvent } from '@/db/schema';
import { approveLprVoid, requestLprVoid } from '@/lib/commands/lpr/voiding';
import { approveLpr, requestLpr } from '@/lib/commands/lpr/publication';
import { execute, type CommandContext } from '@/lib/commands/command';
import { closeDay } from '@/lib/commands/day/close';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { requestReversal } from '@/lib/commands/reversal/request';
import type { Actor } from '@/lib/domain/access/permissions';
import type { RepricingRule } from '@/lib/domain/loan/terms';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const system: Actor = { id: 0, name: '系统', role: 'system', mustChangePassword: false };

/** 14.4 % from 2026-01-15 at an LPR of 3.00 %: 1,140 basis points. */
const worldOf = (repricing: RepricingRule): LendingWorld =>
  lendingWorld({ rateBasis: { kind: 'lpr', tenor: 'one_year', spreadBasisPoints: 1140, repricing } });

const close = async (world: LendingWorld, day: string): Promise<void> => {
  const night: CommandContext = { ...world.operator(day), actor: system };
  done(await execute(closeDay, night, {}));
  expect(verifyBooks(world.db).differences).toEqual([]);
};

async function enter(
  world: LendingWorld,
  day: string,
  publishedOn: string,
  oneYear: string,
): Promise<number> {
  const published = { publishedOn, oneYear, fiveYear: '3.5', source: '全国银行间同业拆借中心公告' };
  const { lprId } = done(await execute(requestLpr, world.operator(day), published));
  done(await execute(approveLpr, world.reviewer(day), { lprId, note: '' }));
  return lprId;
}

const changes = (world: LendingWorld) =>
  world.db
    .select()
    .from(loanEvent)
    .where(eq(loanEvent.type, 'change_rate'))
    .all()
    .map(({ valueDate, bookingDate, createdBy, event }) => [
      valueDate,
      bookingDate,
      'annualRate' in event && event.annualRate,
      createdBy,
    ]);

describe('repricing at the day-end', () => {
  it('books the new rate on its day, in the name of the system, once', async () => {
    const world = worldOf('monthly');
    await enter(world, '2026-02-10', '2026-02-10', '2.9');
    await close(world, '2026-02-14');
    expect(changes(world)).toEqual([]);
    await close(world, '2026-02-15');
    await close(world, '2026-02-15');
    await close(world, '2026-02-16');
    expect(changes(world)).toEqual([['2026-02-15', '2026-02-15', '14.3', 0]]);
    expect(world.loan().annualRate).toBe('14.3');
    const summaries = world.db.select().from(audit).where(eq(audit.action, 'day.close')).all();
    expect(summaries.map((row) => row.summary.includes('重定价 1 次'))).toEqual([false, true, false, false]);
  });

  it('books nothing where the LPR is what it was', async () => {
    const world = worldOf('monthly');
    await close(world, '2026-06-30');
    expect(changes(world)).toEqual([]);
  });

  it('catches up after days without a server, from the day itself', async () => {
    const world = worldOf('quarterly');
    await enter(world, '2026-03-20', '2026-03-20', '2.9');
    await close(world, '2026-05-02');
    expect(changes(world)).toEqual([['2026-04-15', '2026-05-02', '14.3', 0]]);
  });

  it('crosses the year', async () => {
    const world = worldOf('new_year');
    await enter(world, '2026-11-20', '2026-11-20', '2.8');
    await close(world, '2026-12-31');
    expect(changes(world)).toEqual([]);
    await close(world, '2027-01-01');
    expect(changes(world)).toEqual([['2027-01-01', '2027-01-01', '14.2', 0]]);
  });

  it('applies a rate that was entered late from its own day, and mends one that was wrong', async () => {
    const world = worldOf('monthly');
    await close(world, '2026-04-01');
    const wrong = await enter(world, '2026-04-01', '2026-02-10', '2.09');
    await close(world, '2026-04-02');
    expect(changes(world)).toEqual([['2026-02-15', '2026-04-02', '13.49', 0]]);
    const reason = '录入有误，公告为 2.90%';
    done(await execute(requestLprVoid, world.operator('2026-04-02'), { lprId: wrong, reason }));
    done(await execute(approveLprVoid, world.reviewer('2026-04-02'), { lprId: wrong, note: '' }));
    await enter(world, '2026-04-02', '2026-02-10', '2.9');
    await close(world, '2026-04-03');
    expect(changes(world).at(-1)).toEqual(['2026-02-15', '2026-04-03', '14.3', 0]);
    expect(world.loan().annualRate).toBe('14.3');
  });

  it('does not book again what two persons have reversed', async () => {
    const world = worldOf('monthly');
    await enter(world, '2026-02-10', '2026-02-10', '2.9');
    await close(world, '2026-02-15');
    const wrong = { loanId: world.loanId, targetSequence: 2, reason: '与客户约定当月不调整' };
    const { requestId } = done(await execute(requestReversal, world.operator('2026-02-16'), wrong));
    done(await execute(approveReversal, world.reviewer('2026-02-16'), { requestId, note: '' }));
    await close(world, '2026-03-14');
    expect(changes(world)).toHaveLength(1);
    expect(world.loan().annualRate).toBe('14.4');
    await close(world, '2026-03-15');
    expect(changes(world).at(-1)).toEqual(['2026-03-15', '2026-03-15', '14.3', 0]);
  });
});
