// What the product form starts from: a product as it stands, or the usual terms of a new one.
import { presetOf } from '@/lib/domain/loan/allocation-presets';
import { GUARANTEES, type ProductTerms } from '@/lib/domain/loan/product';
import { toYuanText } from '@/lib/domain/money/money';

const on = (isOn: boolean): string => (isOn ? 'on' : '');

/** The form's values for a product as it stands. */
export const productFormValues = (name: string, terms: ProductTerms): Record<string, string> => ({
  name,
  description: terms.description,
  minimumAmount: toYuanText(terms.minimumAmount),
  maximumAmount: toYuanText(terms.maximumAmount),
  minimumMonths: String(terms.minimumMonths),
  maximumMonths: String(terms.maximumMonths),
  minimumRate: terms.minimumRate,
  maximumRate: terms.maximumRate,
  defaultRate: terms.defaultRate,
  ...Object.fromEntries(GUARANTEES.map((one) => [`guarantees.${one}`, on(terms.guarantees.includes(one))])),
  method: terms.method,
  periodEvery: String(terms.periodEvery),
  periodUnit: terms.periodUnit,
  dueDayRule: terms.dueDayRule,
  dueDay: terms.dueDay === null ? '' : String(terms.dueDay),
  firstPeriod: terms.firstPeriod,
  holidayRule: terms.holidayRule,
  interestDuringShift: on(terms.interestDuringShift),
  dayCount: terms.dayCount,
  rounding: terms.rounding,
  upliftPercent: terms.overdue.upliftPercent,
  compound: on(terms.overdue.compound),
  graceDays: String(terms.overdue.graceDays),
  graceLost: on(terms.overdue.graceLost),
  rateCapPercent: terms.overdue.rateCapPercent,
  allocationOrder: presetOf(terms.allocation.order) ?? 'interest_first',
  allocationOverdueOrder: presetOf(terms.allocation.overdueOrder) ?? 'principal_first',
  switchAfterDays: String(terms.allocation.switchAfterDays),
  allocateBy: terms.allocation.by,
  prepaymentAllowed: on(terms.prepayment.allowed),
  prepaymentEffect: terms.prepayment.effect,
  prepaymentFeePercent: terms.prepayment.feePercent,
});

/** What a new product starts from. */
export const newProductValues: Record<string, string> = {
  minimumMonths: '1',
  maximumMonths: '12',
  minimumRate: '8',
  maximumRate: '18',
  defaultRate: '14.4',
  'guarantees.credit': 'on',
  'guarantees.guarantee': 'on',
  method: 'equal_instalment',
  periodEvery: '1',
  periodUnit: 'month',
  dueDayRule: 'same_day',
  firstPeriod: 'long',
  holidayRule: 'none',
  interestDuringShift: 'on',
  dayCount: 'monthly',
  rounding: 'HALF_UP',
  upliftPercent: '50',
  rateCapPercent: '24',
  graceDays: '0',
  graceLost: 'on',
  compound: 'on',
  allocationOrder: 'interest_first',
  allocationOverdueOrder: 'principal_first',
  switchAfterDays: '90',
  allocateBy: 'instalment',
  prepaymentAllowed: 'on',
  prepaymentEffect: 'reduce_instalment',
  prepaymentFeePercent: '0',
};
