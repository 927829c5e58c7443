// Goal: the LPR table answers as it was published, and repricing follows it. Figures: domain.md 2.8 and 8.6.
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date';
import {
  lprOn,
  lprPercent,
  lprRateOn,
  nextRepricingDay,
  rateOver,
  repricingDays,
  spreadOver,
  type LprBasis,
  type LprEntry,
} from './lpr';

/** domain.md 8.6 */
const published: readonly LprEntry[] = [
  ['2019-08-20', '4.25', '4.85'],
  ['2019-09-20', '4.20', '4.85'],
  ['2019-11-20', '4.15', '4.80'],
  ['2020-02-20', '4.05', '4.75'],
  ['2020-04-20', '3.85', '4.65'],
  ['2021-12-20', '3.80', '4.65'],
  ['2022-01-20', '3.70', '4.60'],
  ['2022-05-20', '3.70', '4.45'],
  ['2022-08-22', '3.65', '4.30'],
  ['2023-06-20', '3.55', '4.20'],
  ['2023-08-21', '3.45', '4.20'],
  ['2024-02-20', '3.45', '3.95'],
  ['2024-07-22', '3.35', '3.85'],
  ['2024-10-21', '3.10', '3.60'],
  ['2025-05-20', '3.00', '3.50'],
].map(([day = '', oneYear = '', fiveYear = '']) => ({ publishedOn: isoDate(day), oneYear, fiveYear }));

describe('the LPR that stands on a day', () => {
  it.each([
    ['2019-08-20', '4.25', '4.85'],
    ['2019-09-19', '4.25', '4.85'],
    ['2022-05-19', '3.70', '4.60'],
    ['2022-05-20', '3.70', '4.45'],
    ['2024-02-20', '3.45', '3.95'],
    ['2025-05-19', '3.10', '3.60'],
    ['2026-06-22', '3.00', '3.50'],
  ])('%s: %s and %s', (day, oneYear, fiveYear) => {
    const entry = lprOn([...published].reverse(), isoDate(day));
    expect(entry && [lprPercent(entry, 'one_year'), lprPercent(entry, 'five_year')]).toEqual([
      oneYear,
      fiveYear,
    ]);
  });

  it('is not known before the table begins', () => {
    expect(lprOn(published, isoDate('2019-08-19'))).toBeNull();
  });
});

describe('basis points', () => {
  it.each([
    ['3.00', '14.4', 1140],
    ['3.10', '14.4', 1130],
    ['3.45', '3.45', 0],
    ['4.25', '3.85', -40],
    ['3.00', '14.4025', null],
    ['3.00', '14.41', 1141],
  ])('over %s %% the rate of %s %% is %s bp', (lpr, rate, points) => {
    expect(spreadOver(lpr, rate)).toBe(points);
    if (points !== null) expect(Number(rateOver(lpr, points))).toBe(Number(rate));
  });

  it('never make a rate below nothing', () => {
    expect(rateOver('3.00', -300)).toBe('0');
    expect(rateOver('3.00', -301)).toBe('0');
    expect(rateOver('3.00', -299)).toBe('0.01');
  });
});

describe('repricing days', () => {
  const life = (startsOn: string, maturesOn: string) => ({
    startsOn: isoDate(startsOn),
    maturesOn: isoDate(maturesOn),
  });

  it('are each 1 January, neither the first day nor the maturity', () => {
    expect(repricingDays('new_year', life('2024-03-15', '2027-01-01'))).toEqual(['2025-01-01', '2026-01-01']);
    expect(repricingDays('new_year', life('2025-01-01', '2026-12-31'))).toEqual(['2026-01-01']);
  });

  it('are the same day each year, 28 February in years without a 29th', () => {
    expect(repricingDays('anniversary', life('2024-02-29', '2028-06-01'))).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('are the same day each quarter or month, counted from the first day and never chained', () => {
    expect(repricingDays('quarterly', life('2025-11-30', '2026-08-30'))).toEqual([
      '2026-02-28',
      '2026-05-30',
    ]);
    expect(repricingDays('monthly', life('2026-01-31', '2026-05-01'))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it('are none where nothing is repriced or the loan ends before', () => {
    expect(repricingDays('none', life('2024-01-01', '2030-01-01'))).toEqual([]);
    expect(repricingDays('anniversary', life('2024-01-01', '2025-01-01'))).toEqual([]);
  });

  it('tell the next one', () => {
    const loan = life('2024-03-15', '2027-03-15');
    expect(nextRepricingDay('new_year', loan, isoDate('2025-01-01'))).toBe('2026-01-01');
    expect(nextRepricingDay('new_year', loan, isoDate('2027-01-01'))).toBeNull();
  });
});

describe('the rate of a loan bound to the LPR', () => {
  const basis: LprBasis = {
    kind: 'lpr',
    tenor: 'one_year',
    spreadBasisPoints: 1130,
    repricing: 'anniversary',
  };

  it('follows the table by its spread', () => {
    // Signed at 3.10 + 1,130 bp = 14.4; from 2025-05-20 the LPR is 3.00.
    expect(lprRateOn(published, basis, isoDate('2024-11-01'))).toBe('14.4');
    expect(lprRateOn(published, basis, isoDate('2025-11-01'))).toBe('14.3');
    expect(lprRateOn(published, { ...basis, tenor: 'five_year' }, isoDate('2025-11-01'))).toBe('14.8');
    expect(lprRateOn(published, basis, isoDate('2019-01-01'))).toBeNull();
  });
});
