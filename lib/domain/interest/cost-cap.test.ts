import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date';
import { capVerdict, lprOn } from './cost-cap';

const table = [
  { publishedOn: isoDate('2024-10-21'), percent: '3.10' },
  { publishedOn: isoDate('2025-05-20'), percent: '3.00' },
];

describe('capVerdict (domain.md 1.3)', () => {
  it.each([
    ['12', '2026-03-01', 'within', null],
    ['12.0001', '2026-03-01', 'warn', '12'],
    ['12.4', '2025-03-01', 'within', null],
    ['24', '2026-03-01', 'warn', '12'],
    ['24.0001', '2026-03-01', 'barred', '24'],
    ['12.5', '2027-12-31', 'warn', '12'],
    ['12.5', '2028-01-01', 'barred', '12'],
    ['15', '2020-01-01', 'within', null],
  ])('%s %% signed on %s is %s', (percent, day, verdict, cap) => {
    expect(capVerdict(percent, isoDate(day), table)).toEqual({ verdict, cap });
  });

  it('takes the latest rate published on or before the day', () => {
    expect(lprOn(table, isoDate('2025-05-19'))?.percent).toBe('3.10');
    expect(lprOn(table, isoDate('2025-05-20'))?.percent).toBe('3.00');
    expect(lprOn(table, isoDate('2024-01-01'))).toBeNull();
  });
});
