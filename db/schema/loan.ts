// Loans: the events are the truth, append only; state, instalments and vouchers follow from them.
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Guarantee } from '@/lib/domain/loan/product';
import type { LoanEvent, LoanEventType } from '@/lib/domain/loan/events';
import type { RateText } from '@/lib/domain/loan/terms';
import type { AccountCode } from '@/lib/domain/ledger/accounts';
import type { LoanRequestKind, NewEvent } from '@/lib/domain/workflow/loan-request';
import { ZERO } from '@/lib/domain/money/money';
import { id, instant, isoDay, json, loanTerms, money } from '../columns';
import { customer } from './customer';
import { contract, type RequestState } from './lending';
import { user } from './system';

/** 未结清, 已结清, 已核销 */
export type LoanStatus = 'active' | 'settled' | 'written_off';

export const loan = sqliteTable(
  'loan',
  {
    id: id(),
    number: text('number').notNull().unique(),
    contractId: integer('contract_id')
      .notNull()
      .unique()
      .references(() => contract.id),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    productName: text('product_name').notNull(),
    terms: loanTerms('terms').notNull(),
    guarantee: text('guarantee').$type<Guarantee>().notNull(),
    managerId: integer('manager_id')
      .notNull()
      .references(() => user.id),
    createdAt: instant('created_at').notNull(),
    // From here on: a projection, rewritten from replay and checked by verify-books.
    status: text('status').$type<LoanStatus>().notNull(),
    projectedTo: isoDay('projected_to').notNull(),
    principal: money('principal').notNull(),
    disbursedOn: isoDay('disbursed_on').notNull(),
    maturesOn: isoDay('matures_on').notNull(),
    /** In force; the default is for the migration only, which fills it from the terms. */
    annualRate: text('annual_rate').$type<RateText>().notNull().default(''),
    outstandingPrincipal: money('outstanding_principal').notNull(),
    /** 可用额度, 未提金额 */
    undrawn: money('undrawn').notNull().default(ZERO),
    credit: money('credit').notNull(),
    settledOn: isoDay('settled_on'),
  },
  (table) => [index('loan_status').on(table.status), index('loan_customer').on(table.customerId)],
);

export const loanEvent = sqliteTable(
  'loan_event',
  {
    id: id(),
    loanId: integer('loan_id')
      .notNull()
      .references(() => loan.id),
    sequence: integer('sequence').notNull(),
    type: text('type').$type<LoanEventType>().notNull(),
    valueDate: isoDay('value_date').notNull(),
    bookingDate: isoDay('booking_date').notNull(),
    amount: money('amount').notNull(),
    event: json<LoanEvent>('event').notNull(),
    /** 收据号, for money received */
    receiptNumber: text('receipt_number').unique(),
    /** 收款方式, 付款人, 摘要 */
    channel: text('channel').notNull(),
    note: text('note').notNull(),
    /** A person, or 0 for the system: the day-end books a repricing by itself. */
    createdBy: integer('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('loan_event_sequence').on(table.loanId, table.sequence)],
);

export const loanInstalment = sqliteTable(
  'loan_instalment',
  {
    loanId: integer('loan_id')
      .notNull()
      .references(() => loan.id),
    period: integer('period').notNull(),
    dueOn: isoDay('due_on').notNull(),
    effectiveDueOn: isoDay('effective_due_on').notNull(),
    principalDue: money('principal_due').notNull(),
    interestDue: money('interest_due').notNull(),
    feeDue: money('fee_due').notNull(),
    principalPaid: money('principal_paid').notNull(),
    interestPaid: money('interest_paid').notNull(),
    feePaid: money('fee_paid').notNull(),
    settledOn: isoDay('settled_on'),
  },
  (table) => [
    primaryKey({ columns: [table.loanId, table.period] }),
    index('loan_instalment_due').on(table.effectiveDueOn),
  ],
);

export const voucher = sqliteTable(
  'voucher',
  {
    id: id(),
    number: text('number').notNull().unique(),
    bookingDate: isoDay('booking_date').notNull(),
    /** The one loan that it books; null for a night's accrual of all loans, whose lines name them. */
    loanId: integer('loan_id').references(() => loan.id),
    /** The event that caused it; null for what the day-end booked. */
    eventSequence: integer('event_sequence'),
    summary: text('summary').notNull(),
    createdBy: integer('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('voucher_loan').on(table.loanId), index('voucher_date').on(table.bookingDate)],
);

export const voucherLine = sqliteTable(
  'voucher_line',
  {
    id: id(),
    voucherId: integer('voucher_id')
      .notNull()
      .references(() => voucher.id),
    loanId: integer('loan_id').notNull(),
    account: text('account').$type<AccountCode>().notNull(),
    debit: money('debit').notNull(),
    credit: money('credit').notNull(),
  },
  (table) => [index('voucher_line_voucher').on(table.voucherId), index('voucher_line_loan').on(table.loanId)],
);

/** What one person asks for and a second decides: a reversal, a refund, a waiver and the like, as the event it proposes. */
export const loanRequest = sqliteTable(
  'loan_request',
  {
    id: id(),
    loanId: integer('loan_id')
      .notNull()
      .references(() => loan.id),
    kind: text('kind').$type<LoanRequestKind>().notNull(),
    /** The event that is asked for; its day is the day of asking until it is decided. */
    payload: json<NewEvent>('payload')
      .notNull()
      .default(sql`'{}'`),
    amount: money('amount').notNull(),
    reason: text('reason').notNull(),
    /** 收款方式, where money came */
    channel: text('channel').notNull().default(''),
    state: text('state').$type<RequestState>().notNull(),
    requestedBy: integer('requested_by')
      .notNull()
      .references(() => user.id),
    requestedAt: instant('requested_at').notNull(),
    decidedBy: integer('decided_by').references(() => user.id),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
  },
  (table) => [index('loan_request_state').on(table.state), index('loan_request_loan').on(table.loanId)],
);
