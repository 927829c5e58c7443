// What the product commands accept: every term of a product as a form gives it, and the rules between its fields.
import { z } from 'zod';
import { ALLOCATION_PRESETS, ALLOCATION_PRESET_NAMES } from '@/lib/domain/loan/allocation-presets';
import { ORDINARY_AXES, ORDINARY_OVERDUE, ORDINARY_PREPAYMENT } from '@/lib/domain/loan/complete-terms';
import {
  GUARANTEES,
  OFFERED_DAY_COUNTS,
  OFFERED_EFFECTS,
  OFFERED_METHODS,
  OFFERED_ROUNDINGS,
  type ProductTerms,
} from '@/lib/domain/loan/product';
import { DUE_DAY_RULES, FIRST_PERIODS, HOLIDAY_RULES, PERIOD_UNITS } from '@/lib/domain/loan/terms';
import {
  checkbox,
  choice,
  code,
  integer,
  money,
  normalise,
  optionalText,
  rate,
  recordId,
  text,
} from './fields';

/** 法发〔2017〕22号 and the 2025 cost guidance: no product above this percent a year. */
export const RATE_CAP = 24;
const RATE_FLOOR = 1;

const blankToUndefined = (value: unknown): unknown => {
  const typed = normalise(value);
  return typed === '' ? undefined : typed;
};

const guarantees = z.preprocess(
  (value) => value ?? {},
  z
    .object({ credit: checkbox(), guarantee: checkbox(), mortgage: checkbox(), pledge: checkbox() })
    .transform((chosen) => GUARANTEES.filter((one) => chosen[one]))
    .refine((chosen) => chosen.length > 0, '请至少选择一种担保方式'),
);

const fields = {
  name: text('产品名称', 40, 2),
  description: optionalText('产品说明', 300),
  minimumAmount: money('最低金额'),
  maximumAmount: money('最高金额'),
  minimumMonths: integer('最短期限', 1, 360),
  maximumMonths: integer('最长期限', 1, 360),
  minimumRate: rate('最低年利率', RATE_CAP),
  maximumRate: rate('最高年利率', RATE_CAP),
  defaultRate: rate('默认年利率', RATE_CAP),
  guarantees,
  method: choice('还款方式', OFFERED_METHODS),
  periodEvery: integer('还款间隔', 1, 366),
  periodUnit: choice('还款周期', PERIOD_UNITS),
  dueDayRule: choice('还款日规则', DUE_DAY_RULES),
  dueDay: z.preprocess(blankToUndefined, integer('还款日', 1, 31).optional()),
  firstPeriod: choice('首期处理', FIRST_PERIODS),
  holidayRule: choice('节假日规则', HOLIDAY_RULES),
  interestDuringShift: checkbox(),
  dayCount: choice('计息方式', OFFERED_DAY_COUNTS),
  rounding: choice('尾数处理', OFFERED_ROUNDINGS),
  upliftPercent: rate('罚息上浮比例'),
  compound: checkbox(),
  graceDays: integer('宽限期', 0, 30),
  graceLost: checkbox(),
  rateCapPercent: rate('逾期利率上限', RATE_CAP),
  allocationOrder: choice('正常还款冲销顺序', ALLOCATION_PRESET_NAMES),
  allocationOverdueOrder: choice('逾期还款冲销顺序', ALLOCATION_PRESET_NAMES),
  switchAfterDays: integer('切换逾期天数', 0, 3650),
  allocateBy: choice('冲销方式', ['instalment', 'component']),
  prepaymentAllowed: checkbox(),
  prepaymentEffect: choice('提前还款后', OFFERED_EFFECTS),
  prepaymentFeePercent: rate('提前还款违约金比例', 10),
} as const;

type ProductForm = z.output<z.ZodObject<typeof fields>>;

type Complaint = readonly [field: keyof ProductForm, message: string];

function limitComplaints(form: ProductForm): Complaint[] {
  const complaints: Complaint[] = [];
  if (form.maximumAmount < form.minimumAmount) complaints.push(['maximumAmount', '最高金额不得低于最低金额']);
  if (form.maximumMonths < form.minimumMonths) complaints.push(['maximumMonths', '最长期限不得短于最短期限']);
  const minimum = Number(form.minimumRate);
  const maximum = Number(form.maximumRate);
  const usual = Number(form.defaultRate);
  if (minimum < RATE_FLOOR)
    complaints.push(['minimumRate', `最低年利率不得低于 ${RATE_FLOOR}%，请检查是否误填为月利率`]);
  if (maximum < minimum) complaints.push(['maximumRate', '最高年利率不得低于最低年利率']);
  if (usual < minimum || usual > maximum) {
    complaints.push(['defaultRate', `默认年利率应在 ${form.minimumRate}% 至 ${form.maximumRate}% 之间`]);
  }
  const uplift = Number(form.upliftPercent);
  if (uplift < 30 || uplift > 50)
    complaints.push(['upliftPercent', '罚息上浮比例应在 30% 至 50% 之间（银发〔2003〕251号）']);
  if (Number(form.rateCapPercent) < maximum) {
    complaints.push(['rateCapPercent', `逾期利率上限不得低于最高年利率 ${form.maximumRate}%`]);
  }
  return complaints;
}

