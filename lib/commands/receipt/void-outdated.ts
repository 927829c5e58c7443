// A receipt's paper is in force only while it says what the books say: one that no longer does is void.
import type { Tx } from '@/db/client';
import { subjectsWithDocument, voidDocuments } from '@/db/store/document';
import type { LoanEventRow, LoanRow } from '@/db/store/loan';
import type { CommandContext } from '../command';
import { isReversed, receiptFigures } from './figures';

type Change = Readonly<{ before: readonly LoanEventRow[]; after: readonly LoanEventRow[] }>;

/**
 * Called after each booking: voids the papers of receipts that the new event undid, or that pay otherwise since it
 * came before them (entered late) or took something from before them (a reversal).
 */
export function voidOutdatedReceipts(tx: Tx, context: CommandContext, loan: LoanRow, change: Change): void {
  const standing = change.before.filter((row) => row.type === 'repay' && !isReversed(change.before, row));
  const printed = subjectsWithDocument(
    tx,
    'receipt',
    standing.map((row) => row.id),
  );
  for (const row of standing) {
    if (!printed.has(row.id)) continue;
    const isOutdated =
      isReversed(change.after, row) ||
      JSON.stringify(receiptFigures(loan, change.before, row)) !==
        JSON.stringify(receiptFigures(loan, change.after, row));
    if (isOutdated) voidDocuments(tx, 'receipt', row.id, context.now);
  }
}
