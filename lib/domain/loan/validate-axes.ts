// Combinations of the later axes that make no loan, each refused at the term that does not fit.
import { isHigher, parseRate } from '../interest/rate';
import { sum } from '../money/money';
import { keepsPlan } from './figures';
import type { LoanTerms } from './terms';

/** The axes that decide whether terms fit together besides those of the calendar. */
export type CheckedAxes = Pick<
  LoanTerms,
  | 'method'
  | 'overdue'
  | 'prepayment'
  | 'draw'
  | 'agreed'
  | 'instalmentUnit'
  | 'remainder'
  | 'levelFactor'
  | 'downPayment'
  | 'grace'
  | 'fees'
  | 'rateBasis'
  | 'rateRegime'
>;

/** 提前还款通知期 */
const NOTICE_DAYS_MAX = 90;
/** No claim above this percent a year is upheld (domain.md 1.4). */
const TOTAL_CAP_MAX = '24';
/** Basis points; no rate of this trade is farther from the LPR. */
const SPREAD_MAX = 2_400;

const isWhole = (count: number): boolean => Number.isInteger(count) && count >= 0;

/** Field → reason, in the words of the trade. */
export function axesErrors(terms: CheckedAxes): Record<string, string> {
  return { ...planErrors(terms), ...prepaymentErrors(terms), ...drawErrors(terms), ...rateErrors(terms) };
}

function planErrors(terms: CheckedAxes): Record<string, string> {
  const errors: Record<string, string> = {};
  const isInstalment = terms.method === 'equal_instalment';
  if (!isWhole(terms.instalmentUnit) || terms.instalmentUnit < 1)
    errors.instalmentUnit = '每期金额的取整单位应为正整数（分）';
  if (terms.remainder === 'levelled' && !isInstalment)
    errors.remainder = '只有等额本息可以逐期调平尾差，其他还款方式的尾差应计入末期或首期';
  if (terms.remainder === 'first' && terms.method !== 'equal_principal')
    errors.remainder = '只有等额本金的尾差可以计入首期';
  if (terms.levelFactor === 'first_period' && !isInstalment)
    errors.levelFactor = '只有等额本息可以按首期利率计算每期金额';
  if (!isWhole(terms.grace.principalPeriods) || !isWhole(terms.grace.interestPeriods))
    errors.grace = '宽限期数应为不小于 0 的整数';
  if (terms.grace.principalPeriods > 0 && !isInstalment && terms.method !== 'equal_principal')
    errors.grace = '只有等额本息和等额本金可以约定只付息、不还本的宽限期';
  if (terms.method !== 'agreed' && terms.agreed.length > 0)
    errors.agreed = '只有约定还款计划才列明每期日期和本金';
  if (terms.agreed.some((row, index) => row.dueOn <= (terms.agreed[index - 1]?.dueOn ?? '')))
    errors.agreed = '约定还款计划的日期应当依次推后';
  if (terms.overdue.ordinaryInterest !== 'stops' && terms.overdue.rateBy !== 'none')
    errors['overdue.ordinaryInterest'] = '逾期本金已按罚息利率计息的，不能再计正常利息';
  if (terms.fees.some((fee) => fee.when === 'overdue' && fee.charge.kind === 'percent'))
    errors.fees = '逾期费用应为固定金额';
  return errors;
}

function prepaymentErrors(terms: CheckedAxes): Record<string, string> {
  const errors: Record<string, string> = {};
  const { effect, rest, collects, feePercent, noticeDays } = terms.prepayment;
  const isStanding = keepsPlan(terms);
  if (terms.method === 'flat' && effect !== 'next_instalment')
    errors['prepayment.effect'] = '等本等息按借款原额计息，提前还款只能依次冲抵以后各期';
  if (rest === 'plan' && !isStanding)
    errors['prepayment.rest'] = '提前还款后重新编制计划的，利息不能仍按原计划计收';
  if (rest === 'plan' && terms.overdue.ordinaryInterest !== 'stops')
    errors['prepayment.rest'] = '利息按原计划计收的，逾期本金不能另计正常利息';
  if (collects === 'principal_first' && isStanding)
    errors['prepayment.collects'] = '冲抵以后各期的，应按还款顺序逐期结清，不能只还本金';
  if (collects === 'with_principal' && isStanding)
    errors['prepayment.collects'] = '冲抵以后各期的，应按还款顺序逐期结清，不能只收所还本金的利息';
  if (collects === 'with_principal' && rest !== 'day')
    errors['prepayment.collects'] = '只收所还本金利息的，利息应计至还款当日';
  if (!isWhole(noticeDays) || noticeDays > NOTICE_DAYS_MAX)
    errors['prepayment.noticeDays'] = `提前还款的通知期应为 0 至 ${NOTICE_DAYS_MAX} 天`;
  if (!terms.prepayment.allowed && noticeDays > 0)
    errors['prepayment.noticeDays'] = '不允许提前还款的产品不能约定通知期';
  if (isStanding && parseRate(feePercent).numerator > 0)
    errors['prepayment.feePercent'] = '冲抵以后各期的提前还款不收违约金';
  return errors;
}

