// 冲正复核: the second person undoes the receipt; the loan is replayed as if it had never been.
import { voidDocuments } from '@/db/store/document';
import { listEvents } from '@/db/store/loan';
import { decideRequestInput } from '@/lib/schemas/loan';
import { assert } from '@/lib/domain/refusal';
import { defineCommand } from '../command';
import { bookEvent, loadLoan } from '../loan/book-event';
import { closeRequest, loadOpenRequest } from '../loan/open-request';
import { reversibleReceipt } from './request';

export const approveReversal = defineCommand({
  name: 'reversal.approve',
  input: decideRequestInput,
  run: (tx, context, input) => {
    const request = loadOpenRequest(tx, context, input.requestId, 'reversal');
    assert(request.targetSequence !== null, 'a reversal request names its target');
    const loan = loadLoan(tx, request.loanId);
    const target = reversibleReceipt(listEvents(tx, loan.id), request.targetSequence);
    closeRequest(tx, context, request.id, 'released', input.note);
    const { sequence, state } = bookEvent(tx, context, loan, {
      event: { type: 'reverse', valueDate: context.today, target: target.sequence },
      amount: target.amount,
      note: request.reason,
      summary: `冲正 ${loan.number} 收据 ${target.receiptNumber ?? ''}`,
    });
    // A certificate says that nothing is owed and what was paid: neither is so any more. The receipt's own paper,
    // and every other that this receipt had a part in, fell with the booking.
    voidDocuments(tx, 'settlement_certificate', loan.id, context.now);
    return {
      data: { loanId: loan.id, sequence },
      audit: {
        subjectType: 'loan',
        subjectId: loan.id,
        summary: `冲正 ${loan.number} 收据 ${target.receiptNumber ?? ''}：${request.reason}`,
        before: { outstandingPrincipal: loan.outstandingPrincipal, status: loan.status },
        after: { outstandingPrincipal: state.outstandingPrincipal, settledOn: state.settledOn },
      },
    };
  },
});
