// Sends a draft on to investigation.
import { submitApplicationSchema } from '@/lib/schemas/application';
import { refuseOutsideProduct } from '@/lib/domain/loan/product-limits';
import { defineCommand } from '../command';
import { loadOfferedVersion } from '../product/load';
import { applicationData, auditMove, loadApplication, moveApplication, productOfApplication } from './steps';

export const submitApplication = defineCommand({
  name: 'application.submit',
  input: submitApplicationSchema,
  run: (tx, context, input) => {
    const row = loadApplication(tx, input.applicationId, input.version);
    const product = productOfApplication(tx, row);
    loadOfferedVersion(tx, product.productId);
    refuseOutsideProduct(product.terms, row);
    const moved = moveApplication(tx, context, row, {
      act: 'submit',
      step: { stage: 'entry', outcome: 'submitted', opinion: '提交调查' },
    });
    return {
      data: applicationData(moved),
      audit: auditMove(`提交贷款申请 ${row.number}，进入调查`, row, moved),
    };
  },
});
