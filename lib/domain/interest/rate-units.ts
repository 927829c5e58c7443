// A rate typed by the month or by the day as the rate a year that it is, to the last digit (domain.md 2.1).
import { Decimal } from 'decimal.js';
import type { RateText } from './rate';

const plain = (value: Decimal): RateText => value.toFixed();

/** 月利率, thousandths a month: 12 ‰ is 14.4 % a year. */
export const annualFromMonthly = (permille: RateText): RateText => plain(new Decimal(permille).times('1.2'));

/** 日利率, ten-thousandths a day: 4 ‱ is 14.4 % over 360 days and 14.6 % over 365. */
export const annualFromDaily = (permyriad: RateText, daysOfYear: 360 | 365): RateText =>
  plain(new Decimal(permyriad).times(daysOfYear).dividedBy(100));
