import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { loan } from '@/db/schema';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { postRepayment } from '@/lib/commands/repayment/post';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { requestReversal } from '@/lib/commands/reversal/request';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { fen, sum, toYuanText, ZERO } from '@/lib/domain/money/money';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, sampleTerms, type LendingWorld } from '@/lib/testing/lending-world';
import { getPortfolioFigures, listFallingDue, listMonthlyBusiness, listOverdue, shareOf } from './home';
import { listLoans, type LoanListArgs } from './loans';
import { listReceipts } from './receipts';

const TODAY = isoDate('2026-04-20');
const plan = buildSchedule(sampleTerms);
const instalment = fen((plan[0]?.principal ?? 0) + (plan[0]?.interest ?? 0));

let world: LendingWorld;
let neverPaid: number;
let lastMissed: number;
let comingUp: number;
let withinGrace: number;
let fresh: number;
let settled: number;

const pay = async (loanId: number, day: string, amount: string, excess = 'hold'): Promise<number> => {
  const input = { loanId, amount, valueDate: day, excess, channel: 'bank_transfer', note: '' };
  return done(await execute(postRepayment, world.operator(day), input)).sequence;
};
const stateOn = (loanId: number, day = TODAY) => {
  const row = world.db.select().from(loan).where(eq(loan.id, loanId)).get();
  if (!row) throw new Error('the loan is gone');
  return replay(row.terms, domainEvents(listEvents(world.db, loanId)), day);
};

/** Six loans: never paid, the last instalment missed, one coming up, late within its grace, new, settled. */
beforeEach(async () => {
  world = lendingWorld();
  neverPaid = world.loanId;
  lastMissed = world.addLoan();
  await pay(lastMissed, '2026-02-15', toYuanText(instalment));
  await pay(lastMissed, '2026-03-15', toYuanText(instalment));
  comingUp = world.addLoan({ startsOn: isoDate('2026-03-25'), maturesOn: isoDate('2027-03-25') });
  withinGrace = world.addLoan({
    startsOn: isoDate('2026-03-17'),
    maturesOn: isoDate('2027-03-17'),
    overdue: { ...sampleTerms.overdue, graceDays: 5 },
  });
  fresh = world.addLoan({ startsOn: isoDate('2026-04-10'), maturesOn: isoDate('2027-04-10') });
  settled = world.addLoan();
  await pay(
    settled,
    '2026-02-10',
    toYuanText(stateOn(settled, isoDate('2026-02-10')).payoff.total),
    'prepay',
  );
});

const operator = () => world.operator(TODAY).actor;
const figures = () => {
  const found = getPortfolioFigures(world.db, operator(), TODAY);
  if (!found) throw new Error('the operator may see the business');
  return found;
};
const idsOf = (state: LoanListArgs['state']) =>
  listLoans(world.db, operator(), TODAY, {
    state,
    sort: 'daysPastDue',
    direction: 'desc',
    page: 1,
    pageSize: 50,
  }).rows.map((row) => row.id);

