// How the principal is spread over the periods: the four 还款方式 (2.10–2.12; golden cn-ei, cn-ep, cn-io).
import type { Decimal } from 'decimal.js';
import { Exact } from '../interest/factor';
import type { RepaymentMethod } from '../loan/terms';
import {
  add,
  fen,
  maxMoney,
  minMoney,
  roundToFen,
  subtract,
  ZERO,
  type Money,
  type RoundingMode,
} from '../money/money';

export type Spread = Readonly<{
  principals: readonly Money[];
  /** What every period pays alike: the instalment (等额本息) or its principal (等额本金); null for the others. */
  level: Money | null;
}>;

export type SpreadOptions = Readonly<{
  method: RepaymentMethod;
  rounding: RoundingMode;
  /** Keeps this level instead of working out a new one, so that the plan ends sooner (缩期). */
  keepLevel?: Money | null;
  /** Interest of the first period that is already earned and must fit under a kept instalment, fen. */
  firstInterestEarned?: Money;
}>;

/**
 * Principal of each period. `shares` is the interest of one fen over each period (annual rate × share of a year).
 * The last period takes whatever is left.
 */
export function spreadPrincipal(balance: Money, shares: readonly Decimal[], options: SpreadOptions): Spread {
  switch (options.method) {
    case 'equal_instalment':
      return spreadByInstalment(balance, shares, options);
    case 'equal_principal':
      return spreadEvenly(balance, shares.length, options);
    case 'interest_only':
    case 'bullet':
      return {
        principals: shares.map((_, index) => (index === shares.length - 1 ? balance : ZERO)),
        level: null,
      };
  }
}

function spreadByInstalment(balance: Money, shares: readonly Decimal[], options: SpreadOptions): Spread {
  const level = options.keepLevel ?? roundToFen(annuity(balance, shares), options.rounding);
  const earned = options.keepLevel ? (options.firstInterestEarned ?? ZERO) : ZERO;
  let left = balance;
  const principals = shares.map((share, index) => {
    const interest = add(roundToFen(share.times(left), options.rounding), index === 0 ? earned : ZERO);
    const principal =
      index === shares.length - 1 ? left : minMoney(left, maxMoney(ZERO, subtract(level, interest)));
    left = subtract(left, principal);
    return principal;
  });
  return { principals, level };
}

function spreadEvenly(balance: Money, count: number, options: SpreadOptions): Spread {
  const level = options.keepLevel ?? roundToFen(new Exact(balance).div(Math.max(count, 1)), options.rounding);
  let left = balance;
  const principals = Array.from({ length: count }, (_, index) => {
    const principal = index === count - 1 ? left : minMoney(left, level);
    left = subtract(left, principal);
    return principal;
  });
  return { principals, level };
}

/** The equal payment that repays a balance over periods of any length: P·Π(1+f) / (1 + Σ_j Π_{k>j}(1+f_k)), fen. */
export function annuity(balance: Money, shares: readonly Decimal[]): Decimal {
  let growth: Decimal = new Exact(1);
  let weights: Decimal = new Exact(0);
  for (let index = shares.length - 1; index >= 0; index -= 1) {
    weights = weights.plus(growth);
    growth = growth.times(new Exact(1).plus(shares[index] ?? 0));
  }
  return weights.isZero() ? new Exact(fen(0)) : growth.times(balance).div(weights);
}
