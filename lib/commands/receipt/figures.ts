// What one receipt paid on its own day: money used later, or events booked after it on that day, are not in it.
import { domainEvents, type LoanEventRow, type LoanRow } from '@/db/store/loan';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import type { Component } from '@/lib/domain/loan/terms';
import type { Money } from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';

export type ReceiptFigures = Readonly<{
  lines: readonly Readonly<{ period: number; dueOn: IsoDate; component: Component; amount: Money }>[];
  /** Principal repaid ahead of the plan. */
  prepaidPrincipal: Money;
  /** Kept as 预收款 */
  held: Money;
  /** What is left after it. */
  outstandingPrincipal: Money;
  credit: Money;
  isSettled: boolean;
}>;

/** The reversal of a receipt, if it was undone. */
export const reversalOf = (
  rows: readonly LoanEventRow[],
  receipt: Pick<LoanEventRow, 'sequence'>,
): LoanEventRow | undefined =>
  rows.find(({ event }) => event.type === 'reverse' && event.target === receipt.sequence);

export const isReversed = (rows: readonly LoanEventRow[], receipt: Pick<LoanEventRow, 'sequence'>): boolean =>
  reversalOf(rows, receipt) !== undefined;

/** The figures of a receipt that still stands, by the events as they stand. */
export function receiptFigures(
  loan: Pick<LoanRow, 'terms'>,
  rows: readonly LoanEventRow[],
  receipt: Pick<LoanEventRow, 'sequence' | 'valueDate'>,
): ReceiptFigures {
  const { sequence, valueDate } = receipt;
  const known = domainEvents(rows).filter(
    (event) =>
      event.type === 'reverse' ||
      event.valueDate < valueDate ||
      (event.valueDate === valueDate && event.sequence <= sequence),
  );
  const state = replay(loan.terms, known, valueDate);
  const allocation = state.allocations.find((entry) => entry.sequence === sequence);
  assert(allocation, 'a receipt that stands has an allocation');
  const dueOn = new Map(state.instalments.map((row) => [row.period, row.effectiveDueOn]));
  return {
    lines: allocation.lines.map((line) => ({ ...line, dueOn: dueOn.get(line.period) ?? valueDate })),
    prepaidPrincipal: allocation.prepaidPrincipal,
    held: allocation.held,
    outstandingPrincipal: state.outstandingPrincipal,
    credit: state.credit,
    isSettled: state.settledOn !== null,
  };
}
