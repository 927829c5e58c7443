// 等额本息: the payment that repays a balance in equal parts, rounded from its exact value.
import type { Money, RoundingMode } from '../money/money';
import { roundQuotient } from '../money/whole';
import { fen } from '../money/money';

/** What one fen earns in a period: a whole numerator over a whole denominator. */
export type PeriodFactor = Readonly<{ numerator: number; denominator: number }>;

/**
 * P × Π(1+f) / (1 + Σ_j Π_{k>j}(1+f_k)) in fen, rounded by the mode (2.10; golden README). Floating point only
 * makes a guess, and the guess stands only where its error cannot reach the point at which the rounding turns;
 * else whole numbers decide. So the answer is always the rounding of the exact value.
 */
export function annuity(balance: Money, factors: readonly PeriodFactor[], mode: RoundingMode): Money {
  let growth = 1;
  let weights = 0;
  for (let index = factors.length - 1; index >= 0; index -= 1) {
    const factor = factors[index];
    weights += growth;
    if (factor) growth *= 1 + factor.numerator / factor.denominator;
  }
  if (weights === 0) return balance;
  const guess = (balance * growth) / weights;
  // Each step rounds four times by at most 2^-53 of its value; 2^-49 a step is more than that twice over.
  const error = guess * (factors.length + 4) * 2 ** -49;
  const low = Math.floor(guess);
  const above = guess - low;
  const isFarFromHalf = Math.abs(above - 0.5) > error;
  if (mode.startsWith('HALF') && isFarFromHalf) return fen(above > 0.5 ? low + 1 : low);
  const isFarFromWhole = above > error && 1 - above > error;
  if (!mode.startsWith('HALF') && isFarFromWhole) return fen(mode === 'UP' ? low + 1 : low);
  return exactAnnuity(balance, factors, mode);
}

/** The same in whole numbers: growth and weights carry one common denominator, which cancels. */
export function exactAnnuity(balance: Money, factors: readonly PeriodFactor[], mode: RoundingMode): Money {
  let growth = 1n;
  let weights = 0n;
  for (let index = factors.length - 1; index >= 0; index -= 1) {
    const factor = factors[index];
    if (!factor) continue;
    const denominator = BigInt(factor.denominator);
    weights = (weights + growth) * denominator;
    growth *= denominator + BigInt(factor.numerator);
  }
  return weights === 0n ? balance : roundQuotient(BigInt(balance) * growth, weights, mode);
}
