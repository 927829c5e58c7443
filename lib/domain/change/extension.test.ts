import { describe, expect, it } from 'vitest';
import { addMonths, isoDate } from '@/lib/domain/calendar/iso-date';
import { latestMaturity } from './extension';

const startsOn = isoDate('2026-01-15');
const months = (count: number) => ({ startsOn, maturesOn: addMonths(startsOn, count) });

describe('the limit of all extensions together (domain.md 2.28)', () => {
  it.each([
    [6, 12],
    [12, 24],
    [24, 36],
    [60, 90],
    [72, 108],
  ])('a loan of %i months matures after %i months at the latest', (term, latest) => {
    expect(latestMaturity(months(term))).toBe(addMonths(startsOn, latest));
  });

  it('counts days where the term is no whole number of months', () => {
    expect(latestMaturity({ startsOn, maturesOn: isoDate('2026-02-04') })).toBe('2026-02-24');
  });
});
