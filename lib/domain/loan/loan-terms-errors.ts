// Terms of one loan that make no loan, each named by its field; what a product alone decides is in validate-terms.
import { addMonths, daysBetween, fromDayNumber, monthIndexOf, type IsoDate } from '../calendar/iso-date';
import { sum, toYuanText, type Money } from '../money/money';
import { Refusal, type FieldErrors } from '../refusal';
import { downPaymentOf } from '../schedule/build-schedule';
import { dueDayNumbers, monthsOfPeriod, shiftOf } from '../schedule/due-dates';
import { figuresErrors, planErrors } from './plan-errors';
import { COMPONENTS, type LoanTerms } from './terms';
import { validateTerms } from './validate-terms';

/** A plan on screen or paper: fifty years of months, and the odd periods at its ends. */
export const PLAN_PERIODS_MAX = 620;
const TERM_MONTHS_MAX = 600;

type Errors = Record<string, string>;

/** Every field that stands in the way; empty when the terms make a loan. */
export function loanTermsErrors(terms: LoanTerms): FieldErrors {
  const figures = figuresErrors(terms);
  if (hasAny(figures)) return figures;
  const errors: Errors = { ...productErrors(terms), ...agreedErrors(terms), ...calendarErrors(terms) };
  if (hasAny(errors)) return errors;
  const { count, first } = dueDaysOf(terms);
  const own = {
    ...firstDueErrors(terms, first),
    ...drawErrors(terms),
    ...methodErrors(terms, count),
    ...overdueErrors(terms),
  };
  return hasAny(own) ? own : planErrors(terms);
}

const hasAny = (errors: FieldErrors): boolean => Object.keys(errors).length > 0;

function productErrors(terms: LoanTerms): FieldErrors {
  try {
    validateTerms(terms);
    return {};
  } catch (error) {
    if (error instanceof Refusal) return error.fieldErrors;
    throw error;
  }
}

function calendarErrors(terms: LoanTerms): Errors {
  const { startsOn, maturesOn, periodEvery } = terms;
  if (maturesOn <= startsOn) return { maturesOn: `到期日应晚于放款日 ${startsOn}` };
  if (maturesOn > addMonths(startsOn, TERM_MONTHS_MAX)) return { maturesOn: '贷款期限不得超过 50 年' };
  const months = monthsOfPeriod(terms);
  const isTooLong = months === null ? periodEvery > 2_600 : months > TERM_MONTHS_MAX;
  if (periodEvery < 1) return { periodEvery: '还款周期应为正整数' };
  if (isTooLong) return { periodEvery: '一个还款周期不得超过 50 年' };
  if (mostPeriods(terms, months) > PLAN_PERIODS_MAX)
    return { periodEvery: `还款计划不得超过 ${PLAN_PERIODS_MAX} 期，请加长还款周期或缩短期限` };
  return {};
}

/** Before any due day is worked out: nothing that is typed may set the machine to work for long. */
function mostPeriods(terms: LoanTerms, months: number | null): number {
  if (terms.method === 'bullet') return 1;
  if (terms.method === 'agreed') return terms.agreed.length;
  if (months !== null)
    return Math.ceil((monthIndexOf(terms.maturesOn) - monthIndexOf(terms.startsOn)) / months) + 1;
  const length = (terms.periodUnit === 'week' ? 7 : 1) * terms.periodEvery;
  return Math.ceil(daysBetween(terms.startsOn, terms.maturesOn) / length);
}

function dueDaysOf(terms: LoanTerms): Readonly<{ count: number; first: IsoDate | undefined }> {
  if (terms.method === 'agreed') return { count: terms.agreed.length, first: terms.agreed[0]?.dueOn };
  const [first, ...rest] = dueDayNumbers(terms);
  return { count: rest.length + 1, first: first === undefined ? undefined : fromDayNumber(first) };
}

function firstDueErrors(terms: LoanTerms, first: IsoDate | undefined): Errors {
  if (first === undefined || terms.holidayRule !== 'preceding') return {};
  return shiftOf(terms)(first) <= terms.startsOn
    ? { holidayRule: '遇节假日提前后，首期应还日不晚于放款日，请改为顺延或不调整' }
    : {};
}

