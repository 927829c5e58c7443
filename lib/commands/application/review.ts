// Decides the review: on to approval, back to investigation, or refused.
import { reviewApplicationSchema } from '@/lib/schemas/application';
import { defineCommand } from '../command';
import { applicationData, auditMove, loadApplication, moveApplication } from './steps';

const DECISIONS = {
  pass: { act: 'pass_review', outcome: 'passed', words: '审查通过，提交审批' },
  return: { act: 'return_review', outcome: 'returned', words: '审查退回调查' },
  refuse: { act: 'refuse_review', outcome: 'refused', words: '审查否决' },
} as const;

export const reviewApplication = defineCommand({
  name: 'application.review',
  input: reviewApplicationSchema,
  run: (tx, context, input) => {
    const row = loadApplication(tx, input.applicationId, input.version);
    const { act, outcome, words } = DECISIONS[input.outcome];
    const moved = moveApplication(tx, context, row, {
      act,
      step: { stage: 'review', outcome, opinion: input.opinion },
    });
    return { data: applicationData(moved), audit: auditMove(`贷款申请 ${row.number} ${words}`, row, moved) };
  },
});