describe('getPortfolioFigures', () => {
  it('counts what runs, what is late and what is at risk, as the engine does', () => {
    const running = [neverPaid, lastMissed, comingUp, withinGrace, fresh].map((id) => stateOn(id));
    const late = running.filter((state) => state.daysPastDue > 0);
    expect(late.map((state) => state.daysPastDue)).toEqual([64, 5]);
    const found = figures();
    expect(found.active).toEqual({ count: 5, amount: sum(running.map((one) => one.outstandingPrincipal)) });
    expect(found.overdue).toEqual({ count: 2, amount: sum(late.map((one) => one.overdue.principal)) });
    expect(found.atRisk).toEqual({ count: 1, amount: 12_000_000 });
    expect(found.atRiskPercent).toBe(shareOf(fen(12_000_000), found.active.amount));
    expect(found.overduePercent).toBe(shareOf(found.overdue.amount, found.active.amount));
  });

  it('leads to lists that hold what it counted, the worst first', () => {
    expect(idsOf('active')).toHaveLength(figures().active.count);
    expect(idsOf('overdue')).toEqual([neverPaid, lastMissed]);
    expect(idsOf('at_risk')).toEqual([neverPaid]);
    expect(idsOf('due_soon')).toEqual([comingUp]);
    expect(idsOf('settled')).toEqual([settled]);
  });

  it('puts a loan at risk from the 31st day', () => {
    const onDay = (day: string) => getPortfolioFigures(world.db, operator(), isoDate(day))?.atRisk.count;
    expect([onDay('2026-03-17'), onDay('2026-03-18')]).toEqual([0, 1]);
  });

  it('sums the money of the month by the day it moved, and leaves out what was reversed', async () => {
    await pay(neverPaid, '2026-04-16', '3000');
    const wrong = await pay(neverPaid, '2026-04-18', '8888.88');
    expect(figures().collected).toEqual({ count: 2, amount: 1_188_888 });
    const request = { loanId: neverPaid, targetSequence: wrong, reason: '串户，应记入他人借据' };
    const { requestId } = done(await execute(requestReversal, world.operator(TODAY), request));
    done(await execute(approveReversal, world.reviewer(TODAY), { requestId, note: '' }));
    expect(figures().collected).toEqual({ count: 1, amount: 300_000 });
    expect(figures().disbursed).toEqual({ count: 1, amount: 12_000_000 });
    const listed = (state?: 'standing' | 'reversed') =>
      listReceipts(world.db, operator(), {
        state,
        from: figures().monthFrom,
        to: TODAY,
        sort: 'number',
        direction: 'asc',
        page: 1,
        pageSize: 50,
      });
    expect(listed('standing')).toMatchObject({ total: 1, standing: figures().collected });
    expect(listed('reversed')).toMatchObject({ total: 1, rows: [{ amount: 888_888, isStanding: false }] });
    expect(listed()).toMatchObject({ total: 2, standing: figures().collected });
  });

  it('tells an administrator nothing of the business', () => {
    const { actor } = world.administrator(TODAY);
    expect(getPortfolioFigures(world.db, actor, TODAY)).toBeNull();
    expect(listOverdue(world.db, actor, TODAY, 10)).toEqual({ rows: [], total: { count: 0, amount: ZERO } });
    expect(listFallingDue(world.db, actor, TODAY, 10).rows).toEqual([]);
    expect(listMonthlyBusiness(world.db, actor, TODAY)).toEqual([]);
  });
});

describe('what falls due and what is overdue', () => {
  it('lists the worst first, with what has fallen due, and sums all of it', () => {
    const { rows, total } = listOverdue(world.db, operator(), TODAY, 1);
    const owed = (id: number) => fen(stateOn(id).overdue.principal + stateOn(id).overdue.interest);
    expect(rows).toMatchObject([
      {
        loanId: neverPaid,
        customerName: '张建国',
        dueOn: '2026-02-15',
        daysLate: 64,
        amount: owed(neverPaid),
      },
    ]);
    expect(total).toEqual({ count: 2, amount: owed(neverPaid) + owed(lastMissed) });
  });

  it('lists what falls due from today to the seventh day', () => {
    const on = (day: string) =>
      listFallingDue(world.db, operator(), isoDate(day), 10).rows.map((row) => [row.loanId, row.daysLate]);
    expect(on('2026-04-20')).toEqual([[comingUp, -5]]);
    expect(on('2026-04-17')).toEqual([[withinGrace, 0]]);
    expect(on('2026-04-18')).toEqual([[comingUp, -7]]);
    expect(listFallingDue(world.db, operator(), TODAY, 10).total).toEqual({ count: 1, amount: instalment });
  });
});

describe('listMonthlyBusiness', () => {
  it('tells twelve months, the last one today’s', () => {
    const months = listMonthlyBusiness(world.db, operator(), TODAY);
    expect(months.map((one) => one.month).join(' ')).toBe(
      '2025-05 2025-06 2025-07 2025-08 2025-09 2025-10 2025-11 2025-12 2026-01 2026-02 2026-03 2026-04',
    );
    expect(months.slice(8).map((one) => one.disbursed)).toEqual([36_000_000, 0, 24_000_000, 12_000_000]);
    expect(months.slice(10)).toMatchObject([{ collected: instalment }, { collected: ZERO }]);
  });
});

describe('shareOf', () => {
  it.each([
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 20_000, '0.01'],
    [1, 20_001, '0.00'],
    [0, 5, '0.00'],
    [5, 5, '100.00'],
    [0, 0, '0.00'],
    [999_999_999_999_998, 999_999_999_999_999, '100.00'],
  ])('%i of %i is %s %%', (part, whole, percent) => expect(shareOf(fen(part), fen(whole))).toBe(percent));
});
