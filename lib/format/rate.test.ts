import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateEquivalents } from './rate';

describe('a yearly rate in other words', () => {
  it.each([
    ['14.4', '月利率 12‰ · 日利率 4‱'],
    ['15.4', '月利率 12.8333‰ · 日利率 4.2778‱'],
    ['24', '月利率 20‰ · 日利率 6.6667‱'],
    ['120', '月利率 100‰ · 日利率 33.3333‱'],
    ['0', '月利率 0‰ · 日利率 0‱'],
    ['0.00006', '月利率 0.0001‰ · 日利率 0‱'],
    ['0.00018', '月利率 0.0002‰ · 日利率 0.0001‱'],
    ['999.999999', '月利率 833.3333‰ · 日利率 277.7778‱'],
  ])('reads %s', (percent, words) => expect(rateEquivalents(percent)).toBe(words));

  it('reckons a day of 365 where the contract does', () =>
    expect(rateEquivalents('14.6', 365)).toBe('月利率 12.1667‰ · 日利率 4‱'));

  it.each(['', '.', '1.', '.5', '-1', '1e2', '1234', '1.1234567', '十二'])('is silent about %j', (typed) =>
    expect(rateEquivalents(typed)).toBeNull(),
  );

  it('agrees with decimal arithmetic for every rate that may be typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (millionths) => {
        const percent = new Decimal(millionths).div(1_000_000);
        const shown = (value: Decimal) => value.toDecimalPlaces(4).toFixed();
        expect(rateEquivalents(percent.toFixed())).toBe(
          `月利率 ${shown(percent.times(10).div(12))}‰ · 日利率 ${shown(percent.times(100).div(360))}‱`,
        );
      }),
    );
  });
});
