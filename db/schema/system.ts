// The company, its people, their sessions, and the record of what they did.
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { UserRole } from '@/lib/domain/access/permissions';
import { flag, grants, id, instant, isoDay, json } from '../columns';

export const company = sqliteTable('company', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  creditCode: text('credit_code').notNull(),
  address: text('address').notNull(),
  phone: text('phone').notNull(),
  legalRepresentative: text('legal_representative').notNull(),
  bankName: text('bank_name').notNull(),
  bankAccount: text('bank_account').notNull(),
  isDemo: flag('is_demo').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** 自定义角色: a role that the company made for itself; the three built-in ones are in the code. */
export const ownRole = sqliteTable('own_role', {
  id: id(),
  name: text('name').notNull().unique(),
  grants: grants('grants').notNull(),
  retiredAt: instant('retired_at'),
  createdAt: instant('created_at').notNull(),
});

export const user = sqliteTable('user', {
  id: id(),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').$type<UserRole>().notNull(),
  /** Set where the role is one of the company's own. */
  ownRoleId: integer('own_role_id').references(() => ownRole.id),
  passwordHash: text('password_hash').notNull(),
  mustChangePassword: flag('must_change_password').notNull(),
  disabledAt: instant('disabled_at'),
  createdAt: instant('created_at').notNull(),
});

export const session = sqliteTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => user.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    address: text('address').notNull(),
    userAgent: text('user_agent').notNull(),
    /** The password was right, the second factor is still to come: until then the session opens nothing. */
    awaitsSecondFactor: flag('awaits_second_factor').notNull().default(false),
  },
  (table) => [index('session_user').on(table.userId)],
);

/** 动态口令: the secret that a person's phone shares with the portal; asked for at sign-in once confirmed. */
export const secondFactor = sqliteTable('second_factor', {
  userId: integer('user_id')
    .primaryKey()
    .references(() => user.id),
  secret: text('secret').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The step of the last code taken: no code opens twice. */
  lastStep: integer('last_step').notNull(),
});

/** 恢复码: each opens once, in the place of a lost phone; only hashes are kept. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    id: id(),
    userId: integer('user_id')
      .notNull()
      .references(() => user.id),
    hash: text('hash').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('recovery_code_user').on(table.userId)],
);

export const signInAttempt = sqliteTable(
  'sign_in_attempt',
  {
    id: id(),
    username: text('username').notNull(),
    address: text('address').notNull(),
    at: instant('at').notNull(),
    isSuccess: flag('is_success').notNull(),
  },
  (table) => [
    index('sign_in_attempt_username').on(table.username, table.at),
    index('sign_in_attempt_address').on(table.address, table.at),
  ],
);

export type AuditOutcome = 'done' | 'refused' | 'denied';

/** No foreign keys: the record outlives its subjects. Each row's hash holds the one before it: see db/store/audit.ts. */
export const audit = sqliteTable(
  'audit',
  {
    id: id(),
    at: instant('at').notNull(),
    actorId: integer('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    action: text('action').notNull(),
    outcome: text('outcome').$type<AuditOutcome>().notNull(),
    subjectType: text('subject_type'),
    subjectId: integer('subject_id'),
    summary: text('summary').notNull(),
    before: json<unknown>('before'),
    after: json<unknown>('after'),
    address: text('address').notNull(),
    requestId: text('request_id').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_at').on(table.at), index('audit_subject').on(table.subjectType, table.subjectId)],
);

/** Where the log stood when a day was closed: printed, it proves the log from outside the machine. */
export const auditAnchor = sqliteTable('audit_anchor', {
  day: isoDay('day').primaryKey(),
  auditId: integer('audit_id').notNull(),
  hash: text('hash').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Gapless counters: the next number is taken in the transaction that uses it. */
export const sequence = sqliteTable(
  'sequence',
  { kind: text('kind').notNull(), scope: text('scope').notNull(), last: integer('last').notNull() },
  (table) => [uniqueIndex('sequence_kind_scope').on(table.kind, table.scope)],
);

/** A form's one-time key with the answer it got: a second submit gets the same answer and does nothing. */
export const idempotency = sqliteTable('idempotency', {
  key: text('key').primaryKey(),
  action: text('action').notNull(),
  actorId: integer('actor_id').notNull(),
  inputHash: text('input_hash').notNull(),
  result: json<unknown>('result'),
  createdAt: instant('created_at').notNull(),
});