function agreedErrors({ agreed, method, maturesOn, principal, startsOn }: LoanTerms): Errors {
  const first = agreed[0];
  if (method !== 'agreed' || !first) return {};
  if (first.dueOn <= startsOn) return { 'agreed.0.dueOn': `首期应还日应晚于放款日 ${startsOn}` };
  const unordered = agreed.findIndex(
    (row, index) => index > 0 && row.dueOn <= (agreed[index - 1]?.dueOn ?? ''),
  );
  if (unordered > 0) return { [`agreed.${unordered}.dueOn`]: '各期应还日应先后有序，不得重复' };
  if (agreed.at(-1)?.dueOn !== maturesOn) return { maturesOn: '到期日应与约定还款计划的最后一期相同' };
  return sumErrors(
    'agreed',
    '各期本金',
    agreed.map((row) => row.principal),
    principal,
  );
}

function sumErrors(field: string, what: string, amounts: readonly Money[], principal: Money): Errors {
  const total = sum(amounts);
  if (total === principal) return {};
  return { [field]: `${what}合计 ${toYuanText(total)} 元，与贷款金额 ${toYuanText(principal)} 元不符` };
}

function drawErrors(terms: LoanTerms): Errors {
  const { draw, maturesOn, startsOn } = terms;
  const { lastDrawOn } = draw;
  if (lastDrawOn !== null && (lastDrawOn < startsOn || lastDrawOn >= maturesOn))
    return { 'draw.lastDrawOn': `提款截止日应不早于首次放款日 ${startsOn}，且早于到期日 ${maturesOn}` };
  return trancheErrors(terms);
}

function trancheErrors({ draw, maturesOn, principal, startsOn }: LoanTerms): Errors {
  const { kind, tranches, lastDrawOn } = draw;
  if (kind !== 'tranches') return {};
  const first = tranches[0];
  if (!first) return { 'draw.tranches': '分次放款至少要约定一次放款' };
  if (first.on !== startsOn) return { 'draw.tranches.0.on': `首次放款日应为 ${startsOn}` };
  const wrong = tranches.findIndex(
    (one, index) => one.on >= maturesOn || (index > 0 && one.on < (tranches[index - 1]?.on ?? '')),
  );
  if (wrong >= 0) return { [`draw.tranches.${wrong}.on`]: '各次放款日应先后有序，且早于到期日' };
  const late = tranches.findIndex((one) => lastDrawOn !== null && one.on > lastDrawOn);
  if (late >= 0) return { [`draw.tranches.${late}.on`]: `放款日不得晚于提款截止日 ${lastDrawOn}` };
  const total = sum(tranches.map((one) => one.amount));
  return total > principal
    ? { 'draw.tranches': `各次放款合计 ${toYuanText(total)} 元，超过贷款金额 ${toYuanText(principal)} 元` }
    : {};
}

function methodErrors(terms: LoanTerms, count: number): Errors {
  const { downPayment, flat, grace, method } = terms;
  const errors: Errors = {};
  if (grace.principalPeriods > 0 && grace.principalPeriods >= count)
    errors['grace.principalPeriods'] = `只还息不还本的期数应少于总期数 ${count}`;
  if (grace.interestPeriods > 0 && grace.interestPeriods >= count)
    errors['grace.interestPeriods'] = `延后收息的期数应少于总期数 ${count}`;
  if (method !== 'flat' && (flat.variant !== 'per_period' || flat.partialPeriod))
    errors.flat = '等本等息的计息约定只适用于等本等息';
  if (downPayment.percent !== '0' && method === 'agreed')
    errors['downPayment.percent'] = '约定还款计划不能另约定首付';
  const draws =
    terms.draw.kind === 'tranches' ? terms.draw.tranches.map((one) => one.amount) : [terms.principal];
  if (draws.some((one) => downPaymentOf(terms, one) >= one))
    errors['downPayment.percent'] = '首付（取整后）应少于每次放款的金额';
  if (downPayment.percent === '0' && downPayment.paidAtDraw)
    errors['downPayment.paidAtDraw'] = '没有约定首付比例';
  return errors;
}

function overdueErrors({ allocation, overdue }: LoanTerms): Errors {
  const errors: Errors = {};
  if (overdue.rateBy !== 'own_rate' && Number(overdue.ownRate) > 0)
    errors['overdue.ownRate'] = '只有约定单独的罚息利率时才能填写罚息利率';
  for (const field of ['order', 'overdueOrder'] as const) {
    const isWhole = [...allocation[field]].sort().join() === [...COMPONENTS].sort().join();
    if (!isWhole) errors[`allocation.${field}`] = '冲销顺序应包含费用、复利、罚息、利息、本金各一次';
  }
  return errors;
}