const MONTHS_OF_UNIT = { day: 0, week: 0, month: 1, quarter: 3, year: 12 } as const;

function calendarComplaints(form: ProductForm): Complaint[] {
  const complaints: Complaint[] = [];
  const periodMonths = MONTHS_OF_UNIT[form.periodUnit] * form.periodEvery;
  if (form.method !== 'bullet' && periodMonths > form.minimumMonths) {
    complaints.push([
      'periodEvery',
      `一个还款周期为 ${periodMonths} 个月，不得长于最短期限 ${form.minimumMonths} 个月`,
    ]);
  }
  if (form.dueDayRule !== 'same_day' && periodMonths === 0) {
    complaints.push(['dueDayRule', '按日或按周还款时，还款日只能随放款日推算']);
  }
  if (form.dueDayRule === 'fixed_day' && form.dueDay === undefined) {
    complaints.push(['dueDay', '请填写每期固定还款日（1–31）']);
  }
  if (form.dueDayRule === 'settlement_day' && (form.dueDay === undefined || form.dueDay > 28)) {
    complaints.push(['dueDay', '请填写结息日（1–28，通常为 20）']);
  }
  return complaints;
}

const termsOf = (form: ProductForm): ProductTerms => ({
  ...ORDINARY_AXES,
  method: form.method,
  dayCount: form.dayCount,
  periodEvery: form.periodEvery,
  periodUnit: form.periodUnit,
  dueDayRule: form.dueDayRule,
  dueDay:
    form.dueDayRule === 'fixed_day' || form.dueDayRule === 'settlement_day' ? (form.dueDay ?? null) : null,
  firstPeriod: form.firstPeriod,
  holidayRule: form.holidayRule,
  interestDuringShift: form.interestDuringShift,
  overdue: {
    ...ORDINARY_OVERDUE,
    upliftPercent: form.upliftPercent,
    compound: form.compound,
    graceDays: form.graceDays,
    graceLost: form.graceLost,
    rateCapPercent: form.rateCapPercent,
  },
  allocation: {
    order: ALLOCATION_PRESETS[form.allocationOrder],
    overdueOrder: ALLOCATION_PRESETS[form.allocationOverdueOrder],
    switchAfterDays: form.switchAfterDays,
    by: form.allocateBy,
  },
  prepayment: {
    ...ORDINARY_PREPAYMENT,
    allowed: form.prepaymentAllowed,
    effect: form.prepaymentEffect,
    feePercent: form.prepaymentFeePercent,
  },
  rounding: form.rounding,
  minimumAmount: form.minimumAmount,
  maximumAmount: form.maximumAmount,
  minimumMonths: form.minimumMonths,
  maximumMonths: form.maximumMonths,
  minimumRate: form.minimumRate,
  maximumRate: form.maximumRate,
  defaultRate: form.defaultRate,
  guarantees: form.guarantees,
  description: form.description,
});

function checkForm(form: ProductForm, context: z.RefinementCtx): void {
  for (const [field, message] of [...limitComplaints(form), ...calendarComplaints(form)]) {
    context.addIssue({ code: 'custom', path: [field], message });
  }
}

export const createProductSchema = z
  .object({
    code: code(
      '产品代码',
      (value) => /^[A-Za-z0-9-]{2,20}$/.test(value),
      '产品代码应为 2–20 位字母、数字或连字符',
    ),
    ...fields,
  })
  .superRefine(checkForm)
  .transform((form) => ({ code: form.code.toUpperCase(), name: form.name, terms: termsOf(form) }));

export const reviseProductSchema = z
  .object({ productId: recordId('产品'), version: integer('版本', 1, 999_999), ...fields })
  .superRefine(checkForm)
  .transform((form) => ({
    productId: form.productId,
    version: form.version,
    name: form.name,
    terms: termsOf(form),
  }));

export const retireProductSchema = z.object({
  productId: recordId('产品'),
  version: integer('版本', 1, 999_999),
  reason: text('停用原因', 200, 4),
});
