import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import interestOnly from '@/lib/testing/golden/interest-only.json';
import dueDates from '@/lib/testing/golden/due-dates.json';
import { yuan } from '@/lib/testing/golden-cases';
import { chance } from '@/lib/testing/chance';
import { loanTerms } from '@/lib/testing/loan-arbitraries';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { isoDate } from '../calendar/iso-date';
import { sum, toYuanText, type Money } from '../money/money';
import { buildSchedule } from './build-schedule';
import { firstDayOfMonthAfter, periodsOf } from './due-dates';

const text = (amount: Money): string => toYuanText(amount);

describe('golden plans, every figure to the fen', () => {
  it('fin-bl-01: interest only by whole months, half even', () => {
    const golden = interestOnly[0];
    if (!golden) throw new Error('the case is gone');
    const plan = buildSchedule({
      ...sampleTerms,
      principal: yuan(golden.principal),
      annualRate: golden.annualRate,
      method: 'interest_only',
      startsOn: isoDate(golden.disbursedOn),
      maturesOn: isoDate('2024-09-01'),
      rounding: 'HALF_EVEN',
    });
    expect(
      plan.map((row) => ({
        period: row.period,
        principal: text(row.principal),
        interest: text(row.interest),
        balance: text(row.closingBalance),
      })),
    ).toEqual(golden.expected.rows);
  });
});

describe('due days', () => {
  it.each(dueDates.map((golden) => [golden.id, golden] as const))('golden %s', (_, golden) => {
    expect(firstDayOfMonthAfter(isoDate(golden.inputs.from), golden.inputs.repaymentDay)).toBe(
      golden.expected.value,
    );
  });

  const dueDays = (changes: Partial<typeof sampleTerms>) =>
    periodsOf({
      ...sampleTerms,
      startsOn: isoDate('2026-01-10'),
      maturesOn: isoDate('2026-06-10'),
      ...changes,
    }).map((period) => period.dueOn);

  it('joins a short first stretch to the next period, or lets it stand', () => {
    expect(dueDays({ dueDayRule: 'fixed_day', dueDay: 20, firstPeriod: 'long' })).toEqual([
      '2026-02-20',
      '2026-03-20',
      '2026-04-20',
      '2026-05-20',
      '2026-06-10',
    ]);
    expect(dueDays({ dueDayRule: 'fixed_day', dueDay: 20, firstPeriod: 'short' })[0]).toBe('2026-01-20');
  });

  it('falls on the month ends, and on the day after the settlement day', () => {
    expect(dueDays({ dueDayRule: 'month_end', firstPeriod: 'short' }).slice(0, 2)).toEqual([
      '2026-01-31',
      '2026-02-28',
    ]);
    expect(dueDays({ dueDayRule: 'settlement_day', dueDay: 20, firstPeriod: 'short' })[0]).toBe('2026-01-21');
  });

  it('counts weeks in days from the first', () => {
    expect(dueDays({ periodUnit: 'week', periodEvery: 2, maturesOn: isoDate('2026-02-20') })).toEqual([
      '2026-01-24',
      '2026-02-07',
      '2026-02-20',
    ]);
  });

  it('shifts to the next or the previous working day; the period after starts at the nominal one', () => {
    const terms = {
      ...sampleTerms,
      startsOn: isoDate('2026-01-19'),
      maturesOn: isoDate('2026-04-19'),
      holidays: [isoDate('2026-02-19'), isoDate('2026-02-20')],
    };
    const [following, next] = periodsOf({ ...terms, holidayRule: 'following' });
    expect(following).toMatchObject({ dueOn: '2026-02-19', effectiveDueOn: '2026-02-21' });
    expect(next?.startsOn).toBe('2026-02-19');
    expect(periodsOf({ ...terms, holidayRule: 'preceding' })[0]?.effectiveDueOn).toBe('2026-02-18');
  });
});

describe('any plan', () => {
  it('repays exactly the principal, balances chain, nothing is negative, days rise', () => {
    fc.assert(
      fc.property(loanTerms, (terms) => {
        const plan = buildSchedule(terms);
        expect(sum(plan.map((row) => row.principal))).toBe(terms.principal);
        expect(plan.at(-1)?.closingBalance).toBe(0);
        expect(plan.at(-1)?.dueOn).toBe(terms.maturesOn);
        plan.forEach((row, index) => {
          expect(row.principal).toBeGreaterThanOrEqual(0);
          expect(row.interest).toBeGreaterThanOrEqual(0);
          expect(row.dueOn > row.startsOn).toBe(true);
          expect(row.openingBalance).toBe(plan[index - 1]?.closingBalance ?? terms.principal);
        });
      }),
      chance('any plan'),
    );
  });

  it('of equal instalments pays the same each period but for the last', () => {
    fc.assert(
      fc.property(loanTerms, (terms) => {
        const plan = buildSchedule({ ...terms, method: 'equal_instalment', interestDuringShift: false });
        const payments = plan.slice(0, -1).map((row) => row.principal + row.interest);
        fc.pre(plan.every((row) => row.principal > 0));
        expect(new Set(payments).size).toBeLessThanOrEqual(1);
      }),
      chance('plans of equal instalments'),
    );
  });
});
