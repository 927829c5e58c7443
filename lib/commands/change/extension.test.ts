import { beforeEach, expect, it } from 'vitest';
import { domainEvents, listEvents, listInstalments } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { requestExtension } from '@/lib/commands/change/extension';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment } from '@/lib/commands/repayment/post';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { extensionsOf } from '@/lib/domain/change/extension';
import { replay } from '@/lib/domain/loan/replay';
import { happens } from '@/lib/testing/change-cases';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const DAY = '2026-02-10';
let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const events = () => domainEvents(listEvents(world.db, world.loanId));
const ask = (day: string, input: Readonly<Record<string, string>>) =>
  execute(requestExtension, world.operator(day), {
    loanId: world.loanId,
    annualRate: '',
    reason: '货款回笼推迟，申请展期',
    ...input,
  });

it('gives the loan a later maturity and the rate agreed, more than once', async () => {
  await happens(world, 'extension');
  expect(world.loan()).toMatchObject({ maturesOn: '2027-07-15', annualRate: '15', status: 'active' });
  expect(listInstalments(world.db, world.loanId)).toHaveLength(18);
  await happens(world, 'extension', { input: { maturesOn: '2027-12-15', reason: '再次展期至年底' } });
  expect(world.loan()).toMatchObject({ maturesOn: '2027-12-15', annualRate: '15' });
  expect(extensionsOf(events())).toBe(2);
  const state = replay(world.loan().terms, events(), isoDate(DAY));
  expect(state.instalments.at(-1)?.dueOn).toBe('2027-12-15');
  expect(verifyBooks(world.db).differences).toEqual([]);
});

it('stops at the limit of the law, all extensions together', async () => {
  await happens(world, 'extension');
  const result = await ask(DAY, { maturesOn: '2028-01-16' });
  expect(result.ok ? {} : result.fieldErrors?.maturesOn).toContain('2028-01-15');
  expect(await ask(DAY, { maturesOn: '2028-01-15' })).toMatchObject({ ok: true });
});

it('refuses an earlier day, a rate above the cap, and a loan that owes or has matured', async () => {
  const earlier = await ask(DAY, { maturesOn: '2027-01-15' });
  expect(earlier.ok ? {} : earlier.fieldErrors).toHaveProperty('maturesOn');
  const dear = await ask(DAY, { maturesOn: '2027-07-15', annualRate: '40' });
  expect(dear.ok ? {} : dear.fieldErrors).toHaveProperty('annualRate');
  const owing = await ask('2026-02-16', { maturesOn: '2027-07-15' });
  expect(owing.ok ? '' : owing.message).toContain('须还清当日应还的本息费');
  const late = await ask('2027-01-15', { maturesOn: '2027-07-15' });
  expect(late.ok ? '' : late.message).toContain('到期，展期须在到期日之前办理');
});

it('lets what is due be paid first', async () => {
  const paid = {
    amount: '10900',
    excess: 'hold',
    channel: 'bank_transfer',
    note: '',
    valueDate: '2026-02-16',
  };
  done(await execute(postRepayment, world.operator('2026-02-16'), { ...paid, loanId: world.loanId }));
  expect(await ask('2026-02-16', { maturesOn: '2027-07-15' })).toMatchObject({ ok: true });
});

it('shifts the new due days from holidays as the contract shifts the old ones', async () => {
  world = lendingWorld({ holidayRule: 'following', holidays: [isoDate('2027-02-14')] });
  await happens(world, 'extension', { input: { maturesOn: '2027-05-15', reason: '货款回笼推迟' } });
  const last = replay(world.loan().terms, events(), isoDate(DAY)).instalments.at(-1);
  // A Saturday, and no make-up working day.
  expect([last?.dueOn, last?.effectiveDueOn]).toEqual(['2027-05-15', '2027-05-17']);
  expect(verifyBooks(world.db).differences).toEqual([]);
});

it('extends a part where the principal is due at maturity, and the rest stays due on the old day', async () => {
  world = lendingWorld({ method: 'interest_only' });
  const part = { maturesOn: '2027-07-15', amount: '50000', reason: '部分货款推迟，申请部分展期' };
  await happens(world, 'extension', { input: part });
  const rows = listInstalments(world.db, world.loanId).filter((row) => row.principalDue > 0);
  expect(rows.map((row) => [row.dueOn, row.principalDue])).toEqual([
    ['2027-01-15', 7_000_000],
    ['2027-07-15', 5_000_000],
  ]);
  expect(world.loan().maturesOn).toBe('2027-07-15');
  expect(verifyBooks(world.db).differences).toEqual([]);
});

it('refuses a part that is more than what is left to the maturity, or of a plan of instalments', async () => {
  const parted = await ask(DAY, { maturesOn: '2027-07-15', amount: '50000' });
  expect(parted.ok ? {} : parted.fieldErrors?.amount).toContain('不能只展期一部分');
  world = lendingWorld({ method: 'interest_only' });
  const most = await ask(DAY, { maturesOn: '2027-07-15', amount: '120000.01' });
  expect(most.ok ? {} : most.fieldErrors?.amount).toContain('120000.00');
});
