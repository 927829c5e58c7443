import { beforeEach, expect, it } from 'vitest';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { requestAccrualResume, requestAccrualStop } from '@/lib/commands/change/accrual';
import { requestCharge } from '@/lib/commands/change/charge';
import { requestRateChange } from '@/lib/commands/change/rate-change';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { accrualSegments } from '@/lib/domain/loan/accrual-segments';
import { replay } from '@/lib/domain/loan/replay';
import { happens } from '@/lib/testing/change-cases';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const DAY = '2026-02-10';
const REASON = { reason: '经贷审会研究同意' };
const events = () => domainEvents(listEvents(world.db, world.loanId));
const stateOn = (day: string) => replay(world.loan().terms, events(), isoDate(day));

it('changes the rate from its day on: by segments, and in the list', async () => {
  await happens(world, 'rate-change');
  expect(world.loan().annualRate).toBe('12');
  const first = accrualSegments(world.loan().terms, events(), isoDate('2026-02-15')).filter(
    (segment) => segment.period === 1,
  );
  expect(first.map(({ from, to, annualRate }) => [from, to, annualRate])).toEqual([
    ['2026-01-15', '2026-02-01', '14.4'],
    ['2026-02-01', '2026-02-15', '12'],
  ]);
});

it.each([
  [{ valueDate: '2026-02-11', annualRate: '12' }, 'valueDate'],
  [{ valueDate: '2026-01-10', annualRate: '12' }, 'valueDate'],
  [{ valueDate: '2026-02-01', annualRate: '14.40' }, 'annualRate'],
  [{ valueDate: '2026-02-01', annualRate: '36' }, 'annualRate'],
])('refuses a rate change of %o at %s', async (input, field) => {
  const asked = { loanId: world.loanId, ...REASON, ...input };
  const result = await execute(requestRateChange, world.operator(DAY), asked);
  expect(result.ok ? {} : result.fieldErrors).toHaveProperty(field);
});

it('refuses a rate change where the contract rate holds', async () => {
  world = lendingWorld({ rateRegime: 'contract' });
  const asked = { loanId: world.loanId, valueDate: '2026-02-01', annualRate: '12', ...REASON };
  const result = await execute(requestRateChange, world.operator(DAY), asked);
  expect(result.ok ? '' : result.message).toContain('按原合同利率');
});

it('stops accrual once, resumes it later, and earns nothing between', async () => {
  const resume = { loanId: world.loanId, valueDate: '2026-04-10', ...REASON };
  const running = await execute(requestAccrualResume, world.operator('2026-04-20'), resume);
  expect(running.ok ? '' : running.message).toContain('没有停息');
  await happens(world, 'accrual-stop');
  const { dueNow } = stateOn('2026-04-01');
  expect(stateOn('2026-04-09').dueNow).toEqual(dueNow);
  const again = { loanId: world.loanId, valueDate: '2026-04-02', ...REASON };
  const twice = await execute(requestAccrualStop, world.operator('2026-04-20'), again);
  expect(twice.ok ? '' : twice.message).toContain('已经停息');
  const early = await execute(requestAccrualResume, world.operator('2026-04-20'), {
    ...resume,
    valueDate: '2026-04-01',
  });
  expect(early.ok ? {} : early.fieldErrors).toHaveProperty('valueDate');
  await happens(world, 'accrual-resume');
  expect(stateOn('2026-04-20').dueNow.penalty).toBeGreaterThan(dueNow.penalty);
});

it('bills a named fee with the running instalment', async () => {
  await happens(world, 'charge');
  expect(stateOn(DAY).instalments[0]?.due.fee).toBe(20_000);
  const nameless = { loanId: world.loanId, name: '', amount: '1', ...REASON };
  const result = await execute(requestCharge, world.operator(DAY), nameless);
  expect(result.ok ? {} : result.fieldErrors).toHaveProperty('name');
});
