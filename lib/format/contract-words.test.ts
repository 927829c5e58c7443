import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { clauseWords, formatDateCapital, termWords } from './contract-words';

describe('formatDateCapital', () => {
  it.each([
    ['2025-02-12', '贰零贰伍年零贰月壹拾贰日'],
    ['2025-10-20', '贰零贰伍年零壹拾月零贰拾日'],
    ['2025-01-01', '贰零贰伍年零壹月零壹日'],
    ['2026-03-09', '贰零贰陆年叁月零玖日'],
    ['2026-11-10', '贰零贰陆年壹拾壹月零壹拾日'],
    ['2026-12-30', '贰零贰陆年壹拾贰月零叁拾日'],
    ['2030-09-19', '贰零叁零年玖月壹拾玖日'],
    ['2026-08-21', '贰零贰陆年捌月贰拾壹日'],
    ['2026-07-31', '贰零贰陆年柒月叁拾壹日'],
  ])('writes %s as %s', (day, words) => {
    expect(formatDateCapital(isoDate(day))).toBe(words);
  });
});

it('writes a term from its first day to its last', () => {
  expect(termWords(isoDate('2025-06-20'), isoDate('2026-06-05'))).toBe('自2025年6月20日起至2026年6月5日止');
});

it.each([
  [1, '第一条'],
  [10, '第十条'],
  [12, '第十二条'],
  [21, '第二十一条'],
])('numbers clause %d as %s', (count, words) => {
  expect(clauseWords(count)).toBe(words);
});
