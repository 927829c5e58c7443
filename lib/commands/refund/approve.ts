// 退还预收款复核: the second person lets the money go back.
import { domainEvents, listEvents } from '@/db/store/loan';
import { replay } from '@/lib/domain/loan/replay';
import { toYuanText } from '@/lib/domain/money/money';
import { Refusal } from '@/lib/domain/refusal';
import { decideRequestInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { bookEvent, loadLoan } from '../loan/book-event';
import { closeRequest, loadOpenRequest } from '../loan/open-request';

export const approveRefund = defineCommand({
  name: 'refund.approve',
  input: decideRequestInput,
  run: (tx, context, input) => {
    const request = loadOpenRequest(tx, context, input.requestId, 'refund');
    const loan = loadLoan(tx, request.loanId);
    // Credit may have paid an instalment since it was asked for.
    const { credit } = replay(loan.terms, domainEvents(listEvents(tx, loan.id)), context.today);
    if (credit < request.amount) {
      throw new Refusal(`预收款余额已不足 ${toYuanText(request.amount)} 元，请退回该申请。`);
    }
    closeRequest(tx, context, request.id, 'released', input.note);
    const { sequence } = bookEvent(tx, context, loan, {
      event: { type: 'refund', valueDate: context.today, amount: request.amount },
      amount: request.amount,
      note: request.reason,
      summary: `退还 ${loan.number} 预收款`,
    });
    return {
      data: { loanId: loan.id, sequence },
      audit: {
        subjectType: 'loan',
        subjectId: loan.id,
        summary: `退还 ${loan.number} 预收款 ${toYuanText(request.amount)} 元`,
        before: { credit: loan.credit },
        after: request,
      },
    };
  },
});
