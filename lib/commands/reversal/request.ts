// 冲正申请: the first of two persons says which receipt was wrong, and why.
import { insertRequest, listEvents, listOpenRequests } from '@/db/store/loan';
import type { LoanEventRow } from '@/db/store/loan';
import { Refusal } from '@/lib/domain/refusal';
import { requestReversalInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { loadLoan } from '../loan/book-event';

/** The live receipt to be undone; refuses what is not a receipt, is already undone, or was refunded since. */
export function reversibleReceipt(rows: readonly LoanEventRow[], sequence: number): LoanEventRow {
  const target = rows.find((row) => row.sequence === sequence);
  if (!target || target.type !== 'repay') throw new Refusal('只能冲正还款记录，请刷新页面后重试。');
  if (rows.some(({ event }) => event.type === 'reverse' && event.target === sequence)) {
    throw new Refusal('该笔还款已经冲正过。');
  }
  if (rows.some((row) => row.type === 'refund' && row.sequence > sequence)) {
    throw new Refusal('该笔还款之后已退还预收款，不能直接冲正。');
  }
  return target;
}

export const requestReversal = defineCommand({
  name: 'reversal.request',
  input: requestReversalInput,
  run: (tx, context, input) => {
    const loan = loadLoan(tx, input.loanId);
    const target = reversibleReceipt(listEvents(tx, loan.id), input.targetSequence);
    if (listOpenRequests(tx, loan.id).some((request) => request.targetSequence === target.sequence)) {
      throw new Refusal('该笔还款已有待复核的冲正申请。');
    }
    const request = insertRequest(tx, {
      loanId: loan.id,
      kind: 'reversal',
      targetSequence: target.sequence,
      amount: target.amount,
      reason: input.reason,
      state: 'requested',
      requestedBy: context.actor.id,
      requestedAt: context.now,
    });
    return {
      data: { requestId: request.id, loanId: loan.id },
      audit: {
        subjectType: 'loan',
        subjectId: loan.id,
        summary: `申请冲正 ${loan.number} 的收据 ${target.receiptNumber ?? ''}：${input.reason}`,
        after: request,
      },
    };
  },
});
