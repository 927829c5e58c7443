// Goal: whatever is asked, the engine computes where that means something and refuses by name where it does not; never NaN,
// never a hang. Method: one table of odd and impossible loans and lives, straight at the domain, behind no form.
import { describe, expect, it } from 'vitest';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { addDays, addMonths, isoDate, type IsoDate } from '../calendar/iso-date';
import { fen, sum } from '../money/money';
import { buildSchedule } from '../schedule/build-schedule';
import type { LoanEvent } from './events';
import { eventErrors } from './event-errors';
import { loanTermsErrors } from './loan-terms-errors';
import { replay } from './replay';
import type { LoanTerms } from './terms';

const day = isoDate;
const over = (years: number, changes: Partial<LoanTerms> = {}): Partial<LoanTerms> => ({
  maturesOn: addMonths(sampleTerms.startsOn, years * 12),
  ...changes,
});
const agreedOn = (...days: string[]): Partial<LoanTerms> => ({
  method: 'agreed',
  maturesOn: day(days.at(-1) ?? ''),
  agreed: days.map((dueOn, index) => ({
    dueOn: day(dueOn),
    principal: fen(index === 0 ? sampleTerms.principal - (days.length - 1) : 1),
  })),
});
const raw = (text: string): IsoDate => text as IsoDate;

type Case = readonly [string, Partial<LoanTerms>];

const refused: readonly (readonly [...Case, string, RegExp])[] = [
  ['nothing lent', { principal: fen(0) }, 'principal', /大于 0/],
  ['less than nothing', { principal: fen(-1) }, 'principal', /大于 0/],
  ['half a fen', { principal: 0.5 as LoanTerms['principal'] }, 'principal', /大于 0/],
  ['no number', { principal: Number.NaN as LoanTerms['principal'] }, 'principal', /大于 0/],
  ['more than can be counted', over(50, { principal: fen(10 ** 15 - 1) }), 'principal', /过大/],
  ['a rate below nought', { annualRate: '-1' }, 'annualRate', /0 至 100/],
  ['a rate above a hundred', { annualRate: '100.1' }, 'annualRate', /0 至 100/],
  ['a rate that is none', { annualRate: 'NaN' }, 'annualRate', /0 至 100/],
  ['a rate in another notation', { annualRate: '1e1' }, 'annualRate', /0 至 100/],
  ['no periods', { periodEvery: 0 }, 'periodEvery', /正整数/],
  ['periods that go back', { periodEvery: -1 }, 'periodEvery', /正整数/],
  ['half periods', { periodEvery: 0.5 }, 'periodEvery', /正整数/],
  ['an end on the start', { maturesOn: sampleTerms.startsOn }, 'maturesOn', /晚于/],
  ['an end before the start', { maturesOn: day('2020-01-01') }, 'maturesOn', /晚于/],
  ['a day that is none', { startsOn: raw('2025-02-29') }, 'startsOn', /不是有效的日期/],
  ['an end that is none', { maturesOn: raw('2027-02-30') }, 'maturesOn', /不是有效的日期/],
  ['more than fifty years', { maturesOn: day('2076-01-16') }, 'maturesOn', /50 年/],
  ['days for years', over(20, { periodUnit: 'day', dayCount: 'act/365' }), 'periodEvery', /620 期/],
  [
    'first due on the draw',
    { ...agreedOn('2026-01-15', '2026-02-15') },
    'agreed.0.dueOn',
    /首期应还日应晚于放款日/,
  ],
  [
    'first due before the draw',
    { ...agreedOn('2026-01-10', '2026-02-15') },
    'agreed.0.dueOn',
    /首期应还日应晚于放款日/,
  ],
  [
    'first due shifted onto the draw',
    {
      ...over(1),
      dueDayRule: 'fixed_day',
      dueDay: 16,
      firstPeriod: 'short',
      holidayRule: 'preceding',
      holidays: [day('2026-01-16')],
    },
    'holidayRule',
    /首期应还日不晚于放款日/,
  ],
  ['a fen in twelve parts', { principal: fen(1) }, 'principal', /分 12 期后每期应还为 0/],
  [
    'five fen in four equal parts upwards',
    { principal: fen(5), annualRate: '0', maturesOn: day('2026-05-15'), rounding: 'UP' },
    'principal',
    /第 3 期即还清/,
  ],
  [
    'parts of less than half a unit',
    { principal: fen(50_000), instalmentUnit: fen(10_000), annualRate: '0' },
    'instalmentUnit',
    /每期应还为 0/,
  ],
  [
    'parts rounded up to a unit',
    { principal: fen(100_000), instalmentUnit: fen(10_000) },
    'instalmentUnit',
    /第 11 期即还清/,
  ],
  [
    'a unit that leaves a balloon',
    { principal: fen(100_000), instalmentUnit: fen(10_000), rounding: 'DOWN', maturesOn: day('2026-07-15') },
    'instalmentUnit',
    /末期须还/,
  ],
  ['fifty years at 24 %', over(50, { annualRate: '24' }), 'maturesOn', /第 592 期即还清/],
  [
    'fifty years at 24 %, levelled',
    over(50, { principal: fen(10_000_000), annualRate: '24', remainder: 'levelled' }),
    'maturesOn',
    /不成等额/,
  ],
  [
    'grace without end',
    { grace: { principalPeriods: 12, interestPeriods: 0 } },
    'grace.principalPeriods',
    /少于/,
  ],
];

