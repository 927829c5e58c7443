// Takes an application back on the customer's word, at any point before the contract.
import { withdrawApplicationSchema } from '@/lib/schemas/application';
import { defineCommand } from '../command';
import { applicationData, auditMove, loadApplication, moveApplication } from './steps';

export const withdrawApplication = defineCommand({
  name: 'application.withdraw',
  input: withdrawApplicationSchema,
  run: (tx, context, input) => {
    const row = loadApplication(tx, input.applicationId, input.version);
    const moved = moveApplication(tx, context, row, {
      act: 'withdraw',
      step: { stage: 'entry', outcome: 'withdrawn', opinion: input.reason },
    });
    return {
      data: applicationData(moved),
      audit: auditMove(`撤回贷款申请 ${row.number}，原因：${input.reason}`, row, moved),
    };
  },
});
