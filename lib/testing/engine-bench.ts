// npm run bench: how fast the engine is, and against what: a bare decimal.js loop without dates, and loan packages of npm.
// A program of plain modules, as the server runs them: the wrappers of a test runner cost more than the engine itself.
import { Decimal } from 'decimal.js';
import { amortizationSchedule } from 'fundamental-js';
import { Loan } from 'loanjs';
import { addDays, addMonths, isoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen, sum, toYuanText } from '@/lib/domain/money/money';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { sampleTerms } from './sample-terms';

const ROUNDS = 15;
const ROUND_MS = 60;

type Work = Readonly<{ name: string; run: () => unknown }>;
type Timed = Readonly<{ name: string; median: number; best: number }>;

/** Processor time so far, in microseconds: what other programs take of the machine meanwhile is not counted. */
function processorTime(): number {
  const { system, user } = process.cpuUsage();
  return system + user;
}

/** How many runs fill a round, found out while the code warms up. */
function runsOfRound({ run }: Work): number {
  let runs = 0;
  for (let round = 0; round < 3; round += 1) {
    const end = performance.now() + ROUND_MS;
    for (runs = 0; performance.now() < end; runs += 1) run();
  }
  return Math.max(1, runs);
}

/** Microseconds of processor time a run; the contenders take turns, so that a change of the machine meets all of them. */
function timed(works: readonly Work[]): readonly Timed[] {
  const contenders = works.map((work) => ({ work, runs: runsOfRound(work), rounds: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { work, runs, rounds } of contenders) {
      const from = processorTime();
      for (let index = 0; index < runs; index += 1) work.run();
      rounds.push((processorTime() - from) / runs);
    }
  }
  return contenders.map(({ work, rounds }) => {
    const sorted = [...rounds].sort((a, b) => a - b);
    return { name: work.name, median: sorted[ROUNDS >> 1] ?? Number.NaN, best: sorted[0] ?? Number.NaN };
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function report(title: string, results: readonly Timed[], note: (one: Timed) => string): void {
  say(`\n${title}`);
  for (const one of results) {
    const figures = [
      `${one.median.toFixed(1).padStart(9)} us`,
      `(best ${one.best.toFixed(1)})`.padEnd(16),
      `${Math.round(1e6 / one.median).toLocaleString('en')}/s`.padStart(11),
    ];
    say(`  ${one.name.padEnd(42)} ${figures.join(' ')}  ${note(one)}`);
  }
}

const threeYears: LoanTerms = { ...sampleTerms, maturesOn: addMonths(sampleTerms.startsOn, 36) };

/** Equal instalments without dates, rounded each period: what any program must at least do. */
function bareDecimalPlan(): Decimal {
  const rate = new Decimal('14.4').div(1200);
  let balance = new Decimal('120000');
  const growth = rate.plus(1).pow(36);
  const level = balance
    .times(rate)
    .times(growth)
    .div(growth.minus(1))
    .toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  for (let period = 0; period < 36; period += 1) {
    const interest = balance.times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    balance = balance.minus(level.minus(interest));
  }
  return balance;
}

function plans(): void {
  const results = timed([
    { name: 'buildSchedule, 36 dated rows', run: () => buildSchedule(threeYears) },
    { name: 'floor: a bare decimal.js loop, no dates', run: bareDecimalPlan },
    { name: 'loanjs 1.1.2, floats, no dates', run: () => Loan(120_000, 36, 14.4, 'annuity') },
    {
      name: 'fundamental-js 1.4.1, floats, no dates',
      run: () => amortizationSchedule({ principal: 120_000, annualRate: 0.144, months: 36 }),
    },
  ]);
  const own = results[0]?.median ?? Number.NaN;
  report('Plans: equal instalments, 36 months (aim: 100,000/s and 3.5 x the floor)', results, ({ median }) =>
    median === own ? '' : `ours is ${(median / own).toFixed(2)} x as fast`,
  );
}

/** Whether the rows of a plan, each rounded to the fen, repay what was lent: 100,000.00 at 12 per mille a month, 12 months. */
function lastInstalments(): void {
  const terms = { ...sampleTerms, principal: fen(10_000_000) };
  const exact = sum(buildSchedule(terms).map((row) => row.principal));
  const rounded = (principals: readonly number[]) => sum(principals.map((one) => fen(Math.round(one * 100))));
  const packages = [
    ['ours', exact],
    ['loanjs', rounded(Loan(100_000, 12, 14.4, 'annuity').installments.map((row) => row.capital))],
    [
      'fundamental-js',
      rounded(
        amortizationSchedule({ principal: 100_000, annualRate: 0.144, months: 12 }).schedule.map(
          (row) => row.principalPaid,
        ),
      ),
    ],
  ] as const;
  say('\nDo the instalments, to the fen, repay 100,000.00 (12 months at 12 per mille)?');
  for (const [name, repaid] of packages) {
    const short = fen(10_000_000 - repaid);
    say(
      `  ${name.padEnd(42)} ${toYuanText(repaid)}  ${short === 0 ? 'yes' : `no: ${toYuanText(short)} left over`}`,
    );
  }
}

const common = (sequence: number, day: number) => ({
  sequence,
  valueDate: addDays(threeYears.startsOn, day),
  bookingDate: addDays(threeYears.startsOn, day),
});

const drawn: LoanEvent = { ...common(1, 0), type: 'disburse', amount: threeYears.principal };

/** Money now and then, mostly a little, sometimes ahead of the plan. */
const receipts = (count: number, everyDays: number): LoanEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    ...common(index + 2, Math.floor(1 + index * everyDays)),
    type: 'repay',
    amount: fen(1_000 + (index % 7) * 100),
    excess: index % 5 === 0 ? 'prepay' : 'hold',
  }));

function midLife(): void {
  const events = [drawn, ...receipts(18, 30)];
  const day = isoDate('2027-07-20');
  const results = timed([
    { name: 'replay, 18 receipts of 36 months', run: () => replay(threeYears, events, day) },
  ]);
  report('Replay of a loan in mid-life', results, () => '');
}

function scaling(): void {
  const day = isoDate('2028-12-01');
  const results = timed(
    [10, 100, 1_000].map((count) => {
      const events = [drawn, ...receipts(count, 1_000 / count)];
      return { name: `replay, ${count} events`, run: () => replay(threeYears, events, day) };
    }),
  );
  report('One loan, more and more events (the time an event must not grow)', results, ({ name, median }) => {
    const count = Number(/\d+/.exec(name)?.[0]);
    return `${(median / count).toFixed(2)} us an event`;
  });
}

/** 时贷时还: drawn and repaid in turn, four events in every ten days of six years. */
function revolving(): void {
  const terms: LoanTerms = {
    ...sampleTerms,
    method: 'free',
    dayCount: 'act/360',
    draw: { kind: 'revolving', tranches: [], levelOn: 'drawn', lastDrawOn: null },
    dueDayRule: 'settlement_day',
    dueDay: 20,
    firstPeriod: 'short',
    maturesOn: addMonths(sampleTerms.startsOn, 72),
    prepayment: { ...sampleTerms.prepayment, collects: 'principal_first' },
  };
  const events = Array.from({ length: 2_400 }, (_, index): LoanEvent => {
    const base = common(index + 1, Math.floor(index * 0.9));
    return index % 2 === 0
      ? { ...base, type: 'disburse', amount: fen(100_000 + index) }
      : { ...base, type: 'repay', amount: fen(100_000 + index), excess: 'prepay' };
  });
  const day = isoDate('2032-01-01');
  const results = timed([{ name: 'replay, 2,400 events', run: () => replay(terms, events, day) }]);
  report('A revolving loan of six years (aim: below 10 ms)', results, ({ median }) =>
    median < 10_000 ? 'below' : 'ABOVE',
  );
}

plans();
lastInstalments();
midLife();
scaling();
revolving();
