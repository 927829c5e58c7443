import { describe, expect, it } from 'vitest';
import samples from '@/lib/testing/golden/apr-xirr.json';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { addMonths, isoDate } from '../calendar/iso-date';
import type { FeeTerm } from '../loan/fee-terms';
import { fen } from '../money/money';
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

  // domain.md 1.6: 100,000 at 12 %, 12 months; a fee of 2 %; 120,000 flat at 0.6 % a month; a loan paying interest monthly.
  it.each<[string, Partial<typeof sampleTerms>, number, string, string]>([
    ['equal instalments', { principal: fen(10_000_000), annualRate: '12' }, 0, '12.00', '12.68'],
    ['with a fee of 2 %', { principal: fen(10_000_000), annualRate: '12' }, 200_000, '15.85', '17.06'],
    ['flat at 0.6 % a month', { annualRate: '7.2', method: 'flat', dayCount: 'period' }, 0, '13.03', '13.84'],
    ['interest monthly', { annualRate: '12', method: 'interest_only' }, 0, '12.00', '12.68'],
  ])('vector of 1.6: %s', (_, changes, fee, nominal, compound) => {
    const terms = { ...sampleTerms, ...changes };
    const rate = effectiveRate(terms, buildSchedule(terms), fen(fee));
    expect([Number(rate.nominal).toFixed(2), Number(rate.compound).toFixed(2)]).toEqual([nominal, compound]);
  });

  it('counts the fees that the contract bills with its instalments', () => {
    const fee: FeeTerm = {
      name: '服务费',
      when: 'first_instalment',
      charge: { kind: 'percent', percent: '1' },
      refundable: false,
    };
    expect(Number(rateOf({ fees: [fee] }).nominal)).toBeGreaterThan(16);
  });
});
