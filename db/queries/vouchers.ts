// Vouchers with their lines, as the list and the printed page show them.
import { and, asc, desc, eq, gte, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { customer, loan, user, voucher, voucherLine } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { fen } from '@/lib/domain/money/money';
import { matching } from './text-search';

export const VOUCHER_SORTS = ['number', 'bookingDate', 'amount'] as const;
export type VoucherSort = (typeof VOUCHER_SORTS)[number];

export type VoucherListArgs = Readonly<{
  q?: string;
  from?: IsoDate;
  to?: IsoDate;
  sort: VoucherSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}>;

export type VoucherListItem = ReturnType<typeof rowsWhere>[number];
export type VoucherLineItem = ReturnType<typeof linesOf>[number];
export type VoucherDetail = NonNullable<ReturnType<typeof getVoucher>>;

const total = sql<number>`(select coalesce(sum(line.debit), 0) from ${voucherLine} as line where line.voucher_id = ${voucher}."id")`;

const SEARCHED = [voucher.number, loan.number, voucher.summary, customer.name, customer.initials] as const;

export function listVouchers(db: Reader, _actor: Actor, args: VoucherListArgs) {
  const where = and(
    args.from && gte(voucher.bookingDate, args.from),
    args.to && lte(voucher.bookingDate, args.to),
    matching(args.q, SEARCHED),
  );
  const direction = args.direction === 'asc' ? asc : desc;
  const column = { number: voucher.number, bookingDate: voucher.bookingDate, amount: total }[args.sort];
  const count =
    db
      .select({ count: sql<number>`count(*)` })
      .from(voucher)
      .leftJoin(loan, eq(loan.id, voucher.loanId))
      .leftJoin(customer, eq(customer.id, loan.customerId))
      .where(where)
      .get()?.count ?? 0;
  const order = [direction(column), direction(voucher.id)];
  return { rows: rowsWhere(db, where, order, args.pageSize, (args.page - 1) * args.pageSize), total: count };
}

/** What was booked for one loan alone; its part in the nightly accruals is summed by `accruedOnLoan`. */
export const listVouchersOfLoan = (db: Reader, _actor: Actor, loanId: number) =>
  rowsWhere(db, eq(voucher.loanId, loanId), [desc(voucher.id)], 500, 0);

/** How many nightly accruals name a loan, and what they accrued on it. */
export function accruedOnLoan(db: Reader, _actor: Actor, loanId: number) {
  const found = db
    .select({ count: sql<number>`count(*)`, amount: sql<number>`coalesce(sum(${voucherLine.debit}), 0)` })
    .from(voucherLine)
    .innerJoin(voucher, eq(voucher.id, voucherLine.voucherId))
    .where(and(eq(voucherLine.loanId, loanId), isNull(voucher.loanId), eq(voucherLine.account, '1132')))
    .get();
  return { count: found?.count ?? 0, amount: fen(found?.amount ?? 0) };
}

function rowsWhere(db: Reader, where: SQL | undefined, order: SQL[], limit: number, offset: number) {
  return (
    db
      .select({
        id: voucher.id,
        number: voucher.number,
        bookingDate: voucher.bookingDate,
        summary: voucher.summary,
        eventSequence: voucher.eventSequence,
        loanId: loan.id,
        loanNumber: loan.number,
        customerName: customer.name,
        amount: total,
        /** Empty for the day-end, which no person runs. */
        makerName: user.name,
        createdAt: voucher.createdAt,
      })
      .from(voucher)
      // A night's accrual is of many loans and names none.
      .leftJoin(loan, eq(loan.id, voucher.loanId))
      .leftJoin(customer, eq(customer.id, loan.customerId))
      .leftJoin(user, eq(user.id, voucher.createdBy))
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
      .all()
      .map((row) => ({ ...row, amount: fen(row.amount) }))
  );
}

function linesOf(db: Reader, voucherId: number) {
  return db
    .select({
      id: voucherLine.id,
      loanId: loan.id,
      loanNumber: loan.number,
      account: voucherLine.account,
      debit: voucherLine.debit,
      credit: voucherLine.credit,
    })
    .from(voucherLine)
    .innerJoin(loan, eq(loan.id, voucherLine.loanId))
    .where(eq(voucherLine.voucherId, voucherId))
    .orderBy(asc(voucherLine.id))
    .all();
}

export function getVoucher(db: Reader, _actor: Actor, voucherId: number) {
  const [found] = rowsWhere(db, eq(voucher.id, voucherId), [asc(voucher.id)], 1, 0);
  return found ? { ...found, lines: linesOf(db, voucherId) } : null;
}
