// 合同作废: the number stays used, the application goes back to 审批通过 and may be drawn up anew.
import { findApplication } from '@/db/store/application';
import { findContract, hasLiveDisbursement, updateContract } from '@/db/store/contract';
import { voidDocument } from '@/db/store/document';
import { assert, Refusal } from '@/lib/domain/refusal';
import { voidContractInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { moveApplication } from '../application/steps';

export const voidContract = defineCommand({
  name: 'contract.void',
  input: voidContractInput,
  run: (tx, context, input) => {
    const contract = findContract(tx, input.contractId);
    if (!contract) throw new Refusal('该合同不存在，或您无权查看。');
    if (contract.state !== 'drafted' && contract.state !== 'signed') {
      throw new Refusal('该合同已放款或已作废，不能再作废。');
    }
    if (hasLiveDisbursement(tx, contract.id))
      throw new Refusal('该合同有待复核的放款申请，请先退回放款申请。');
    updateContract(tx, contract.id, { state: 'voided', voidReason: input.reason });
    voidDocument(tx, contract.documentId, context.now);
    const row = findApplication(tx, contract.applicationId);
    assert(row, 'a contract belongs to an application');
    moveApplication(tx, context, row, {
      act: 'release_contract',
      step: { stage: 'contract', outcome: 'voided', opinion: input.reason },
    });
    return {
      data: { contractId: contract.id },
      audit: {
        subjectType: 'contract',
        subjectId: contract.id,
        summary: `作废合同 ${contract.number}：${input.reason}`,
        before: { state: contract.state },
        after: { state: 'voided' },
      },
    };
  },
});
