// Corrects a draft; its product is taken at the version on offer today.
import { toYuanText } from '@/lib/domain/money/money';
import { refuseOutsideProduct } from '@/lib/domain/loan/product-limits';
import { updateApplicationSchema } from '@/lib/schemas/application';
import { defineCommand } from '../command';
import { loadOfferedVersion } from '../product/load';
import { applicationData, auditMove, loadApplication, moveApplication } from './steps';

export const updateApplication = defineCommand({
  name: 'application.update',
  input: updateApplicationSchema,
  run: (tx, context, input) => {
    const { applicationId, version, productId, ...entry } = input;
    const row = loadApplication(tx, applicationId, version);
    const offered = loadOfferedVersion(tx, productId);
    refuseOutsideProduct(offered.terms, entry);
    const moved = moveApplication(tx, context, row, {
      act: 'update',
      step: {
        stage: 'entry',
        outcome: 'drafted',
        opinion: '修改申请内容',
        detail: {
          amount: toYuanText(entry.amount),
          months: String(entry.months),
          annualRate: entry.annualRate,
        },
      },
      changes: { ...entry, productVersionId: offered.id },
    });
    return { data: applicationData(moved), audit: auditMove(`修改贷款申请 ${row.number}`, row, moved) };
  },
});
