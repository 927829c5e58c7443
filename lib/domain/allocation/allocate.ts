// 冲销顺序: which part of what is owed a payment settles first (2.19, 2.27; golden cn-allocation-1 and 2).
import type { Amounts, Component } from '../loan/terms';
import { minMoney, subtract, ZERO, type Money } from '../money/money';

export type AllocationLine = Readonly<{
  /** Index of the instalment in what was given. */
  index: number;
  component: Component;
  amount: Money;
}>;

/**
 * Spreads an amount (fen) over what is open, oldest instalment first: by `instalment` each is settled in the order
 * of components before the next, by `component` each component is settled over all instalments before the next.
 * Never allocates more than is open; what is left over is the caller's.
 */
export function allocate(
  amount: Money,
  open: readonly Amounts[],
  order: readonly Component[],
  by: 'instalment' | 'component',
): readonly AllocationLine[] {
  const lines: AllocationLine[] = [];
  let left = amount;
  const steps = open.length * order.length;
  for (let step = 0; step < steps && left > 0; step += 1) {
    const [index, place] =
      by === 'instalment'
        ? [Math.floor(step / order.length), step % order.length]
        : [step % open.length, Math.floor(step / open.length)];
    const component = order[place];
    const part = component ? minMoney(left, open[index]?.[component] ?? ZERO) : ZERO;
    if (!component || part <= 0) continue;
    lines.push({ index, component, amount: part });
    left = subtract(left, part);
  }
  return lines;
}
