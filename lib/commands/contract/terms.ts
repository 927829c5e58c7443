// 合同条款: what an approved case, its product and what was typed for it alone make of a contract; refused where it makes none.
import { addMonths, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { loanTermsErrors } from '@/lib/domain/loan/loan-terms-errors';
import type { LoanPlan } from '@/lib/domain/loan/make-terms';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import type { Money } from '@/lib/domain/money/money';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { quoteTerms } from '../loan/quote';

export type ApprovedFigures = Readonly<{ amount: Money; months: number; annualRate: string }>;
export type DraftedPlan = LoanPlan & Readonly<{ startsOn: IsoDate }>;

/** The terms of the contract, or the refusal with the field of the draft's form. */
export function contractTerms(
  product: ProductTerms,
  approved: ApprovedFigures,
  { startsOn, ...plan }: DraftedPlan,
): LoanTerms {
  const terms = quoteTerms(product, {
    principal: approved.amount,
    months: approved.months,
    annualRate: approved.annualRate,
    startsOn,
    plan,
  });
  refuseUnfinishedPlan(terms, addMonths(startsOn, approved.months));
  const errors = Object.entries(loanTermsErrors(terms)).map(([field, message]) => [inForm(field), message]);
  const [first] = errors;
  if (first) throw new Refusal(first[1] ?? '', Object.fromEntries(errors));
  return terms;
}

/** Rows that the product asks for and nobody typed; an agreed plan that runs longer than was approved. */
function refuseUnfinishedPlan({ agreed, draw, maturesOn, method }: LoanTerms, latest: IsoDate): void {
  if (method === 'agreed' && agreed.length === 0)
    refuseField('agreed', '请填写约定还款计划：每期的日期和应还本金');
  if (method === 'agreed' && maturesOn > latest)
    refuseField(`agreed.${agreed.length - 1}.dueOn`, `最后一期不能晚于批准期限的到期日 ${latest}`);
  if (draw.kind === 'tranches' && draw.tranches.length === 0)
    refuseField('tranches', '请填写分次放款计划：每次放款的日期和金额');
}

/** The form names its rows without the axis that they belong to; the maturity of an agreed plan is its last day. */
const inForm = (field: string): string =>
  field === 'maturesOn' ? 'agreed' : field.replace(/^draw\.(?=tranches|lastDrawOn)/, '');
