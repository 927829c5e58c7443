// Goal: a loan bound to the LPR has on each repricing day the rate that the contract's rule and the table make, booked
// once. Rates: domain.md 8.6.
import { describe, expect, it } from 'vitest';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { isoDate } from '../calendar/iso-date';
import type { LprEntry } from '../interest/lpr';
import type { LoanEvent } from '../loan/events';
import type { LoanTerms, RepricingRule } from '../loan/terms';
import { basisAtContract, repricingsDue } from './repricing';

const TABLE: readonly LprEntry[] = [
  ['2023-08-21', '3.45', '4.2'],
  ['2024-02-20', '3.45', '3.95'],
  ['2024-07-22', '3.35', '3.85'],
  ['2024-10-21', '3.1', '3.6'],
  ['2025-05-20', '3', '3.5'],
].map(([day = '', oneYear = '', fiveYear = '']) => ({ publishedOn: isoDate(day), oneYear, fiveYear }));

/** 14.45 % signed at an LPR of 3.45 %: 1,100 basis points. */
const termsOf = (repricing: RepricingRule, changes: Partial<LoanTerms> = {}): LoanTerms => ({
  ...sampleTerms,
  annualRate: '14.45',
  startsOn: isoDate('2024-02-29'),
  maturesOn: isoDate('2027-02-28'),
  rateBasis: { kind: 'lpr', tenor: 'one_year', spreadBasisPoints: 1100, repricing },
  ...changes,
});

const drawn: LoanEvent = {
  type: 'disburse',
  sequence: 1,
  valueDate: isoDate('2024-02-29'),
  bookingDate: isoDate('2024-02-29'),
  amount: sampleTerms.principal,
};

const dueBy = (terms: LoanTerms, day: string, events: readonly LoanEvent[] = [drawn], table = TABLE) =>
  repricingsDue(terms, events, table, isoDate(day)).map((one) => [one.valueDate, one.annualRate]);

