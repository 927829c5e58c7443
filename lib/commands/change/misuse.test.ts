// Goal: what was misused bears the misuse rate for its days only, found out late or early, and the books follow.
import { beforeEach, describe, expect, it } from 'vitest';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { requestMisuse, requestMisuseEnd } from '@/lib/commands/change/misuse';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { happens } from '@/lib/testing/change-cases';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const DAY = '2026-02-10';
const reason = '贷后检查发现转入个人账户';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld({ method: 'interest_only' });
});

const stateOn = (day: string) =>
  replay(world.loan().terms, domainEvents(listEvents(world.db, world.loanId)), isoDate(day));

describe('a misuse', () => {
  it('bears what the misuse rate lies above the contract rate, for the days between', async () => {
    await happens(world, 'misuse');
    expect(stateOn(DAY).misused).toBe(3_000_000);
    await happens(world, 'misuse-end');
    const state = stateOn(DAY);
    expect(state.misused).toBe(0);
    // 30,000.00 from 2026-01-20 to 02-05: 16 days. 14.4 % doubled is 28.8 %, under the cap of 24 %: 9.6 % more.
    // 30,000.00 × 9.6 % × 16 / 360 = 128.00.
    const due = stateOn('2026-02-15').instalments[0]?.due;
    expect(due?.penalty).toBe(12_800);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it.each([
    [{ amount: '120000.01' }, 'amount'],
    [{ amount: '0' }, 'amount'],
    [{ valueDate: '2026-02-11' }, 'valueDate'],
    [{ valueDate: '2026-01-14' }, 'valueDate'],
  ])('%o is refused at its field', async (changes, field) => {
    const input = { loanId: world.loanId, valueDate: DAY, amount: '30000', reason, ...changes };
    const result = await execute(requestMisuse, world.operator(DAY), input);
    expect(Object.keys(result.ok ? {} : (result.fieldErrors ?? {}))).toEqual([field]);
  });

  it('is marked once at a time, and ended only where it was marked', async () => {
    const end = { loanId: world.loanId, valueDate: DAY, reason };
    const early = await execute(requestMisuseEnd, world.operator(DAY), end);
    expect(early).toMatchObject({ ok: false, message: expect.stringContaining('没有认定的挪用') });
    await happens(world, 'misuse');
    const again = { ...end, amount: '1000' };
    expect(await execute(requestMisuse, world.operator(DAY), again)).toMatchObject({
      ok: false,
      message: expect.stringContaining('已认定挪用'),
    });
  });
});
