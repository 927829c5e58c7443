// Write side of the loan aggregate: rows to domain values and back; events and vouchers are only ever added.
import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { loan, loanEvent, loanInstalment, loanRequest, voucher, voucherLine } from '@/db/schema';
import { positionOf, type Position } from '@/lib/domain/ledger/loan-position';
import type { LoanEvent } from '@/lib/domain/loan/events';

export type LoanRow = typeof loan.$inferSelect;
export type LoanEventRow = typeof loanEvent.$inferSelect;
export type InstalmentRow = typeof loanInstalment.$inferSelect;

export const findLoan = (tx: Reader, loanId: number): LoanRow | undefined =>
  tx.select().from(loan).where(eq(loan.id, loanId)).get();

export const findLoanOfContract = (tx: Reader, contractId: number): LoanRow | undefined =>
  tx.select().from(loan).where(eq(loan.contractId, contractId)).get();

export const insertLoan = (tx: Tx, row: typeof loan.$inferInsert): LoanRow =>
  tx.insert(loan).values(row).returning().get();

export const listEvents = (tx: Reader, loanId: number): LoanEventRow[] =>
  tx.select().from(loanEvent).where(eq(loanEvent.loanId, loanId)).orderBy(asc(loanEvent.sequence)).all();

export const domainEvents = (rows: readonly LoanEventRow[]): LoanEvent[] => rows.map((row) => row.event);

export const insertEvent = (tx: Tx, row: typeof loanEvent.$inferInsert): LoanEventRow =>
  tx.insert(loanEvent).values(row).returning().get();

export const listActiveLoans = (tx: Reader): LoanRow[] =>
  tx.select().from(loan).where(eq(loan.status, 'active')).orderBy(asc(loan.id)).all();

export const listAllLoans = (tx: Reader): LoanRow[] => tx.select().from(loan).orderBy(asc(loan.id)).all();

export const updateProjection = (
  tx: Tx,
  loanId: number,
  projection: Pick<
    LoanRow,
    | 'status'
    | 'customerId'
    | 'projectedTo'
    | 'maturesOn'
    | 'annualRate'
    | 'outstandingPrincipal'
    | 'undrawn'
    | 'credit'
    | 'settledOn'
  >,
): void => {
  tx.update(loan).set(projection).where(eq(loan.id, loanId)).run();
};

export const listInstalments = (tx: Reader, loanId: number): InstalmentRow[] =>
  tx
    .select()
    .from(loanInstalment)
    .where(eq(loanInstalment.loanId, loanId))
    .orderBy(asc(loanInstalment.period))
    .all();

/** What is compared, whatever the order of its columns. */
const asText = (rows: readonly InstalmentRow[]): string =>
  JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));

export function replaceInstalments(tx: Tx, loanId: number, rows: readonly InstalmentRow[]): void {
  // On most nights nothing of a plan moves, and a night brings every running loan to the day.
  if (asText(listInstalments(tx, loanId)) === asText(rows)) return;
  tx.delete(loanInstalment).where(eq(loanInstalment.loanId, loanId)).run();
  // One statement a row keeps every plan, however long, below SQLite's limit of bound values.
  for (const row of rows) tx.insert(loanInstalment).values(row).run();
}

export function bookedPosition(tx: Reader, loanId: number): Position {
  return positionOf(tx.select().from(voucherLine).where(eq(voucherLine.loanId, loanId)).all());
}

export const insertVoucher = (tx: Tx, row: typeof voucher.$inferInsert) =>
  tx.insert(voucher).values(row).returning().get();

export const insertVoucherLine = (tx: Tx, row: typeof voucherLine.$inferInsert): void => {
  tx.insert(voucherLine).values(row).run();
};

export const findRequest = (tx: Reader, requestId: number) =>
  tx.select().from(loanRequest).where(eq(loanRequest.id, requestId)).get();

export const listOpenRequests = (tx: Reader, loanId: number) =>
  tx
    .select()
    .from(loanRequest)
    .where(and(eq(loanRequest.loanId, loanId), eq(loanRequest.state, 'requested')))
    .all();

export const insertRequest = (tx: Tx, row: typeof loanRequest.$inferInsert) =>
  tx.insert(loanRequest).values(row).returning().get();

export const decideRequest = (
  tx: Tx,
  requestId: number,
  decision: Pick<typeof loanRequest.$inferInsert, 'state' | 'decidedBy' | 'decidedAt' | 'decisionNote'>,
): void => {
  tx.update(loanRequest).set(decision).where(eq(loanRequest.id, requestId)).run();
};
