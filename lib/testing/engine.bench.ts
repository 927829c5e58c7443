// How fast the engine is, and against what: a bare decimal.js loop without dates, and the loan packages of npm.
import { Decimal } from 'decimal.js';
import { Loan } from 'loanjs';
import { bench, describe } from 'vitest';
import { sampleTerms } from './sample-terms';
import { addDays, addMonths, isoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen } from '@/lib/domain/money/money';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';

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

describe('plans of 36 dated rows', () => {
  bench('buildSchedule', () => {
    buildSchedule(threeYears);
  });
  bench('bare decimal.js loop, no dates', () => {
    bareDecimalPlan();
  });
  // In floating point, without dates; its last instalment is 5 fen short on 100,000 at 14.4 % over 12 months.
  bench('loanjs 1.1.2, no dates', () => {
    Loan(120_000, 36, 14.4, 'annuity');
  });
});

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

describe('replays', () => {
  const midLife = [drawn, ...receipts(18, 30)];
  bench('a loan in mid-life: 18 receipts of 36 months', () => {
    replay(threeYears, midLife, isoDate('2027-07-20'));
  });
});

describe('one loan, more and more events (the time per event must stay)', () => {
  for (const count of [10, 100, 1_000]) {
    const events = [drawn, ...receipts(count, 1_000 / count)];
    bench(`${count} events`, () => {
      replay(threeYears, events, isoDate('2028-12-01'));
    });
  }
});

describe('a revolving loan of six years, 2,400 events (must stay below 10 ms)', () => {
  const revolving: LoanTerms = {
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
  bench('replay', () => {
    replay(revolving, events, isoDate('2032-01-01'));
  });
});
