// How the principal is spread over the periods, by 还款方式 (2.10–2.12; golden cn-ei, cn-ep, cn-io, fineract-*).
import { annuity, type PeriodFactor } from '../interest/annuity';
import type { LoanTerms } from '../loan/terms';
import {
  add,
  fen,
  maxMoney,
  minMoney,
  subtract,
  sum,
  ZERO,
  type Money,
  type RoundingMode,
} from '../money/money';
import { plusProduct, roundQuotient, type Whole } from '../money/whole';

export type Spread = Readonly<{
  principals: readonly Money[];
  interests: readonly Money[];
  /** What every period pays alike: the instalment (等额本息, 等本等息) or its principal (等额本金); null for the others. */
  level: Money | null;
}>;

export type SpreadTerms = Pick<
  LoanTerms,
  'method' | 'rounding' | 'instalmentUnit' | 'remainder' | 'levelFactor' | 'grace' | 'agreed' | 'flat'
>;

/** An amount as a whole multiple of the unit that instalments come in. */
export const toUnit = (amount: Money, unit: Money, mode: RoundingMode): Money =>
  unit === 1 ? amount : fen(roundQuotient(amount, unit, mode) * unit);

/** An even part of an amount, in units. */
export const evenPart = (amount: Money, count: number, terms: SpreadTerms): Money =>
  toUnit(roundQuotient(amount, Math.max(count, 1), terms.rounding), terms.instalmentUnit, terms.rounding);

/** What an amount earns in a period, rounded once. */
export const interestOf = (amount: Money, factor: PeriodFactor, mode: RoundingMode): Money =>
  roundQuotient(plusProduct(0, amount, factor.numerator, 1), factor.denominator, mode);

/** Principal and interest of each period; the last takes whatever is left. `factors`: what one fen earns in each. */
export function spreadPrincipal(
  balance: Money,
  factors: readonly PeriodFactor[],
  terms: SpreadTerms,
  committed: Money = balance,
): Spread {
  switch (terms.method) {
    case 'equal_instalment':
      return spreadByInstalment(balance, factors, terms, committed);
    case 'equal_principal':
      return onBalance(balance, factors, terms, evenly(balance, factors.length, terms));
    case 'flat':
      return spreadFlat(balance, factors, terms);
    case 'agreed': {
      const principals = factors.map((_, index) => terms.agreed[index]?.principal ?? ZERO);
      return onBalance(balance, factors, terms, { principals, level: null });
    }
    case 'interest_only':
    case 'bullet':
    case 'free': {
      const principals = factors.map((_, index) => (index === factors.length - 1 ? balance : ZERO));
      return onBalance(balance, factors, terms, { principals, level: null });
    }
  }
}

/**
 * 等额本息: the level payment for a balance over periods, in units. A period whose interest alone is above the level
 * (a long first one of a long loan) pays that interest and no principal; it leaves the balance as it was, so the level
 * is that of the periods which repay: at 15.25 % over 30 years with a first period of 61 days, of the other 359.
 */
export function levelInstalment(balance: Money, factors: readonly PeriodFactor[], terms: SpreadTerms): Money {
  let repaying = factors;
  for (;;) {
    const level = toUnit(annuity(balance, repaying, terms.rounding), terms.instalmentUnit, terms.rounding);
    if (!repaying.some((factor) => mayExceed(level, balance, factor))) return level;
    const left = repayingAt(level, balance, repaying, terms);
    if (left.length === repaying.length || left.length === 0) return level;
    repaying = left;
  }
}

/** Whether the interest of a whole balance could come near a level: a guess that only saves the exact walk. */
const mayExceed = (level: Money, balance: Money, factor: PeriodFactor): boolean =>
  balance * factor.numerator > (level - 1) * factor.denominator;

/** The periods in which a level repays something of the balance. */
function repayingAt(
  level: Money,
  balance: Money,
  factors: readonly PeriodFactor[],
  terms: SpreadTerms,
): readonly PeriodFactor[] {
  let left = balance;
  return factors.filter((factor) => {
    const principal = subtract(level, interestOf(left, factor, terms.rounding));
    left = subtract(left, minMoney(left, maxMoney(ZERO, principal)));
    return principal >= 0;
  });
}

function spreadByInstalment(
  balance: Money,
  factors: readonly PeriodFactor[],
  terms: SpreadTerms,
  committed: Money,
): Spread {
  const free = Math.min(terms.grace.principalPeriods, factors.length - 1);
  const paying = free > 0 ? factors.slice(free) : factors;
  const first = factors[0];
  const level = levelInstalment(
    committed,
    terms.levelFactor === 'first_period' && first ? paying.map(() => first) : paying,
    terms,
  );
  if (terms.remainder !== 'levelled') return payLevel(balance, factors, terms, level);
  let best = payLevel(balance, factors, terms, level);
  const chosen = levelOut(level, paying.length, terms, (candidate) => {
    best = payLevel(balance, factors, terms, candidate);
    return lastPayment(best);
  });
  return chosen === best.level ? best : payLevel(balance, factors, terms, chosen);
}

const lastPayment = ({ principals, interests }: Spread): Money =>
  add(principals.at(-1) ?? ZERO, interests.at(-1) ?? ZERO);

