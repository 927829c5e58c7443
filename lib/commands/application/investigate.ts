// Files the investigation report and sends the case to review, or back to entry for what is missing.
import { productLimitErrors } from '@/lib/domain/loan/product-limits';
import { toYuanText } from '@/lib/domain/money/money';
import { Refusal } from '@/lib/domain/refusal';
import { investigateApplicationSchema } from '@/lib/schemas/application';
import { defineCommand } from '../command';
import { applicationData, auditMove, loadApplication, moveApplication, productOfApplication } from './steps';

export const investigateApplication = defineCommand({
  name: 'application.investigate',
  input: investigateApplicationSchema,
  run: (tx, context, input) => {
    const row = loadApplication(tx, input.applicationId, input.version);
    const { subject, income, use, guarantee, suggestedAmount, suggestedMonths, suggestedRate } = input;
    const errors = productLimitErrors(productOfApplication(tx, row).terms, {
      amount: suggestedAmount ?? row.amount,
      months: suggestedMonths ?? row.months,
      annualRate: suggestedRate ?? row.annualRate,
      guarantee: row.guarantee,
    });
    if (errors.amount || errors.months || errors.annualRate) {
      throw new Refusal('调查建议超出产品规定，请更正。', {
        ...(errors.amount && { suggestedAmount: errors.amount }),
        ...(errors.months && { suggestedMonths: errors.months }),
        ...(errors.annualRate && { suggestedRate: errors.annualRate }),
      });
    }
    const report = {
      subject,
      income,
      use,
      guarantee,
      suggestedAmount: suggestedAmount === undefined ? '' : toYuanText(suggestedAmount),
      suggestedMonths: suggestedMonths === undefined ? '' : String(suggestedMonths),
      suggestedRate: suggestedRate ?? '',
    };
    const isPassed = input.outcome === 'pass';
    const moved = moveApplication(tx, context, row, {
      act: isPassed ? 'investigate' : 'return_entry',
      step: {
        stage: 'investigation',
        outcome: isPassed ? 'passed' : 'returned',
        opinion: input.opinion,
        detail: Object.fromEntries(Object.entries(report).filter(([, value]) => value !== '')),
      },
    });
    const summary = isPassed
      ? `贷款申请 ${row.number} 调查通过，提交审查`
      : `贷款申请 ${row.number} 调查退回补件`;
    return { data: applicationData(moved), audit: auditMove(summary, row, moved) };
  },
});
