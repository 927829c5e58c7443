// 记账凭证: numbered without gaps in its month, balanced for every loan that it names, never changed.
import type { Tx } from '@/db/client';
import { insertVoucher, insertVoucherLine } from '@/db/store/loan';
import { nextNumber } from '@/db/store/sequence';
import type { CommandContext } from '@/lib/commands/command';
import { isBalanced, type EntryLine } from '@/lib/domain/ledger/loan-position';
import { assert } from '@/lib/domain/refusal';

export type LoanEntry = Readonly<{ loanId: number; lines: readonly EntryLine[] }>;

type Posting = Readonly<{
  /** The loan that the voucher is about; null when its lines are of many. */
  loanId: number | null;
  eventSequence: number | null;
  /** 摘要 */
  summary: string;
  entries: readonly LoanEntry[];
}>;

/** Posts a voucher inside the caller's transaction and answers its id. */
export function postVoucher(tx: Tx, context: CommandContext, posting: Posting): number {
  const { entries, ...head } = posting;
  const month = context.today.slice(0, 7).replace('-', '');
  const { id } = insertVoucher(tx, {
    ...head,
    number: `记-${month}-${String(nextNumber(tx, 'voucher', month)).padStart(5, '0')}`,
    bookingDate: context.today,
    createdBy: context.actor.id,
    createdAt: context.now,
  });
  for (const { loanId, lines } of entries) {
    assert(isBalanced(lines), `entry of loan ${loanId} does not balance`);
    for (const line of lines) insertVoucherLine(tx, { voucherId: id, loanId, ...line });
  }
  return id;
}