const computed: readonly (readonly [...Case, number])[] = [
  ['no interest', { annualRate: '0' }, 12],
  ['no interest, interest first', { annualRate: '0', method: 'interest_only' }, 12],
  ['one period', { maturesOn: day('2026-02-15') }, 1],
  ['one day', { maturesOn: day('2026-01-16'), dayCount: 'act/360' }, 1],
  ['a fen for a month', { principal: fen(1), maturesOn: day('2026-02-15') }, 1],
  ['a fen with interest first', { principal: fen(1), method: 'interest_only' }, 12],
  ['a fen for each period', { principal: fen(12), annualRate: '0' }, 12],
  ['from 29 February', { startsOn: day('2024-02-29'), maturesOn: day('2025-02-28') }, 12],
  ['to 29 February', { startsOn: day('2027-02-28'), maturesOn: day('2028-02-29') }, 13],
  ['fifty years', over(50), 600],
  ['fifty years of weeks by quarters', over(11, { periodUnit: 'week', dayCount: 'act/365' }), 574],
  ['thirty years at 15.25 % by days', over(30, { annualRate: '15.25', dayCount: 'act/365' }), 360],
  [
    'thirty years at 15.25 %, a long first period',
    over(30, { annualRate: '15.25', dayCount: 'act/365', dueDayRule: 'fixed_day', dueDay: 16 }),
    360,
  ],
  [
    'thirty years at 15.25 %, a short first period',
    over(30, {
      annualRate: '15.25',
      dayCount: 'act/365',
      dueDayRule: 'fixed_day',
      dueDay: 16,
      firstPeriod: 'short',
    }),
    361,
  ],
  ['thirty years at 24 % by days', over(30, { annualRate: '24', dayCount: 'act/365' }), 360],
  ['ten trillion for a day', { principal: fen(10 ** 15 - 1), maturesOn: day('2026-01-16') }, 1],
];

const termsOf = (changes: Partial<LoanTerms>): LoanTerms => ({ ...sampleTerms, ...changes });

describe('terms that make no loan', () => {
  it.each(refused)('%s', (_what, changes, field, words) => {
    expect(loanTermsErrors(termsOf(changes))[field]).toMatch(words);
  });
});

