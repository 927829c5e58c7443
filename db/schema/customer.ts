// Customers, with their people and accounts.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CustomerKind, IdentityType } from '@/lib/domain/identity/kinds';
import { id, instant } from '../columns';
import { user } from './system';

export const customer = sqliteTable(
  'customer',
  {
    id: id(),
    number: text('number').notNull().unique(),
    kind: text('kind').$type<CustomerKind>().notNull(),
    name: text('name').notNull(),
    pinyin: text('pinyin').notNull(),
    initials: text('initials').notNull(),
    identityType: text('identity_type').$type<IdentityType>().notNull(),
    identityNumber: text('identity_number').notNull().unique(),
    phone: text('phone').notNull(),
    address: text('address').notNull(),
    /** 法定代表人 or 经营者; empty for a plain person. */
    legalRepresentative: text('legal_representative').notNull(),
    /** 职业, 行业 */
    occupation: text('occupation').notNull(),
    bankName: text('bank_name').notNull(),
    bankAccountName: text('bank_account_name').notNull(),
    bankAccount: text('bank_account').notNull(),
    note: text('note').notNull(),
    version: integer('version').notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('customer_name').on(table.name), index('customer_initials').on(table.initials)],
);

export const relatedPerson = sqliteTable(
  'related_person',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    name: text('name').notNull(),
    relation: text('relation').notNull(),
    identityNumber: text('identity_number').notNull(),
    phone: text('phone').notNull(),
  },
  (table) => [index('related_person_customer').on(table.customerId)],
);
