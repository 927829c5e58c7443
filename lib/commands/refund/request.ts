// 退还预收款申请: held credit is the customer's money and goes back to him.
import { domainEvents, insertRequest, listEvents, listOpenRequests } from '@/db/store/loan';
import { replay } from '@/lib/domain/loan/replay';
import { toYuanText } from '@/lib/domain/money/money';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { requestRefundInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { loadLoan } from '../loan/book-event';

export const requestRefund = defineCommand({
  name: 'refund.request',
  input: requestRefundInput,
  run: (tx, context, input) => {
    const loan = loadLoan(tx, input.loanId);
    const events = domainEvents(listEvents(tx, loan.id));
    const { credit } = replay(loan.terms, events, context.today);
    if (input.amount > credit) {
      refuseField('amount', `退款金额不能超过预收款余额 ${toYuanText(credit)} 元`);
    }
    if (listOpenRequests(tx, loan.id).some((request) => request.kind === 'refund')) {
      throw new Refusal('该贷款已有待复核的退款申请。');
    }
    const request = insertRequest(tx, {
      loanId: loan.id,
      kind: 'refund',
      amount: input.amount,
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
        summary: `申请退还 ${loan.number} 预收款 ${toYuanText(input.amount)} 元`,
        after: request,
      },
    };
  },
});
