import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date';
import { isLprBehind } from './entry';

describe('isLprBehind', () => {
  it.each([
    ['2026-10-20', '2026-11-20', false],
    ['2026-10-20', '2026-11-23', false],
    ['2026-10-20', '2026-11-24', true],
    ['2026-06-22', '2026-11-25', true],
  ])('entered %s, seen on %s: %s', (newest, today, expected) => {
    expect(isLprBehind(isoDate(newest), isoDate(today))).toBe(expected);
  });

  it('says so of an empty table', () => {
    expect(isLprBehind(null, isoDate('2026-11-25'))).toBe(true);
  });
});
