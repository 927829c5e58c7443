// Money is a whole number of fen (分), never a fraction and never a bare number.
import { assert } from '../refusal';

declare const moneyBrand: unique symbol;
export type Money = number & { readonly [moneyBrand]: 'fen' };

/** Amounts above this (ten trillion yuan less a fen) are refused at every door; 大写 ends there too. */
export const MAX_FEN = 10 ** 15 - 1;

/** A count of fen as Money; throws on a fraction, NaN or an unsafe integer, which are bugs. */
export function fen(count: number): Money {
  assert(Number.isSafeInteger(count), `fen must be a safe integer, got ${count}`);
  return (count === 0 ? 0 : count) as Money;
}

export const ZERO: Money = fen(0);

export const add = (a: Money, b: Money): Money => fen(a + b);
export const subtract = (a: Money, b: Money): Money => fen(a - b);
export const negate = (a: Money): Money => fen(-a);
export const sum = (amounts: Iterable<Money>): Money => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
};
export const minMoney = (a: Money, b: Money): Money => (a < b ? a : b);
export const maxMoney = (a: Money, b: Money): Money => (a > b ? a : b);

/** 取整方式: halves away from zero 四舍五入, to zero 五舍六入, to even 四舍六入五成双; always away 进位; always to zero 舍去. */
export const ROUNDING_MODES = ['HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UP', 'DOWN'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** Yuan as plain text ("1234.5") to Money; null when it is not an amount with at most two decimals. */
export function parseYuan(text: string): Money | null {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, sign, yuan = '0', cents = ''] = match;
  const count = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return fen(sign ? -count : count);
}

/** Money as plain yuan text with two decimals and no separators: "1234.50". */
export function toYuanText(amount: Money): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
