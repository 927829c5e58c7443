// 放款退回: the checker sends it back with his reason; the contract stays signed.
import { decideDisbursement } from '@/db/store/contract';
import { rejectDisbursementInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { loadOpenDisbursement } from './open-disbursement';

export const rejectDisbursement = defineCommand({
  name: 'disbursement.reject',
  input: rejectDisbursementInput,
  run: (tx, context, input) => {
    const { disbursement, contract } = loadOpenDisbursement(tx, context, input.disbursementId);
    decideDisbursement(tx, disbursement.id, {
      state: 'rejected',
      decidedBy: context.actor.id,
      decidedAt: context.now,
      decisionNote: input.note,
    });
    return {
      data: { disbursementId: disbursement.id, contractId: contract.id },
      audit: {
        subjectType: 'disbursement',
        subjectId: disbursement.id,
        summary: `退回放款申请：合同 ${contract.number}：${input.note}`,
        before: disbursement,
      },
    };
  },
});
