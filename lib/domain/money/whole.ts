// Exact whole-number arithmetic: plain numbers while they are exact, BigInt beyond; one rounding at the very end.
import { assert } from '../refusal';
import { fen, type Money, type RoundingMode } from './money';

/** A whole number: a double while it is safe (below 2^53), a BigInt beyond. */
export type Whole = number | bigint;

const SAFE = Number.MAX_SAFE_INTEGER;

/**
 * sum + amount × rate × share, exact. All are whole numbers; a product that a double cannot hold shows itself by
 * coming out above 2^53 − 1, since rounding never carries a value across a power of two.
 */
export function plusProduct(sum: Whole, amount: number, rate: number, share: number): Whole {
  const product = amount * rate * share;
  if (typeof sum === 'number' && product <= SAFE && product >= -SAFE) {
    const total = sum + product;
    if (total <= SAFE && total >= -SAFE) return total;
  }
  return BigInt(sum) + BigInt(amount) * BigInt(rate) * BigInt(share);
}

/** Two whole numbers together, exact. */
export const sumOf = (a: Whole, b: Whole): Whole => (b === 0 ? a : plusWhole(a, b));

function plusWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number' && Math.abs(a + b) <= SAFE) return a + b;
  return BigInt(a) + BigInt(b);
}

/** numerator / denominator rounded to a whole number of fen, halves and remainders by the mode; denominator > 0. */
export function roundQuotient(numerator: Whole, denominator: Whole, mode: RoundingMode): Money {
  if (typeof numerator === 'number' && typeof denominator === 'number' && denominator <= SAFE / 2) {
    const size = numerator < 0 ? -numerator : numerator;
    let quotient = Math.floor(size / denominator);
    let rest = size - quotient * denominator;
    // The division itself is rounded; the remainder is exact and shows when it went to the neighbour.
    if (rest < 0) {
      quotient -= 1;
      rest += denominator;
    } else if (rest >= denominator) {
      quotient += 1;
      rest -= denominator;
    }
    const away = rest > 0 && roundsAway(mode, Math.sign(rest * 2 - denominator), quotient % 2 !== 0);
    const rounded = away ? quotient + 1 : quotient;
    return fen(numerator < 0 ? -rounded : rounded);
  }
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  assert(bottom > 0n, 'an amount is divided by nothing');
  const size = top < 0n ? -top : top;
  const [quotient, rest] = [size / bottom, size % bottom];
  const half = rest * 2n === bottom ? 0 : rest * 2n > bottom ? 1 : -1;
  const rounded = rest > 0n && roundsAway(mode, half, quotient % 2n !== 0n) ? quotient + 1n : quotient;
  return fen(Number(top < 0n ? -rounded : rounded));
}

/** Whether a remainder rounds away from zero; `half` says on which side of one half it lies. */
function roundsAway(mode: RoundingMode, half: number, isOdd: boolean): boolean {
  switch (mode) {
    case 'HALF_UP':
      return half >= 0;
    case 'HALF_DOWN':
      return half > 0;
    case 'HALF_EVEN':
      return half > 0 || (half === 0 && isOdd);
    case 'UP':
      return true;
    case 'DOWN':
      return false;
  }
}

/** a/b + c/d as one quotient. */
export function sumQuotients(
  a: Readonly<{ numerator: Whole; denominator: number }>,
  b: Readonly<{ numerator: Whole; denominator: number }>,
): Readonly<{ numerator: Whole; denominator: Whole }> {
  if (a.denominator === b.denominator) {
    return { numerator: BigInt(a.numerator) + BigInt(b.numerator), denominator: a.denominator };
  }
  const [left, right] = [BigInt(a.denominator), BigInt(b.denominator)];
  return {
    numerator: BigInt(a.numerator) * right + BigInt(b.numerator) * left,
    denominator: left * right,
  };
}

/** numerator / denominator as text with six decimals, rounded half up: an amount of fen as 计息明细 shows it. */
export function quotientText(numerator: Whole, denominator: Whole): string {
  if (typeof numerator === 'number' && typeof denominator === 'number' && denominator <= SAFE / 2) {
    const whole = Math.floor(numerator / denominator);
    const rest = numerator - whole * denominator;
    const isSafe = numerator >= 0 && rest >= 0 && rest < denominator && rest <= SAFE / 1_000_000;
    const places = isSafe ? roundQuotient(rest * 1_000_000, denominator, 'HALF_UP') : 1_000_000;
    if (places < 1_000_000) return `${whole}.${String(places).padStart(6, '0')}`;
  }
  const scaled = BigInt(numerator) * 1_000_000n;
  const bottom = BigInt(denominator);
  const size = scaled < 0n ? -scaled : scaled;
  const digits = String((size * 2n + bottom) / (bottom * 2n)).padStart(7, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** The greatest common divisor of two positive whole numbers (Euclid). */
export function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