/**
 * 逐期调平: while the last instalment differs by more than half a fen a period, the level moves by an even part of
 * the difference, as long as the difference gets smaller (golden README). `lastWith` tries a level out.
 */
export function levelOut(
  level: Money,
  periods: number,
  terms: Pick<SpreadTerms, 'instalmentUnit' | 'rounding'>,
  lastWith: (level: Money) => Money,
): Money {
  let chosen = level;
  let difference = lastWith(level) - level;
  while (Math.abs(difference) > Math.floor(periods / 2)) {
    const step = roundQuotient(difference, periods, terms.rounding);
    const next = toUnit(fen(chosen + step), terms.instalmentUnit, terms.rounding);
    const last = lastWith(next);
    const left = last - next;
    // A level that repays all before the last period is no level.
    if (next === chosen || last === 0 || Math.abs(left) >= Math.abs(difference)) break;
    chosen = next;
    difference = left;
  }
  return chosen;
}

function payLevel(
  balance: Money,
  factors: readonly PeriodFactor[],
  terms: SpreadTerms,
  level: Money,
): Spread {
  const free = terms.grace.principalPeriods;
  const lastIndex = factors.length - 1;
  const principals: Money[] = [];
  const interests: Money[] = [];
  let left: number = balance;
  for (let index = 0; index <= lastIndex; index += 1) {
    const factor = factors[index];
    if (!factor) continue;
    const interest = interestOf(left as Money, factor, terms.rounding);
    const wanted = index === lastIndex ? left : index < free ? 0 : level - interest;
    const principal = wanted < 0 ? 0 : wanted > left ? left : wanted;
    principals.push(principal as Money);
    interests.push(interest);
    left -= principal;
  }
  return { principals, interests, level };
}

type Principals = Readonly<{ principals: readonly Money[]; level: Money | null }>;

function evenly(balance: Money, count: number, terms: SpreadTerms): Principals {
  const free = Math.min(terms.grace.principalPeriods, count - 1);
  const level = evenPart(balance, count - free, terms);
  const odd = maxMoney(ZERO, fen(balance - level * (count - free - 1)));
  let left = balance;
  const principals = Array.from({ length: count }, (_, index) => {
    const isOdd = terms.remainder === 'first' ? index === free : false;
    const wanted = index < free ? ZERO : index === count - 1 ? left : isOdd ? odd : level;
    const principal = minMoney(left, wanted);
    left = subtract(left, principal);
    return principal;
  });
  return { principals, level };
}

/** Interest of each period on what is left of the balance. */
function onBalance(
  balance: Money,
  factors: readonly PeriodFactor[],
  terms: SpreadTerms,
  { principals, level }: Principals,
): Spread {
  let left = balance;
  const interests = factors.map((factor, index) => {
    const interest = interestOf(left, factor, terms.rounding);
    left = subtract(left, principals[index] ?? ZERO);
    return interest;
  });
  return { principals, interests, level };
}

/** 等本等息 (golden fineract-flat): interest on the original principal whatever was repaid. */
function spreadFlat(balance: Money, factors: readonly PeriodFactor[], terms: SpreadTerms): Spread {
  const count = factors.length;
  if (terms.flat.variant === 'total_split') {
    const total = interestOfTerm(balance, factors, terms.rounding);
    const part = roundQuotient(total, Math.max(count, 1), terms.rounding);
    const interests = factors.map((_, index) =>
      index === count - 1 ? maxMoney(ZERO, fen(total - part * (count - 1))) : part,
    );
    const { principals, level } = evenly(balance, count, terms);
    return { principals, interests, level };
  }
  const interests = factors.map((factor) => interestOf(balance, factor, terms.rounding));
  const { principals, level } = flatPrincipals(balance, interests, terms);
  return { principals, interests, level };
}

/** 等本等息 by period: every instalment alike, principal what its interest leaves; the last takes the rest. */
export function flatPrincipals(
  balance: Money,
  interests: readonly Money[],
  terms: SpreadTerms,
): Principals & { level: Money } {
  const level = evenPart(add(balance, sum(interests)), interests.length, terms);
  let left = balance;
  const principals = interests.map((interest, index) => {
    const wanted = index === interests.length - 1 ? left : maxMoney(ZERO, subtract(level, interest));
    const principal = minMoney(left, wanted);
    left = subtract(left, principal);
    return principal;
  });
  return { principals, level };
}

/** The factors of a whole term as one, exactly: periods of 28 to 31 days that count as months share no denominator. */
function sumOfFactors(factors: readonly PeriodFactor[]): Readonly<{ numerator: Whole; denominator: Whole }> {
  let [numerator, denominator] = [0n, BigInt(factors[0]?.denominator ?? 1)];
  for (const factor of factors) {
    const base = BigInt(factor.denominator);
    if (base === denominator) numerator += BigInt(factor.numerator);
    else {
      numerator = numerator * base + BigInt(factor.numerator) * denominator;
      denominator *= base;
    }
  }
  return { numerator, denominator };
}

/** What an amount earns over a whole term, rounded once. */
export function interestOfTerm(amount: Money, factors: readonly PeriodFactor[], mode: RoundingMode): Money {
  const { numerator, denominator } = sumOfFactors(factors);
  return roundQuotient(BigInt(amount) * BigInt(numerator), denominator, mode);
}
