// Decides the approval; what is approved, not what was asked for, is what the contract will carry.
import type { ApplicationRow } from '@/db/store/application';
import { refuseOutsideProduct } from '@/lib/domain/loan/product-limits';
import { toYuanText, type Money } from '@/lib/domain/money/money';
import { refuseField } from '@/lib/domain/refusal';
import { approveApplicationSchema } from '@/lib/schemas/application';
import { defineCommand } from '../command';
import { applicationData, auditMove, loadApplication, moveApplication, productOfApplication } from './steps';

const TURNED_DOWN = {
  return: { act: 'return_approval', outcome: 'returned', words: '审批退回调查' },
  refuse: { act: 'refuse_approval', outcome: 'refused', words: '审批否决' },
} as const;

type Approved = Readonly<{ amount: Money; months: number; annualRate: string }>;

export const approveApplication = defineCommand({
  name: 'application.approve',
  input: approveApplicationSchema,
  run: (tx, context, input) => {
    const row = loadApplication(tx, input.applicationId, input.version);
    if (input.outcome !== 'approve') {
      const { act, outcome, words } = TURNED_DOWN[input.outcome];
      const turnedDown = moveApplication(tx, context, row, {
        act,
        step: { stage: 'approval', outcome, opinion: input.opinion },
      });
      return {
        data: applicationData(turnedDown),
        audit: auditMove(`贷款申请 ${row.number} ${words}`, row, turnedDown),
      };
    }
    const approved: Approved = { amount: input.amount, months: input.months, annualRate: input.annualRate };
    if (approved.amount > row.amount) {
      refuseField('amount', `批准金额不得超过申请金额 ${toYuanText(row.amount)} 元`);
    }
    refuseOutsideProduct(productOfApplication(tx, row).terms, { ...approved, guarantee: row.guarantee });
    const moved = moveApplication(tx, context, row, {
      act: 'approve',
      step: {
        stage: 'approval',
        outcome: 'passed',
        opinion: input.opinion,
        detail: figuresBeforeAndAfter(row, approved),
      },
      changes: approved,
    });
    const summary = `贷款申请 ${row.number} 审批通过，金额 ${toYuanText(approved.amount)} 元，期限 ${approved.months} 个月，年利率 ${approved.annualRate}%`;
    return { data: applicationData(moved), audit: auditMove(summary, row, moved) };
  },
});

const figuresBeforeAndAfter = (row: ApplicationRow, approved: Approved) => ({
  appliedAmount: toYuanText(row.amount),
  appliedMonths: String(row.months),
  appliedRate: row.annualRate,
  approvedAmount: toYuanText(approved.amount),
  approvedMonths: String(approved.months),
  approvedRate: approved.annualRate,
});
