// Every receipt of every loan, by the day the money came: what the desk reconciles with the bank.
import { and, asc, desc, eq, gte, lte, not, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { customer, loan, loanEvent, user } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { fen } from '@/lib/domain/money/money';
import { isStanding } from './home';
import { matching } from './text-search';

export const RECEIPT_SORTS = ['number', 'valueDate', 'amount'] as const;
export type ReceiptSort = (typeof RECEIPT_SORTS)[number];
export const RECEIPT_STATES = ['standing', 'reversed'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

export type ReceiptListArgs = Readonly<{
  q?: string;
  state?: ReceiptState;
  from?: IsoDate;
  to?: IsoDate;
  sort: ReceiptSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}>;

export type ReceiptListItem = ReturnType<typeof listReceipts>['rows'][number];

const SEARCHED = [
  loanEvent.receiptNumber,
  loan.number,
  customer.name,
  customer.pinyin,
  customer.initials,
] as const;

const stateConditions = { standing: isStanding, reversed: not(isStanding) } as const;

/** The receipts of one page; `standing` sums all that are asked for and were not reversed. */
export function listReceipts(db: Reader, _actor: Actor, args: ReceiptListArgs) {
  const where = and(
    eq(loanEvent.type, 'repay'),
    args.state && stateConditions[args.state],
    args.from && gte(loanEvent.valueDate, args.from),
    args.to && lte(loanEvent.valueDate, args.to),
    matching(args.q, SEARCHED),
  );
  const direction = args.direction === 'asc' ? asc : desc;
  const column = {
    number: loanEvent.receiptNumber,
    valueDate: loanEvent.valueDate,
    amount: loanEvent.amount,
  }[args.sort];
  const rows = db
    .select({
      id: loanEvent.id,
      loanId: loan.id,
      loanNumber: loan.number,
      customerName: customer.name,
      receiptNumber: loanEvent.receiptNumber,
      valueDate: loanEvent.valueDate,
      bookingDate: loanEvent.bookingDate,
      amount: loanEvent.amount,
      channel: loanEvent.channel,
      createdBy: user.name,
      isStanding: sql<number>`${isStanding}`.mapWith(Boolean),
    })
    .from(loanEvent)
    .innerJoin(loan, eq(loan.id, loanEvent.loanId))
    .innerJoin(customer, eq(customer.id, loan.customerId))
    .innerJoin(user, eq(user.id, loanEvent.createdBy))
    .where(where)
    .orderBy(direction(column), desc(loanEvent.id))
    .limit(args.pageSize)
    .offset((args.page - 1) * args.pageSize)
    .all();
  const sums = db
    .select({
      rows: sql<number>`count(*)`,
      standing: sql<number>`count(case when ${isStanding} then 1 end)`,
      amount: sql<number>`coalesce(sum(case when ${isStanding} then ${loanEvent.amount} end), 0)`,
    })
    .from(loanEvent)
    .innerJoin(loan, eq(loan.id, loanEvent.loanId))
    .innerJoin(customer, eq(customer.id, loan.customerId))
    .where(where)
    .get();
  return {
    rows,
    total: sums?.rows ?? 0,
    standing: { count: sums?.standing ?? 0, amount: fen(sums?.amount ?? 0) },
  };
}
