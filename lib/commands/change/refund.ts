// 退还预收款: held credit is the customer's money and goes back to him.
import { toYuanText } from '@/lib/domain/money/money';
import { refuseField } from '@/lib/domain/refusal';
import { requestRefundInput } from '@/lib/schemas/loan';
import type { Change } from './define-change';

export const refund: Change<'refund', typeof requestRefundInput, 'refund'> = {
  kind: 'refund',
  type: 'refund',
  input: requestRefundInput,
  isOfDecisionDay: true,
  propose: ({ today }, { amount }) => ({ type: 'refund', valueDate: today, amount }),
  // Credit may have paid an instalment since it was asked for.
  check: ({ state }, { amount }) => {
    if (amount > state.credit)
      refuseField('amount', `退款金额不能超过预收款余额 ${toYuanText(state.credit)} 元`);
  },
  amountOf: (_subject, event) => event.amount,
};
