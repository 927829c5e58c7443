// Rates as exact fractions: percent text crosses JSON and forms, whole numbers cross the engine.
import { greatestCommonDivisor } from '../money/whole';
import { assert } from '../refusal';

/** Percent a year as plain decimal text ("14.4"); text so that it crosses JSON and columns exactly. */
export type RateText = string;

/** What one fen earns in a year: 14.4 % is 18 / 125. */
export type Rate = Readonly<{ numerator: number; denominator: number }>;

export const NO_RATE: Rate = { numerator: 0, denominator: 1 };

/** Percent a year has at most this many decimals, so that every denominator stays a safe whole number. */
const DECIMALS_MAX = 8;

/** "14.4" as 18 / 125; throws on what is not a plain decimal, which the schemas refuse before. */
export function parseRate(percent: RateText): Rate {
  const point = percent.indexOf('.');
  const decimals = point < 0 ? 0 : percent.length - point - 1;
  const digits = point < 0 ? percent : percent.slice(0, point) + percent.slice(point + 1);
  assert(/^\d{1,12}$/.test(digits) && decimals <= DECIMALS_MAX, `not a rate: ${percent}`);
  return reduced(Number(digits), 100 * 10 ** decimals);
}

function reduced(numerator: number, denominator: number): Rate {
  if (numerator === 0) return NO_RATE;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** A rate raised by a percentage of itself: 14.4 % raised by 50 is 21.6 %. */
export function raisedBy(rate: Rate, percent: RateText): Rate {
  const uplift = parseRate(percent);
  const [rise, of] = [uplift.numerator + uplift.denominator, uplift.denominator];
  // Common factors go before the products, which then stay safe.
  const across = greatestCommonDivisor(Math.max(rate.numerator, 1), of);
  const back = greatestCommonDivisor(rise, rate.denominator);
  return reduced((rate.numerator / across) * (rise / back), (rate.denominator / back) * (of / across));
}

export const isHigher = (a: Rate, b: Rate): boolean =>
  BigInt(a.numerator) * BigInt(b.denominator) > BigInt(b.numerator) * BigInt(a.denominator);

export const lowerRate = (a: Rate, b: Rate): Rate => (isHigher(a, b) ? b : a);

/** A rate as percent text with no needless zeros: 27/125 is "21.6". */
export function rateText({ numerator, denominator }: Rate): RateText {
  const scaled = (BigInt(numerator) * 10n ** 12n * 100n) / BigInt(denominator);
  const digits = String(scaled).padStart(13, '0');
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, '');
}

/** Rates that a cap cuts keep eight decimals of a percent: they are whole numbers over this. */
export const CUT_RATE_PLACES = 10 ** 10;

/** Several rates over one denominator, a multiple of `least`, so that interest at all of them adds up as whole numbers. */
export function commonDenominator(rates: readonly Rate[], least = 1): number {
  return rates.reduce(
    (common, rate) => (common / greatestCommonDivisor(common, rate.denominator)) * rate.denominator,
    least,
  );
}
