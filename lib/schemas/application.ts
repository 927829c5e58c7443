// What the application commands accept, from entry to approval.
import { z } from 'zod';
import { GUARANTEES } from '@/lib/domain/loan/product';
import { forbiddenPurposeWord } from '@/lib/domain/loan/product-limits';
import { choice, integer, money, normalise, optionalText, rate, recordId, text } from './fields';
import { RATE_CAP } from './product-fields';

const MAXIMUM_MONTHS = 360;

const purpose = text('贷款用途', 200, 4).superRefine((value, context) => {
  const word = forbiddenPurposeWord(value);
  if (word === null) return;
  context.addIssue({
    code: 'custom',
    message: `贷款不得用于“${word}”：监管规定小额贷款不得用于股票、期货、金融衍生品、资管产品等投资，也不得用于购房及首付等违规融资`,
  });
});

const entry = {
  productId: recordId('贷款产品'),
  amount: money('申请金额'),
  months: integer('贷款期限', 1, MAXIMUM_MONTHS),
  annualRate: rate('年利率', RATE_CAP),
  purpose,
  repaymentSource: text('还款来源', 200, 4),
  guarantee: choice('担保方式', GUARANTEES),
  guaranteeDetail: optionalText('担保说明', 500),
} as const;

function requireGuaranteeDetail(
  form: { guarantee: (typeof GUARANTEES)[number]; guaranteeDetail: string },
  context: z.RefinementCtx,
): void {
  if (form.guarantee === 'credit' || form.guaranteeDetail.length >= 2) return;
  context.addIssue({
    code: 'custom',
    path: ['guaranteeDetail'],
    message: '请填写担保说明：保证人，或抵（质）押物的名称、权属与估值',
  });
}

/** The row as the person saw it: a stale one is refused. */
const concerned = {
  applicationId: recordId('贷款申请'),
  version: integer('版本', 1, 999_999_999),
} as const;

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (normalise(value) === '' ? undefined : value), schema.optional());

export const createApplicationSchema = z
  .object({ customerId: recordId('客户'), ...entry })
  .superRefine(requireGuaranteeDetail);

export const updateApplicationSchema = z
  .object({ ...concerned, ...entry })
  .superRefine(requireGuaranteeDetail);

export const submitApplicationSchema = z.object(concerned);

export const INVESTIGATION_OUTCOMES = ['pass', 'return'] as const;

export const REPORT_FIELDS = ['subject', 'income', 'use', 'guarantee'] as const;
const reportLabels = {
  subject: '主体情况',
  income: '收入与还款能力',
  use: '用途核实',
  guarantee: '担保核实',
} as const;

export const investigateApplicationSchema = z
  .object({
    ...concerned,
    outcome: choice('调查结论', INVESTIGATION_OUTCOMES),
    subject: optionalText(reportLabels.subject, 1000),
    income: optionalText(reportLabels.income, 1000),
    use: optionalText(reportLabels.use, 1000),
    guarantee: optionalText(reportLabels.guarantee, 1000),
    opinion: text('调查意见', 1000, 10),
    suggestedAmount: optional(money('建议金额')),
    suggestedMonths: optional(integer('建议期限', 1, MAXIMUM_MONTHS)),
    suggestedRate: optional(rate('建议年利率', RATE_CAP)),
  })
  .superRefine((form, context) => {
    if (form.outcome !== 'pass') return;
    for (const field of REPORT_FIELDS) {
      if (form[field] === '')
        context.addIssue({ code: 'custom', path: [field], message: `请填写${reportLabels[field]}` });
    }
  });

export const REVIEW_OUTCOMES = ['pass', 'return', 'refuse'] as const;

export const reviewApplicationSchema = z.object({
  ...concerned,
  outcome: choice('审查结论', REVIEW_OUTCOMES),
  opinion: text('审查意见', 1000, 10),
});

export const APPROVAL_OUTCOMES = ['approve', 'return', 'refuse'] as const;

const decided = { ...concerned, opinion: text('审批意见', 1000, 10) } as const;

/** Only an approval needs its figures; a return or a refusal is not held up by what stands in those fields. */
export const approveApplicationSchema = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && 'outcome' in value
      ? { ...value, outcome: normalise(value.outcome) }
      : value,
  z.discriminatedUnion(
    'outcome',
    [
      z.object({
        ...decided,
        outcome: z.literal('approve'),
        amount: money('批准金额'),
        months: integer('批准期限', 1, MAXIMUM_MONTHS),
        annualRate: rate('批准年利率', RATE_CAP),
        /** Wanted where the cost is above four times the LPR; the server knows whether it is. */
        capReason: optionalText('超过四倍 LPR 的理由', 300),
      }),
      z.object({ ...decided, outcome: z.enum(['return', 'refuse']) }),
    ],
    '请选择审批结论',
  ),
);

export const withdrawApplicationSchema = z.object({
  ...concerned,
  reason: text('撤回原因', 300, 4),
});
