// Proves the books: every projection equals its replay, every voucher balances, every account equals its loans.
import type { Reader } from '@/db/client';
import { voucher, voucherLine } from '@/db/schema';
import {
  bookedPosition,
  domainEvents,
  listAllLoans,
  listEvents,
  listInstalments,
  type LoanRow,
} from '@/db/store/loan';
import { ACCOUNT_CODES } from '@/lib/domain/ledger/accounts';
import { loanPosition } from '@/lib/domain/ledger/loan-position';
import { replay } from '@/lib/domain/loan/replay';
import { instalmentRows, projectionOf } from './book-event';

export type Difference = Readonly<{ loan: string; what: string; expected: string; actual: string }>;
export type BooksReport = Readonly<{
  loans: number;
  events: number;
  vouchers: number;
  differences: readonly Difference[];
}>;

export function verifyBooks(db: Reader): BooksReport {
  const loans = listAllLoans(db);
  const differences: Difference[] = [];
  let events = 0;
  for (const row of loans) {
    const loanEvents = domainEvents(listEvents(db, row.id));
    events += loanEvents.length;
    const state = replay(row.terms, loanEvents, row.projectedTo);
    compare(differences, row, 'projection', projectionOf(state), {
      status: row.status,
      projectedTo: row.projectedTo,
      outstandingPrincipal: row.outstandingPrincipal,
      credit: row.credit,
      settledOn: row.settledOn,
    });
    const rows = instalmentRows(row.id, state);
    const stored = listInstalments(db, row.id);
    compare(differences, row, 'instalment count', rows.length, stored.length);
    rows.forEach((expected, index) =>
      compare(
        differences,
        row,
        `instalment ${expected.period}`,
        ordered(expected),
        ordered(stored[index] ?? {}),
      ),
    );
    const expected = loanPosition(state);
    const booked = bookedPosition(db, row.id);
    for (const account of ACCOUNT_CODES) {
      compare(differences, row, `account ${account}`, expected[account], booked[account]);
    }
  }
  const vouchers = db.select().from(voucher).all();
  verifyVouchers(db, vouchers, differences);
  return { loans: loans.length, events, vouchers: vouchers.length, differences };
}

function verifyVouchers(
  db: Reader,
  vouchers: readonly (typeof voucher.$inferSelect)[],
  differences: Difference[],
): void {
  const totals = new Map<number, number>();
  for (const line of db.select().from(voucherLine).all()) {
    totals.set(line.voucherId, (totals.get(line.voucherId) ?? 0) + line.debit - line.credit);
  }
  for (const { id, number } of vouchers) {
    const total = totals.get(id);
    if (total !== 0) {
      differences.push({ loan: number, what: 'debits less credits', expected: '0', actual: String(total) });
    }
  }
}

const ordered = (value: object): [string, unknown][] =>
  Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function compare(
  differences: Difference[],
  row: LoanRow,
  what: string,
  expected: unknown,
  actual: unknown,
): void {
  const [left, right] = [JSON.stringify(expected), JSON.stringify(actual)];
  if (left !== right) differences.push({ loan: row.number, what, expected: left, actual: right });
}
