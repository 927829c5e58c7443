// From the product to the contract: what is offered, asked for, decided and signed.
import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Guarantee } from '@/lib/domain/loan/product';
import type { ApplicationState, StepStage } from '@/lib/domain/workflow/application';
import { id, instant, isoDay, json, loanTerms, money, productTerms } from '../columns';
import { customer } from './customer';
import { user } from './system';

export const product = sqliteTable('product', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  retiredAt: instant('retired_at'),
  currentVersion: integer('current_version').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Never edited: a revision is a new row, and a signed loan keeps its own. */
export const productVersion = sqliteTable(
  'product_version',
  {
    id: id(),
    productId: integer('product_id')
      .notNull()
      .references(() => product.id),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    terms: productTerms('terms').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('product_version_number').on(table.productId, table.version)],
);

export const application = sqliteTable(
  'application',
  {
    id: id(),
    number: text('number').notNull().unique(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    productVersionId: integer('product_version_id')
      .notNull()
      .references(() => productVersion.id),
    amount: money('amount').notNull(),
    months: integer('months').notNull(),
    annualRate: text('annual_rate').notNull(),
    purpose: text('purpose').notNull(),
    repaymentSource: text('repayment_source').notNull(),
    guarantee: text('guarantee').$type<Guarantee>().notNull(),
    guaranteeDetail: text('guarantee_detail').notNull(),
    state: text('state').$type<ApplicationState>().notNull(),
    version: integer('version').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('application_state').on(table.state), index('application_customer').on(table.customerId)],
);

/** The trail: every step with its opinion, time and person. Append only. */
export const applicationStep = sqliteTable(
  'application_step',
  {
    id: id(),
    applicationId: integer('application_id')
      .notNull()
      .references(() => application.id),
    stage: text('stage').$type<StepStage>().notNull(),
    /** submitted, passed, returned, refused, withdrawn, … as the labels know them */
    outcome: text('outcome').$type<StepOutcome>().notNull(),
    opinion: text('opinion').notNull(),
    detail: json<Readonly<Record<string, string>>>('detail').notNull(),
    userId: integer('user_id')
      .notNull()
      .references(() => user.id),
    at: instant('at').notNull(),
  },
  (table) => [index('application_step_application').on(table.applicationId)],
);

export type StepOutcome =
  'submitted' | 'passed' | 'returned' | 'refused' | 'withdrawn' | 'drafted' | 'signed' | 'voided';

/** `draw_note`: the note of one draw of several; its subject is the draw's event. */
export type DocumentKind = 'contract' | 'loan_note' | 'draw_note' | 'receipt' | 'settlement_certificate';

/** Papers as they were made, byte for byte, with their hash. */
export const document = sqliteTable(
  'document',
  {
    id: id(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    subjectId: integer('subject_id').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    content: blob('content', { mode: 'buffer' }).notNull(),
    createdBy: integer('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    voidedAt: instant('voided_at'),
  },
  (table) => [index('document_subject').on(table.kind, table.subjectId)],
);

export type ContractState = 'drafted' | 'signed' | 'disbursed' | 'voided';

export const contract = sqliteTable(
  'contract',
  {
    id: id(),
    number: text('number').notNull().unique(),
    applicationId: integer('application_id')
      .notNull()
      .references(() => application.id),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    state: text('state').$type<ContractState>().notNull(),
    /** As printed, reckoned from the planned day; the loan's own terms start on the day the money goes out. */
    terms: loanTerms('terms').notNull(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    signedOn: isoDay('signed_on'),
    signedBy: integer('signed_by').references(() => user.id),
    voidReason: text('void_reason'),
    createdBy: integer('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('contract_application').on(table.applicationId)],
);

export type RequestState = 'requested' | 'released' | 'rejected';

export const disbursement = sqliteTable(
  'disbursement',
  {
    id: id(),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contract.id),
    state: text('state').$type<RequestState>().notNull(),
    amount: money('amount').notNull(),
    valueDate: isoDay('value_date').notNull(),
    payeeName: text('payee_name').notNull(),
    payeeBank: text('payee_bank').notNull(),
    payeeAccount: text('payee_account').notNull(),
    note: text('note').notNull(),
    requestedBy: integer('requested_by')
      .notNull()
      .references(() => user.id),
    requestedAt: instant('requested_at').notNull(),
    decidedBy: integer('decided_by').references(() => user.id),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
    /** The event of the loan by which it was released */
    eventSequence: integer('event_sequence'),
  },
  (table) => [
    index('disbursement_state').on(table.state),
    index('disbursement_contract').on(table.contractId),
  ],
);
