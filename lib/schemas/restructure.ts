// What a restructuring accepts: the new plan term by term, or the agreed days and principal as lines.
import { z } from 'zod';
import { RESTRUCTURE_METHODS } from '@/lib/domain/change/restructure';
import type { NewPlan } from '@/lib/domain/loan/events';
import { DUE_DAY_RULES, PERIOD_UNITS } from '@/lib/domain/loan/terms';
import { agreedLines } from './agreed-lines';
import { choice, day, integer, rate, recordId, text } from './fields';
import { RATE_CAP } from './product-fields';

const unlessEmpty = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? undefined : value), schema.optional());

/** Fields that the chosen way of repaying does not have are not looked at. */
export const requestRestructureInput = z
  .object({
    loanId: recordId('贷款'),
    method: choice('重组后的还款方式', RESTRUCTURE_METHODS),
    maturesOn: unlessEmpty(day('重组后到期日')),
    periodEvery: integer('还款周期', 1, 366),
    periodUnit: choice('周期单位', PERIOD_UNITS),
    dueDayRule: choice('还款日', DUE_DAY_RULES),
    dueDay: unlessEmpty(integer('还款日为每月几日', 1, 31)),
    annualRate: unlessEmpty(rate('重组后年利率', RATE_CAP)),
    principalPeriods: integer('只付息不还本的期数', 0, 60),
    agreed: agreedLines('约定还款计划'),
    reason: text('重组原因', 200, 4),
  })
  .transform(({ loanId, reason, ...form }, context) => ({ loanId, reason, plan: planOf(form, context) }));

type PlanForm = Readonly<{
  method: (typeof RESTRUCTURE_METHODS)[number];
  maturesOn?: NewPlan['maturesOn'];
  periodEvery: number;
  periodUnit: (typeof PERIOD_UNITS)[number];
  dueDayRule: (typeof DUE_DAY_RULES)[number];
  dueDay?: number;
  annualRate?: string;
  principalPeriods: number;
  agreed: readonly Readonly<{
    dueOn: NewPlan['maturesOn'];
    principal: NonNullable<NewPlan['agreed']>[number]['principal'];
  }>[];
}>;

function planOf(form: PlanForm, context: z.RefinementCtx): NewPlan {
  const complain = (field: string, message: string): never => {
    context.addIssue({ code: 'custom', path: [field], message });
    return z.NEVER;
  };
  const rate = form.annualRate === undefined ? {} : { annualRate: form.annualRate };
  if (form.method === 'agreed') {
    const last = form.agreed.at(-1);
    if (!last) return complain('agreed', '请填写约定还款计划，每行一期：日期 本金');
    return { method: 'agreed', agreed: form.agreed, maturesOn: last.dueOn, ...rate };
  }
  if (form.maturesOn === undefined) return complain('maturesOn', '请填写重组后到期日');
  const hasDay = form.dueDayRule === 'fixed_day' || form.dueDayRule === 'settlement_day';
  if (hasDay && form.dueDay === undefined) return complain('dueDay', '请填写每月几日');
  return {
    method: form.method,
    agreed: [],
    maturesOn: form.maturesOn,
    periodEvery: form.periodEvery,
    periodUnit: form.periodUnit,
    dueDayRule: form.dueDayRule,
    dueDay: hasDay ? (form.dueDay ?? null) : null,
    grace: { principalPeriods: form.principalPeriods, interestPeriods: 0 },
    ...rate,
  };
}
