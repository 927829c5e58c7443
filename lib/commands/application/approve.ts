// Decides the approval; what is approved, not what was asked for, is what the contract will carry.
import type { Tx } from '@/db/client';
import type { ApplicationRow } from '@/db/store/application';
import { listLprInForce } from '@/db/store/lpr';
import type { ProductTerms } from '@/lib/domain/loan/product';
import { refuseOutsideProduct } from '@/lib/domain/loan/product-limits';
import {
  judgeCost,
  refuseBarredCost,
  refuseUnexplainedCost,
  type CostJudgement,
} from '@/lib/domain/lpr/judge-cost';
import { basisAtContract } from '@/lib/domain/lpr/repricing';
import { toYuanText, type Money } from '@/lib/domain/money/money';
import { refuseField } from '@/lib/domain/refusal';
import { approveApplicationSchema } from '@/lib/schemas/application';
import { defineCommand, type CommandContext } from '../command';
import { quoteTerms } from '../loan/quote';
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
    const product = productOfApplication(tx, row).terms;
    refuseOutsideProduct(product, { ...approved, guarantee: row.guarantee });
    const judged = judgeApproved(tx, context, product, approved);
    refuseBarredCost(judged);
    refuseUnexplainedCost(judged, input.capReason);
    const moved = moveApplication(tx, context, row, {
      act: 'approve',
      step: {
        stage: 'approval',
        outcome: 'passed',
        opinion: input.opinion,
        detail: {
          ...figuresBeforeAndAfter(row, approved),
          ...(judged?.verdict === 'warn' && { capReason: input.capReason }),
        },
      },
      changes: approved,
    });
    const summary = `贷款申请 ${row.number} 审批通过，金额 ${toYuanText(approved.amount)} 元，期限 ${approved.months} 个月，年利率 ${approved.annualRate}%`;
    return { data: applicationData(moved), audit: auditMove(summary, row, moved) };
  },
});

/** As if it were signed and paid out today; also refuses a rate that a product bound to the LPR cannot carry. */
function judgeApproved(
  tx: Tx,
  { today }: CommandContext,
  product: ProductTerms,
  { amount, months, annualRate }: Approved,
): CostJudgement | null {
  const table = listLprInForce(tx);
  basisAtContract(product.rateBasis, annualRate, table, today);
  return judgeCost(
    quoteTerms(product, { principal: amount, months, annualRate, startsOn: today }),
    today,
    table,
  );
}

const figuresBeforeAndAfter = (row: ApplicationRow, approved: Approved) => ({
  appliedAmount: toYuanText(row.amount),
  appliedMonths: String(row.months),
  appliedRate: row.annualRate,
  approvedAmount: toYuanText(approved.amount),
  approvedMonths: String(approved.months),
  approvedRate: approved.annualRate,
});