describe('repricingsDue', () => {
  it.each<[RepricingRule, string, [string, string][]]>([
    ['none', '2027-01-01', []],
    // 1 January: 3.10 from 2024-10-21, 3.00 from 2025-05-20.
    [
      'new_year',
      '2026-06-01',
      [
        ['2025-01-01', '14.1'],
        ['2026-01-01', '14'],
      ],
    ],
    // 29 February has no day in 2025 and 2026: the last of the month.
    [
      'anniversary',
      '2026-06-01',
      [
        ['2025-02-28', '14.1'],
        ['2026-02-28', '14'],
      ],
    ],
    // The 29th of every third month: 05-29 still 3.45, 08-29 3.35, 11-29 3.10, 2025-05-29 3.00.
    [
      'quarterly',
      '2025-09-01',
      [
        ['2024-08-29', '14.35'],
        ['2024-11-29', '14.1'],
        ['2025-05-29', '14'],
      ],
    ],
    [
      'monthly',
      '2024-12-31',
      [
        ['2024-07-29', '14.35'],
        ['2024-10-29', '14.1'],
      ],
    ],
  ])('%s up to %s', (rule, day, expected) => {
    expect(dueBy(termsOf(rule), day)).toEqual(expected);
  });

  it('is the same whether asked every night or once after a long time, and nothing twice', () => {
    const terms = termsOf('monthly');
    const events: LoanEvent[] = [drawn];
    for (const night of [
      '2024-06-01',
      '2024-07-29',
      '2024-07-30',
      '2024-12-01',
      '2025-06-01',
      '2025-06-02',
    ]) {
      for (const one of repricingsDue(terms, events, TABLE, isoDate(night)))
        events.push({ ...one, sequence: events.length + 1, bookingDate: isoDate(night) });
    }
    const booked = events.slice(1).map((one) => [one.valueDate, 'annualRate' in one && one.annualRate]);
    expect(booked).toEqual(dueBy(terms, '2025-06-02'));
    expect(dueBy(terms, '2025-06-02', events)).toEqual([]);
  });

  it('applies a publication that was entered late from its own day', () => {
    const late = TABLE.slice(0, -1);
    expect(dueBy(termsOf('monthly'), '2025-07-01', [drawn], late).at(-1)).toEqual(['2024-10-29', '14.1']);
    expect(dueBy(termsOf('monthly'), '2025-07-01').at(-1)).toEqual(['2025-05-29', '14']);
  });

  const repriced = (
    sequence: number,
    day: string,
    annualRate: string,
    lprPublishedOn?: string,
  ): LoanEvent => ({
    type: 'change_rate',
    sequence,
    valueDate: isoDate(day),
    bookingDate: isoDate(day),
    annualRate,
    ...(lprPublishedOn && { lprPublishedOn: isoDate(lprPublishedOn) }),
  });

  it('leaves reversed what two persons reversed, and goes on at the next day', () => {
    const events: LoanEvent[] = [
      drawn,
      repriced(2, '2025-01-01', '14.1', '2024-10-21'),
      {
        type: 'reverse',
        sequence: 3,
        target: 2,
        valueDate: isoDate('2025-01-05'),
        bookingDate: isoDate('2025-01-05'),
      },
    ];
    expect(dueBy(termsOf('new_year'), '2025-12-31', events)).toEqual([]);
    expect(dueBy(termsOf('new_year'), '2026-01-01', events)).toEqual([['2026-01-01', '14']]);
  });

  it('books anew when the table was wrong, each time it changes', () => {
    const wrong = TABLE.map((one) => (one.publishedOn === '2024-10-21' ? { ...one, oneYear: '3.01' } : one));
    const first = repriced(2, '2025-01-01', '14.01', '2024-10-21');
    expect(dueBy(termsOf('new_year'), '2025-02-01', [drawn], wrong)).toEqual([['2025-01-01', '14.01']]);
    expect(dueBy(termsOf('new_year'), '2025-02-01', [drawn, first])).toEqual([['2025-01-01', '14.1']]);
    const second = repriced(3, '2025-01-01', '14.1', '2024-10-21');
    expect(dueBy(termsOf('new_year'), '2025-02-01', [drawn, first, second])).toEqual([]);
    expect(dueBy(termsOf('new_year'), '2025-02-01', [drawn, first, second], wrong)).toEqual([
      ['2025-01-01', '14.01'],
    ]);
  });

  it('lets a decision for the very day stand, and follows its distance afterwards', () => {
    // 13.35 on 2025-01-01 at 3.10 is 1,025 basis points; on 2026-01-01 at 3.00 it is 13.25.
    const decided = [drawn, repriced(2, '2025-01-01', '13.35')];
    expect(dueBy(termsOf('new_year'), '2025-06-01', decided)).toEqual([]);
    expect(dueBy(termsOf('new_year'), '2026-06-01', decided)).toEqual([['2026-01-01', '13.25']]);
  });

  it('goes on after the old maturity when the loan was extended', () => {
    const terms = termsOf('new_year', { maturesOn: isoDate('2025-02-28') });
    const extended: LoanEvent = {
      type: 'extend',
      sequence: 2,
      valueDate: isoDate('2025-01-15'),
      bookingDate: isoDate('2025-01-15'),
      maturesOn: isoDate('2026-02-28'),
    };
    const first = repriced(3, '2025-01-01', '14.1', '2024-10-21');
    expect(dueBy(terms, '2026-01-01', [drawn, first])).toEqual([]);
    expect(dueBy(terms, '2026-01-01', [drawn, first, extended])).toEqual([['2026-01-01', '14']]);
  });

  it('knows nothing before the table begins, and nothing of a fixed rate', () => {
    expect(dueBy(termsOf('monthly'), '2024-12-31', [drawn], [])).toEqual([]);
    expect(dueBy(termsOf('monthly', { rateBasis: { kind: 'fixed' } }), '2026-01-01')).toEqual([]);
  });
});

describe('basisAtContract', () => {
  const basis = { kind: 'lpr', tenor: 'five_year', spreadBasisPoints: 0, repricing: 'anniversary' } as const;
  const on = (rate: string, day: string) => () => basisAtContract(basis, rate, TABLE, isoDate(day));

  it('fixes the distance to the LPR of the day', () => {
    // 14.4 over the five-year 3.60 of 2024-10-21, and over the 3.50 of 2025-05-20.
    expect(on('14.4', '2025-05-19')()).toEqual({ ...basis, spreadBasisPoints: 1080 });
    expect(on('14.4', '2025-05-20')()).toEqual({ ...basis, spreadBasisPoints: 1090 });
    expect(basisAtContract({ kind: 'fixed' }, '14.4', [], isoDate('2025-01-01'))).toEqual({ kind: 'fixed' });
  });

  it('refuses at the rate what no basis points can state', () => {
    expect(on('14.405', '2025-05-20')).toThrow(/最多两位小数/);
    expect(on('14.4', '2019-01-01')).toThrow(/请先录入/);
  });
});