function drawErrors(terms: CheckedAxes): Record<string, string> {
  const errors: Record<string, string> = {};
  const { kind, tranches, levelOn, lastDrawOn } = terms.draw;
  const isSpread = terms.method === 'equal_instalment' || terms.method === 'equal_principal';
  if (kind === 'revolving' && terms.method !== 'free' && terms.method !== 'bullet')
    errors['draw.kind'] = '循环额度只能随借随还或利随本清';
  if (kind !== 'tranches' && tranches.length > 0) errors['draw.tranches'] = '只有分次放款才列明各次放款';
  if (kind === 'once' && lastDrawOn !== null)
    errors['draw.lastDrawOn'] = '整贷一次放款，不需要约定提款截止日';
  if (levelOn === 'committed' && !isSpread)
    errors['draw.levelOn'] = '只有等额本息和等额本金可以按约定总额计算每期金额';
  const down = parseRate(terms.downPayment.percent);
  if (down.numerator >= down.denominator) errors['downPayment.percent'] = '首付比例应低于 100%';
  if (kind === 'revolving' && down.numerator > 0) errors['downPayment.percent'] = '循环额度不能约定首付';
  return errors;
}

/** 利率 and 罚息: ranges of 银发〔2003〕251号 (misuse 50–100 %) and 法发〔2017〕22号 (24 % for everything together). */
function rateErrors({ overdue, rateBasis, rateRegime }: CheckedAxes): Record<string, string> {
  const errors: Record<string, string> = {};
  if (isOutside(overdue.misuseUpliftPercent, '50', '100'))
    errors['overdue.misuseUpliftPercent'] = '挪用罚息上浮比例应在 50% 至 100% 之间（银发〔2003〕251号）';
  if (overdue.totalCapPercent !== null && isOutside(overdue.totalCapPercent, '0', TOTAL_CAP_MAX))
    errors['overdue.totalCapPercent'] = `息费总额上限不能超过年 ${TOTAL_CAP_MAX}%（法发〔2017〕22号）`;
  if (rateBasis.kind === 'fixed') return errors;
  if (!Number.isInteger(rateBasis.spreadBasisPoints) || Math.abs(rateBasis.spreadBasisPoints) > SPREAD_MAX)
    errors['rateBasis.spreadBasisPoints'] = `加减点应为整数，不超过 ${SPREAD_MAX} 个基点`;
  if (rateBasis.repricing !== 'none' && rateRegime === 'contract')
    errors['rateBasis.repricing'] = '约定始终按原合同利率计息的，不能再约定重定价';
  return errors;
}

const isOutside = (percent: string, least: string, most: string): boolean =>
  isHigher(parseRate(least), parseRate(percent)) || isHigher(parseRate(percent), parseRate(most));

/** What a loan's own figures add: an agreed plan that repays the loan, tranches that stay within it. */
export function figureErrors(
  terms: Pick<LoanTerms, 'principal' | 'maturesOn' | 'startsOn' | 'method' | 'agreed' | 'draw'>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  if (terms.method === 'agreed' && terms.agreed.length === 0)
    errors.agreed = '约定还款计划应列明每期日期和本金';
  if (terms.maturesOn <= terms.startsOn) errors.maturesOn = '到期日应晚于起息日';
  const last = terms.agreed.at(-1);
  if (last && last.dueOn !== terms.maturesOn) errors.agreed = '约定还款计划的最后一期应为到期日';
  if (last && sum(terms.agreed.map((row) => row.principal)) !== terms.principal)
    errors.agreed = '约定还款计划的本金合计应等于借据金额';
  if (sum(terms.draw.tranches.map((one) => one.amount)) > terms.principal)
    errors['draw.tranches'] = '各次放款合计不能超过借据金额';
  return errors;
}
