// What the segments of 计息明细 add up to, and where the page keeps them.
import type { AccrualSegment } from '@/lib/domain/loan/state';

const DECIMALS = 6;

/** The sum of the unrounded amounts, fen with six decimals, as exact as its parts. */
export function exactTotal(segments: readonly Pick<AccrualSegment, 'exact'>[]): string {
  const total = segments.reduce((sum, { exact }) => sum + millionths(exact), 0n);
  const digits = String(total).padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}

function millionths(exact: string): bigint {
  const [whole = '0', part = ''] = exact.split('.');
  return BigInt(whole + part.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}

/** The place of an instalment's segments on its page. */
export const accrualAnchor = (period: number): string => `accrual-${period}`;
