// Goal: the new plan is what was agreed, is refused at its field where it cannot be, and the books follow.
import { beforeEach, describe, expect, it } from 'vitest';
import { domainEvents, listEvents, listInstalments } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { requestDeferral } from '@/lib/commands/change/deferral';
import { requestRestructure } from '@/lib/commands/change/restructure';
import type { ActionResult } from '@/lib/commands/result';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { happens, RESTRUCTURED } from '@/lib/testing/change-cases';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const DAY = '2026-02-10';
const reason = '经贷审会研究同意';

/** By field, or the sentence where no field is to blame. */
function complaintsOf(result: ActionResult<unknown>): Readonly<Record<string, string>> {
  if (result.ok) return {};
  const { fieldErrors = {}, message } = result;
  return Object.keys(fieldErrors).length > 0 ? fieldErrors : { message };
}

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const refusal = async (changes: Record<string, string>, day = DAY) => {
  const input = { ...RESTRUCTURED, reason, ...changes, loanId: world.loanId };
  const result = await execute(requestRestructure, world.operator(day), input);
  return complaintsOf(result);
};
const rows = () => listInstalments(world.db, world.loanId);

describe('a restructuring', () => {
  it('makes the new plan from the day it is agreed to', async () => {
    await happens(world, 'restructure');
    expect(world.loan()).toMatchObject({ maturesOn: '2027-07-15', annualRate: '12' });
    // The old row ends on the day; then the quarters from it, the last one at the new maturity.
    expect(rows().map((row) => [row.dueOn, row.principalDue])).toEqual([
      ['2026-02-10', 0],
      ['2026-05-10', 0],
      ['2026-08-10', 0],
      ['2026-11-10', 0],
      ['2027-02-10', 0],
      ['2027-05-10', 0],
      ['2027-07-15', 12_000_000],
    ]);
    // 120,000.00 at 14.4 % from 2026-01-15: 26 days of 360.
    expect(rows()[0]?.interestDue).toBe(124_800);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('takes days and principal line by line', async () => {
    const agreed = '2026-06-30 50,000\n2026/12/31　40000；2027年3月31日 30000.00';
    await happens(world, 'restructure', { input: { ...RESTRUCTURED, method: 'agreed', agreed, reason } });
    expect(rows().map((row) => [row.dueOn, row.principalDue])).toEqual([
      ['2026-02-10', 0],
      ['2026-06-30', 5_000_000],
      ['2026-12-31', 4_000_000],
      ['2027-03-31', 3_000_000],
    ]);
    expect(world.loan().maturesOn).toBe('2027-03-31');
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('leaves what is overdue where it is', async () => {
    await happens(world, 'restructure', { day: '2026-04-20' });
    const state = replay(
      world.loan().terms,
      domainEvents(listEvents(world.db, world.loanId)),
      isoDate('2026-04-20'),
    );
    expect(state.daysPastDue).toBeGreaterThan(60);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it.each([
    [{ method: 'flat' }, 'method'],
    [{ maturesOn: '' }, 'maturesOn'],
    [{ maturesOn: '2026-02-10' }, 'maturesOn'],
    [{ maturesOn: '2031-02-12' }, 'maturesOn'],
    [{ maturesOn: '2026-02-30' }, 'maturesOn'],
    [{ periodEvery: '0' }, 'periodEvery'],
    [{ periodEvery: '4', periodUnit: 'week', dueDayRule: 'month_end' }, 'dueDayRule'],
    [{ dueDayRule: 'fixed_day' }, 'dueDay'],
    [{ dueDayRule: 'fixed_day', dueDay: '32' }, 'dueDay'],
    [{ annualRate: '24.01' }, 'annualRate'],
    [{ method: 'equal_principal', principalPeriods: '61' }, 'principalPeriods'],
    [{ method: 'equal_principal', principalPeriods: '60' }, 'principalPeriods'],
    [{ method: 'agreed' }, 'agreed'],
    [{ method: 'agreed', agreed: '2026-06-30 五万' }, 'agreed'],
    [{ method: 'agreed', agreed: '2026-06-31 120000' }, 'agreed'],
    [{ method: 'agreed', agreed: '2026-06-30 110000' }, 'agreed'],
    [{ method: 'agreed', agreed: '2026-12-31 60000\n2026-06-30 60000' }, 'agreed'],
    [{ method: 'agreed', agreed: '2026-02-01 60000\n2026-06-30 60000' }, 'agreed'],
    [{ reason: '同意' }, 'reason'],
  ])('%o is refused at its field', async (changes, field) => {
    expect(Object.keys(await refusal(changes as unknown as Record<string, string>))).toContain(field);
  });

  it('says which line it cannot read', async () => {
    const found = await refusal({ method: 'agreed', agreed: '2026-06-30 60000\n下半年 60000' });
    expect(found).toEqual({ agreed: expect.stringMatching(/^第 2 行：.*应如 2026-03-31 50000/) });
  });

  it('is refused where all principal is due', async () => {
    expect(await refusal({}, '2027-02-10')).toEqual({ message: expect.stringContaining('没有未到期的本金') });
  });
});

describe('a deferral', () => {
  const deferred = async (periods: string, day = DAY) => {
    const result = await execute(requestDeferral, world.operator(day), {
      loanId: world.loanId,
      periods,
      reason,
    });
    return complaintsOf(result);
  };

  it('lets the interest wait for the row after, and principal not', async () => {
    const before = rows();
    await happens(world, 'deferral');
    const after = rows();
    expect(after.map((row) => row.interestDue).slice(0, 2)).toEqual([0, 0]);
    const waited = before.slice(0, 3).reduce((total, row) => total + row.interestDue, 0);
    expect(after[2]?.interestDue).toBeGreaterThanOrEqual(waited - 1);
    expect(after.reduce((total, row) => total + row.principalDue, 0)).toBe(12_000_000);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it.each([
    ['0', 'periods'],
    ['37', 'periods'],
    ['12', 'periods'],
    ['1.5', 'periods'],
  ])('%s periods are refused', async (periods, field) => {
    expect(Object.keys(await deferred(periods))).toEqual([field]);
  });

  it('takes as many as leave one to bear them', async () => {
    expect(await deferred('11')).toEqual({});
  });

  it('is refused on the last row', async () => {
    expect(await deferred('1', '2026-12-20')).toEqual({
      message: expect.stringContaining('没有可以延后付息的分期'),
    });
  });
});
