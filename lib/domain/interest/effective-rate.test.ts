import { describe, expect, it } from 'vitest';
import samples from '@/lib/testing/golden/apr-xirr.json';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { addMonths, isoDate } from '../calendar/iso-date';
import { buildSchedule } from '../schedule/build-schedule';
import { effectiveRate, xirr } from './effective-rate';

describe('xirr', () => {
  it.each(samples.map((golden) => [golden.id, golden] as const))('golden %s', (_, golden) => {
    const flows = golden.dates.map((on, index) => ({
      on: isoDate(on),
      amount: Number(golden.values[index]),
    }));
    expect(Math.abs(xirr(flows) - Number(golden.expected.rate))).toBeLessThan(Number(golden.tolerance));
  });
});

describe('effectiveRate', () => {
  const rateOf = (changes: Partial<typeof sampleTerms>) => {
    const terms = { ...sampleTerms, ...changes };
    return effectiveRate(terms, buildSchedule(terms));
  };

  it('of a bullet of a year is its rate; of half a year, compounding twice', () => {
    expect(rateOf({ method: 'bullet' })).toEqual({ nominal: '14.4000', compound: '14.4000' });
    expect(rateOf({ method: 'bullet', maturesOn: addMonths(sampleTerms.startsOn, 6) })).toEqual({
      nominal: '14.4000',
      compound: '14.9184',
    });
  });

  it('shows that actual days over 360 cost more than the rate says (2.2)', () => {
    expect(Number(rateOf({ dayCount: 'act/360', method: 'interest_only' }).nominal)).toBeCloseTo(14.6, 1);
  });

  it('takes irregular periods by their days', () => {
    const { nominal, compound } = rateOf({ dueDayRule: 'fixed_day', dueDay: 20, firstPeriod: 'short' });
    expect(Math.abs(Number(nominal) - 14.4)).toBeLessThan(0.2);
    expect(Number(compound)).toBeGreaterThan(Number(nominal));
  });
});
