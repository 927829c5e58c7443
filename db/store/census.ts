// How many of each thing there are, in all or since a moment: what a backup holds, and what a restore would lose.
import { count, gte } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '@/db/client';
import {
  application,
  audit,
  contract,
  customer,
  document,
  loan,
  loanEvent,
  user,
  voucher,
} from '@/db/schema';
import type { Instant } from '@/lib/domain/calendar/instant';

const TABLES = {
  users: [user, user.createdAt],
  customers: [customer, customer.createdAt],
  applications: [application, application.createdAt],
  contracts: [contract, contract.createdAt],
  loans: [loan, loan.createdAt],
  loanEvents: [loanEvent, loanEvent.createdAt],
  vouchers: [voucher, voucher.createdAt],
  documents: [document, document.createdAt],
  auditEntries: [audit, audit.at],
} as const satisfies Record<string, readonly [SQLiteTable, SQLiteColumn]>;

export type CensusRow = Record<keyof typeof TABLES, number>;

/** All rows, or those made at a moment or after it. */
export function census(db: Reader, since?: Instant): CensusRow {
  const of = ([table, at]: readonly [SQLiteTable, SQLiteColumn]): number =>
    db
      .select({ rows: count() })
      .from(table)
      .where(since ? gte(at, since) : undefined)
      .get()?.rows ?? 0;
  return {
    users: of(TABLES.users),
    customers: of(TABLES.customers),
    applications: of(TABLES.applications),
    contracts: of(TABLES.contracts),
    loans: of(TABLES.loans),
    loanEvents: of(TABLES.loanEvents),
    vouchers: of(TABLES.vouchers),
    documents: of(TABLES.documents),
    auditEntries: of(TABLES.auditEntries),
  };
}
