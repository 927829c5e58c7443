import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { rateBasisWords } from './rate-basis-words';

const lpr = { publishedOn: isoDate('2025-05-20'), oneYear: '3', fiveYear: '3.5' };
const basis = { kind: 'lpr', tenor: 'one_year', spreadBasisPoints: 1140, repricing: 'new_year' } as const;

describe('rateBasisWords', () => {
  it.each([
    [rateBasisWords({ kind: 'fixed' }, lpr), '固定利率'],
    [rateBasisWords(basis, lpr), 'LPR（1 年期 3.00%，2025-05-20 公布）+ 1140 基点，每年 1 月 1 日重定价'],
    [
      rateBasisWords({ ...basis, tenor: 'five_year', spreadBasisPoints: -40, repricing: 'none' }, lpr),
      'LPR（5 年期以上 3.50%，2025-05-20 公布）− 40 基点，合同期内不重定价',
    ],
    [rateBasisWords(basis, null), 'LPR（1 年期）+ 1140 基点，每年 1 月 1 日重定价'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
