// Proves the books: every projection equals its replay, every voucher balances, every account equals its loans.
import type { Reader } from '@/db/client';
import {
  bookedPosition,
  domainEvents,
  listAllLoans,
  listEvents,
  listInstalments,
  type LoanEventRow,
  type LoanRow,
} from '@/db/store/loan';
import { listVoucherBalances } from '@/db/store/voucher';
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
  for (const row of loans) events += verifyLoan(db, row, differences);
  const vouchers = listVoucherBalances(db);
  for (const { number, difference } of vouchers) {
    if (difference === 0) continue;
    const actual = difference === null ? 'no lines' : String(difference);
    differences.push({ loan: number, what: 'debits less credits', expected: '0', actual });
  }
  return { loans: loans.length, events, vouchers: vouchers.length, differences };
}

/** Compares one loan with its replay and answers how many events it has. */
function verifyLoan(db: Reader, row: LoanRow, differences: Difference[]): number {
  const eventRows = listEvents(db, row.id);
  for (const eventRow of eventRows) verifyEvent(row, eventRow, differences);
  const events = domainEvents(eventRows);
  const state = replay(row.terms, events, row.projectedTo);
  const { principal, startsOn } = row.terms;
  compare(
    differences,
    row,
    'head',
    { principal, startsOn },
    { principal: row.principal, startsOn: row.disbursedOn },
  );
  compare(differences, row, 'projection', projectionOf(db, row, events, state), {
    status: row.status,
    customerId: row.customerId,
    projectedTo: row.projectedTo,
    maturesOn: row.maturesOn,
    annualRate: row.annualRate,
    outstandingPrincipal: row.outstandingPrincipal,
    undrawn: row.undrawn,
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
  return events.length;
}

/** Lists and figures read an event's columns, replay reads the event itself: both must say the same. */
function verifyEvent(row: LoanRow, eventRow: LoanEventRow, differences: Difference[]): void {
  const { event, sequence, type, valueDate, bookingDate, amount } = eventRow;
  const own = 'amount' in event ? event.amount : amount;
  compare(
    differences,
    row,
    `event ${sequence}`,
    [event.sequence, event.type, event.valueDate, event.bookingDate, own],
    [sequence, type, valueDate, bookingDate, amount],
  );
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