describe('terms that are odd and make a loan', () => {
  it.each(computed)('%s', (_what, changes, count) => {
    const terms = termsOf(changes);
    expect(loanTermsErrors(terms)).toEqual({});
    const rows = buildSchedule(terms);
    expect(rows).toHaveLength(count);
    expect(sum(rows.map((row) => row.principal))).toBe(terms.principal);
    expect(rows.at(-1)?.closingBalance).toBe(0);
    const amounts = rows.flatMap((row) => [row.principal, row.interest, row.closingBalance]);
    expect(amounts.filter((amount) => !(Number.isSafeInteger(amount) && amount >= 0))).toEqual([]);
    if (terms.annualRate !== '0' && terms.method === 'equal_instalment')
      expect(rows.filter((row) => row.principal + row.interest === 0)).toEqual([]);
    const drawn: LoanEvent = {
      type: 'disburse',
      sequence: 1,
      valueDate: terms.startsOn,
      bookingDate: terms.startsOn,
      amount: terms.principal,
    };
    const atEnd = replay(terms, [drawn], terms.maturesOn);
    expect(atEnd.instalments.map((row) => [row.due.principal, row.due.interest])).toEqual(
      rows.map((row) => [row.principal, row.interest]),
    );
  });

  it('pays interest alone where that is above the level, and the same in every other period but the last', () => {
    const terms = termsOf(
      over(30, { annualRate: '15.25', dayCount: 'act/365', dueDayRule: 'fixed_day', dueDay: 16 }),
    );
    const rows = buildSchedule(terms);
    const level = rows.find((row) => row.principal > 0);
    const instalment = (level?.principal ?? 0) + (level?.interest ?? 0);
    for (const row of rows.slice(0, -1)) {
      if (row.principal === 0) expect(row.interest).toBeGreaterThan(instalment);
      else expect(row.principal + row.interest).toBe(instalment);
    }
    const last = rows.at(-1);
    expect(Math.abs((last?.principal ?? 0) + (last?.interest ?? 0) - instalment)).toBeLessThan(
      instalment / 50,
    );
  });
});

const on = (sequence: number, valueDate: string) => ({
  sequence,
  valueDate: day(valueDate),
  bookingDate: day(valueDate),
});
const draw: LoanEvent = { ...on(1, '2026-01-15'), type: 'disburse', amount: sampleTerms.principal };
const repay = (sequence: number, valueDate: string, amount: number): LoanEvent => ({
  ...on(sequence, valueDate),
  type: 'repay',
  amount: fen(amount),
  excess: 'prepay',
});
const all = 20_000_000;

const impossible: readonly (readonly [string, readonly LoanEvent[], string, RegExp])[] = [
  ['paid before the loan', [draw, repay(2, '2026-01-14', 100)], 'events.1.valueDate', /不得早于放款日/],
  ['paid and never drawn', [repay(1, '2026-01-20', 100)], 'events.0.valueDate', /放款之前/],
  ['drawn before the loan', [{ ...draw, ...on(1, '2026-01-14') }], 'events.0.valueDate', /不得早于放款日/],
  [
    'paid after settlement',
    [draw, repay(2, '2026-02-01', all), repay(3, '2026-02-02', 1)],
    'events.2.valueDate',
    /2026-02-01 结清/,
  ],
  [
    'drawn after maturity',
    [
      { ...draw, amount: fen(1) },
      { ...on(2, '2027-02-01'), type: 'disburse', amount: fen(1) },
    ],
    'events.1.valueDate',
    /到期日已过/,
  ],
  [
    'restructured with nothing left to come',
    [draw, { ...on(2, '2027-01-15'), type: 'restructure', plan: { maturesOn: day('2028-01-15') } }],
    'events.1.valueDate',
    /到期日已过/,
  ],
  [
    'extended into a plan that is none',
    [draw, { ...on(2, '2026-02-01'), type: 'extend', maturesOn: addDays(sampleTerms.startsOn, 30_000) }],
    'events.1.maturesOn',
    /50 年/,
  ],
];

describe('events that cannot have happened', () => {
  it.each(impossible)('%s', (_what, events, field, words) => {
    expect(eventErrors(sampleTerms, events)[field]).toMatch(words);
  });

  it('and have no effect where replay meets them all the same', () => {
    const early = [repay(2, '2026-01-10', 100), { ...on(3, '2026-01-12'), type: 'write_off' as const }];
    const state = replay(sampleTerms, [draw, ...early], day('2026-02-15'));
    expect([state.outstandingPrincipal, state.writtenOff]).toEqual([sampleTerms.principal, null]);
    const late = [
      repay(4, '2026-02-01', all),
      { ...on(5, '2026-03-01'), type: 'defer_interest' as const, periods: 3 },
    ];
    const after = replay(sampleTerms, [draw, ...late], day('2030-01-01'));
    expect([after.outstandingPrincipal, after.daysPastDue, after.settledOn]).toEqual([0, 0, '2026-02-01']);
  });
});
