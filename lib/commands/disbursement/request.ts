// 放款申请: the maker enters the day and the account; nothing moves yet.
import {
  findContract,
  hasWaitingDisbursement,
  insertDisbursement,
  type ContractRow,
} from '@/db/store/contract';
import { addDays } from '@/lib/domain/calendar/iso-date';
import { toYuanText, type Money } from '@/lib/domain/money/money';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { requestDisbursementInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { BACKDATING_DAYS_MAX } from '../loan/book-event';
import { checkDraw } from './check-draw';

export const requestDisbursement = defineCommand({
  name: 'disbursement.request',
  input: requestDisbursementInput,
  run: (tx, context, input) => {
    const contract = findContract(tx, input.contractId);
    if (!contract) throw new Refusal('该合同不存在，或您无权查看。');
    if (!contract.signedOn) throw new Refusal('合同登记签约之后才能申请放款。');
    if (hasWaitingDisbursement(tx, contract.id)) throw new Refusal('该合同已有待复核的放款申请。');
    if (input.valueDate > context.today)
      refuseField('valueDate', '放款日期不能晚于今天，请在实际放款当日办理');
    if (input.valueDate < contract.signedOn)
      refuseField('valueDate', `放款日期不能早于签约日 ${contract.signedOn}`);
    if (input.valueDate < addDays(context.today, -BACKDATING_DAYS_MAX)) {
      refuseField('valueDate', `放款日期最多可追溯 ${BACKDATING_DAYS_MAX} 天`);
    }
    const amount = amountOf(contract, input.amount);
    const running = checkDraw(tx, contract, { amount, valueDate: input.valueDate }, context.today);
    const row = insertDisbursement(tx, {
      ...input,
      state: 'requested',
      amount,
      requestedBy: context.actor.id,
      requestedAt: context.now,
    });
    return {
      data: { disbursementId: row.id, contractId: contract.id, loanId: running?.id ?? null },
      audit: {
        subjectType: 'disbursement',
        subjectId: row.id,
        summary: `${running ? '申请提款' : '申请放款'}：合同 ${contract.number}，${toYuanText(row.amount)} 元`,
        after: row,
      },
    };
  },
});

/** At once the whole sum goes out, always: nothing may be held back from the principal (民法典 670). */
function amountOf({ terms }: ContractRow, asked: Money | null): Money {
  if (terms.draw.kind === 'once') return terms.principal;
  return asked ?? refuseField('amount', '请填写放款金额');
}
