// 登记签约: the printed contract and the cost disclosure came back signed.
import { insertApplicationStep } from '@/db/store/application';
import { findContract, updateContract } from '@/db/store/contract';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { signContractInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';

export const signContract = defineCommand({
  name: 'contract.sign',
  input: signContractInput,
  run: (tx, context, input) => {
    const contract = findContract(tx, input.contractId);
    if (!contract) throw new Refusal('该合同不存在，或您无权查看。');
    if (contract.state !== 'drafted') throw new Refusal('该合同不在待签约状态，请刷新页面查看最新状态。');
    if (input.signedOn > context.today) refuseField('signedOn', '签订日期不能晚于今天');
    const draftedOn = shanghaiDayOf(contract.createdAt);
    if (input.signedOn < draftedOn) refuseField('signedOn', `签订日期不能早于合同生成日 ${draftedOn}`);
    updateContract(tx, contract.id, {
      state: 'signed',
      signedOn: input.signedOn,
      signedBy: context.actor.id,
    });
    insertApplicationStep(tx, {
      applicationId: contract.applicationId,
      stage: 'contract',
      outcome: 'signed',
      opinion: `合同 ${contract.number}，签订日期 ${input.signedOn}`,
      detail: {},
      userId: context.actor.id,
      at: context.now,
    });
    return {
      data: { contractId: contract.id },
      audit: {
        subjectType: 'contract',
        subjectId: contract.id,
        summary: `登记签约：合同 ${contract.number}，签订日期 ${input.signedOn}`,
        before: { state: contract.state },
        after: { state: 'signed', signedOn: input.signedOn },
      },
    };
  },
});
