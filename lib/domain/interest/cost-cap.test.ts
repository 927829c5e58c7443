import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date';
import { capVerdict } from './cost-cap';

const table = [
  { publishedOn: isoDate('2024-10-21'), oneYear: '3.10', fiveYear: '3.60' },
  { publishedOn: isoDate('2025-05-20'), oneYear: '3.00', fiveYear: '3.50' },
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
    expect(capVerdict(percent, isoDate(day), table)).toMatchObject({ verdict, cap });
  });

  it('names the publication that the fourfold is of', () => {
    expect(capVerdict('10', isoDate('2025-05-19'), table)).toMatchObject({ lprCap: '12.4', lpr: table[0] });
    expect(capVerdict('10', isoDate('2020-01-01'), table)).toMatchObject({ lprCap: null, lpr: null });
  });
});
