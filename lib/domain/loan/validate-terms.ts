// Terms that contradict each other are refused by name, never silently changed.
import { Decimal } from 'decimal.js';
import { Refusal } from '../refusal';
import type { LoanTerms } from './terms';
import { axesErrors, figureErrors, type CheckedAxes } from './validate-axes';

/** What decides whether terms fit together; a product's terms and a loan's both have it. */
export type CheckedTerms = Pick<
  LoanTerms,
  | 'method'
  | 'dayCount'
  | 'periodEvery'
  | 'periodUnit'
  | 'dueDayRule'
  | 'dueDay'
  | 'holidayRule'
  | 'interestDuringShift'
  | 'overdue'
  | 'prepayment'
> &
  CheckedAxes;

const MONTHS: Record<LoanTerms['periodUnit'], number> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };

/**
 * Refuses terms that make no loan, with the field and the reason. Sources: domain.md 2.7 (结息日), 2.14 (罚息上浮
 * 30–50 %, 银发〔2003〕251号), 1.4 (cap 24 %), 2.18 (holiday shift).
 */
export function validateTerms(terms: CheckedTerms | LoanTerms): void {
  const errors =
    'principal' in terms ? { ...termsErrors(terms), ...figureErrors(terms) } : termsErrors(terms);
  const first = Object.values(errors)[0];
  if (first) throw new Refusal(first, errors);
}

function termsErrors(terms: CheckedTerms): Record<string, string> {
  const errors: Record<string, string> = {};
  const isByDays = MONTHS[terms.periodUnit] === 0;
  const months = MONTHS[terms.periodUnit] * terms.periodEvery;
  if (!Number.isInteger(terms.periodEvery) || terms.periodEvery < 1)
    errors.periodEvery = '还款周期应为正整数';
  if (isByDays && terms.dueDayRule !== 'same_day') {
    errors.dueDayRule = '按天或按周还款时，还款日只能随放款日顺延，不能指定每月的某一天';
  }
  if (isByDays && terms.dayCount === 'monthly') {
    errors.dayCount = '按天或按周还款时应按实际天数计息，不能按月计息';
  }
  if (terms.dueDayRule === 'settlement_day' && !isByDays && 12 % months !== 0) {
    errors.periodEvery = '按结息日还款时，周期应为 1、2、3、4、6 或 12 个月';
  }
  if (terms.dueDayRule === 'fixed_day' && !isDayOfMonth(terms.dueDay))
    errors.dueDay = '固定还款日应为 1 至 31 日';
  if (terms.dueDayRule === 'settlement_day' && terms.dueDay !== null && !isDayOfMonth(terms.dueDay)) {
    errors.dueDay = '结息日应为 1 至 31 日';
  }
  if (terms.interestDuringShift && terms.holidayRule !== 'following') {
    errors.interestDuringShift = '只有节假日顺延时，顺延期间才计收利息';
  }
  const uplift = new Decimal(terms.overdue.upliftPercent);
  if (uplift.lt(0) || uplift.gt(50)) errors['overdue.upliftPercent'] = '罚息上浮比例不能超过 50%';
  if (new Decimal(terms.overdue.rateCapPercent).gt(24))
    errors['overdue.rateCapPercent'] = '罚息年利率上限不能超过 24%';
  if (!Number.isInteger(terms.overdue.graceDays) || terms.overdue.graceDays < 0) {
    errors['overdue.graceDays'] = '宽限期应为不小于 0 的整数天';
  }
  if (!terms.prepayment.allowed && new Decimal(terms.prepayment.feePercent).gt(0)) {
    errors['prepayment.feePercent'] = '不允许提前还款的产品不能约定提前还款违约金';
  }
  return { ...axesErrors(terms), ...errors };
}

const isDayOfMonth = (day: number | null): boolean =>
  day !== null && Number.isInteger(day) && day >= 1 && day <= 31;
