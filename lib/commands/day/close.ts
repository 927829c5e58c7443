// 日终: brings every running loan to the day: accrues interest, applies held credit, reprices by the LPR, rewrites what
// the lists show.
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { insertAnchor } from '@/db/store/audit';
import { listActiveLoans, type LoanRow } from '@/db/store/loan';
import { isAccrual } from '@/lib/domain/ledger/loan-position';
import { defineCommand, type CommandContext } from '../command';
import { bringToDay } from '../loan/book-event';
import { repriceLoans } from './reprice';
import { postVoucher, type LoanEntry } from '../loan/post-voucher';

export const closeDay = defineCommand({
  name: 'day.close',
  input: z.object({}),
  run: (tx, context) => {
    const behind = listActiveLoans(tx).filter((row) => row.projectedTo < context.today);
    const accruals = behind.flatMap((row) => closeLoan(tx, context, row));
    // One voucher a night for what all loans earned: an accountant reads one line, not one for every loan.
    if (accruals.length > 0) {
      postVoucher(tx, context, {
        loanId: null,
        eventSequence: null,
        summary: `计提贷款利息（${accruals.length} 笔借据）`,
        entries: accruals,
      });
    }
    const repriced = repriceLoans(tx, context);
    insertAnchor(tx, context.today, context.now);
    return {
      data: { loans: behind.length },
      audit: {
        subjectType: 'day',
        subjectId: null,
        summary: `日终处理 ${context.today}：${behind.length} 笔贷款${repriced > 0 ? `，按 LPR 重定价 ${repriced} 次` : ''}`,
      },
    };
  },
});

/** Brings one loan to the day; answers its accrual, and posts whatever is more than that on a voucher of its own. */
function closeLoan(tx: Tx, context: CommandContext, row: LoanRow): readonly LoanEntry[] {
  const lines = bringToDay(tx, context, row);
  if (lines.length === 0) return [];
  const entry = { loanId: row.id, lines };
  if (isAccrual(lines)) return [entry];
  const usesCredit = lines.some((line) => line.account === '2203');
  postVoucher(tx, context, {
    loanId: row.id,
    eventSequence: null,
    summary: usesCredit
      ? `以预收款归还 ${row.number} 到期款项`
      : `${row.number} 逾期超过 90 天，冲回应收利息`,
    entries: [entry],
  });
  return [];
}
