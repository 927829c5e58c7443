// A yearly rate in the other ways that lenders quote it.
import { Decimal } from 'decimal.js';

const plain = (value: Decimal): string => value.toDecimalPlaces(4).toString();

/** "14.4" reads "月利率 12‰ · 日利率 4‱"; null when it is not a rate. A year is 12 months or 360 days. */
export function rateEquivalents(percentText: string): string | null {
  if (!/^\d{1,3}(\.\d{1,6})?$/.test(percentText)) return null;
  const percent = new Decimal(percentText);
  return `月利率 ${plain(percent.times(10).div(12))}‰ · 日利率 ${plain(percent.times(100).div(360))}‱`;
}
