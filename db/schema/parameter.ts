// What the company takes from outside and reckons with: the published LPR.
import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RateText } from '@/lib/domain/interest/rate';
import { id, instant, isoDay } from '../columns';
import { user } from './system';

/** 待复核, 有效, 已退回, 作废待复核, 已作废 */
export type LprState = 'requested' | 'in_force' | 'rejected' | 'void_requested' | 'voided';

/** One publication of the LPR; in force from its day until the next. Never edited: a wrong one is voided. */
export const lprRate = sqliteTable(
  'lpr_rate',
  {
    id: id(),
    publishedOn: isoDay('published_on').notNull(),
    /** percent a year: 1 年期, 5 年期以上 */
    oneYear: text('one_year').$type<RateText>().notNull(),
    fiveYear: text('five_year').$type<RateText>().notNull(),
    source: text('source').notNull(),
    state: text('state').$type<LprState>().notNull(),
    /** Null for what came with the portal. */
    requestedBy: integer('requested_by').references(() => user.id),
    requestedAt: instant('requested_at').notNull(),
    decidedBy: integer('decided_by').references(() => user.id),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
    voidReason: text('void_reason'),
    voidRequestedBy: integer('void_requested_by').references(() => user.id),
    voidRequestedAt: instant('void_requested_at'),
    voidedBy: integer('voided_by').references(() => user.id),
    voidedAt: instant('voided_at'),
  },
  // One rate a day, whatever is entered at the same moment.
  (table) => [
    uniqueIndex('lpr_rate_day')
      .on(table.publishedOn)
      .where(sql`${table.state} not in ('rejected', 'voided')`),
  ],
);
