// The vouchers as a whole, for the check of the books.
import { asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { voucher, voucherLine } from '@/db/schema';

export type VoucherBalance = Readonly<{
  number: string;
  /** Debits less credits in fen; null when the voucher has no lines at all. */
  difference: number | null;
}>;

export const listVoucherBalances = (tx: Reader): VoucherBalance[] =>
  tx
    .select({
      number: voucher.number,
      difference: sql<number | null>`sum(${voucherLine.debit} - ${voucherLine.credit})`,
    })
    .from(voucher)
    .leftJoin(voucherLine, eq(voucherLine.voucherId, voucher.id))
    .groupBy(voucher.id)
    .orderBy(asc(voucher.id))
    .all();
