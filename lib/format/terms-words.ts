// The terms of a product or a loan in words: what is drawn how, repaid how, and what interest it bears.
import { presetOf } from '@/lib/domain/loan/allocation-presets';
import type { FeeTerm } from '@/lib/domain/loan/fee-terms';
import type { Component, LoanTerms } from '@/lib/domain/loan/terms';
import {
  allocateByLabels,
  allocationPresetLabels,
  dueDayWords,
  firstPeriodLabels,
  holidayRuleLabels,
  periodWords,
  prepaymentEffectLabels,
  roundingLabels,
} from './labels-lending';
import { componentLabels, dayCountLabels } from './labels-loan';
import {
  drawKindLabels,
  feeMomentLabels,
  flatVariantLabels,
  instalmentUnitLabels,
  levelFactorLabels,
  levelOnLabels,
  lprTenorLabels,
  methodChoiceLabels,
  ordinaryInterestLabels,
  prepaymentCollectsLabels,
  prepaymentRestLabels,
  rateRegimeLabels,
  remainderLabels,
  repricingLabels,
} from './labels-terms';
import { formatYuan } from './money';
import { formatRate } from './number';

/** What a product and a loan have in common. */
export type WordedTerms = Omit<LoanTerms, 'principal' | 'annualRate' | 'startsOn' | 'maturesOn' | 'holidays'>;

/** One term in words; an ordinary one says only that nothing particular was agreed. */
export type TermItem = Readonly<{ label: string; value: string; isOrdinary?: boolean }>;

const isNone = (percentText: string): boolean => Number(percentText) === 0;
const SPREAD: readonly LoanTerms['method'][] = ['equal_instalment', 'equal_principal'];
const LEVEL: readonly LoanTerms['method'][] = [...SPREAD, 'flat'];

export function drawItems({ draw, downPayment, method }: WordedTerms): TermItem[] {
  const items: TermItem[] = [{ label: '放款方式', value: drawKindLabels[draw.kind] }];
  if (draw.lastDrawOn) items.push({ label: '提款截止日', value: draw.lastDrawOn });
  if (draw.kind === 'tranches' && SPREAD.includes(method))
    items.push({ label: '每期金额按', value: levelOnLabels[draw.levelOn] });
  items.push(
    isNone(downPayment.percent)
      ? { label: '首付', value: '无', isOrdinary: true }
      : { label: '首付', value: `每次放款的 ${formatRate(downPayment.percent)}，放款当日归还` },
  );
  return items;
}

export function planItems(terms: WordedTerms): TermItem[] {
  const { method, periodUnit } = terms;
  const items: TermItem[] = [{ label: '还款方式', value: methodChoiceLabels[method] }];
  if (method !== 'bullet' && method !== 'agreed') {
    items.push({ label: '还款周期', value: periodWords(terms.periodEvery, periodUnit) });
    items.push({ label: '还款日', value: dueDayWords(terms.dueDayRule, terms.dueDay) });
    if (terms.dueDayRule !== 'same_day')
      items.push({ label: '首期', value: firstPeriodLabels[terms.firstPeriod] });
  }
  items.push({ label: '节假日', value: holidayWords(terms) });
  items.push(graceItem(terms.grace));
  if (LEVEL.includes(method)) items.push(unitItem(terms));
  if (method === 'equal_instalment' && terms.levelFactor !== 'each_period')
    items.push({ label: '每期金额的算法', value: levelFactorLabels[terms.levelFactor] });
  if (method === 'flat') items.push({ label: '等本等息的利息', value: flatWords(terms.flat) });
  return items;
}

function holidayWords(terms: WordedTerms): string {
  if (terms.holidayRule === 'none') return holidayRuleLabels.none;
  const interest = terms.interestDuringShift ? '顺延期间照计利息' : '调整期间不计利息';
  return `${holidayRuleLabels[terms.holidayRule]}，${interest}`;
}

function graceItem({ principalPeriods, interestPeriods }: LoanTerms['grace']): TermItem {
  const words = [
    principalPeriods > 0 ? `前 ${principalPeriods} 期只还息不还本` : '',
    interestPeriods > 0 ? `前 ${interestPeriods} 期的利息与其后一期一并收取` : '',
  ].filter((one) => one !== '');
  return words.length > 0
    ? { label: '还本付息宽限', value: words.join('；') }
    : { label: '还本付息宽限', value: '无，从第一期起还本付息', isOrdinary: true };
}

function unitItem({ instalmentUnit, method, remainder }: WordedTerms): TermItem {
  const unit = instalmentUnitLabels[String(instalmentUnit) as '1' | '10' | '100'] ?? `${instalmentUnit} 分`;
  const tail = SPREAD.includes(method)
    ? remainderLabels[remainder].replace(/（.*）/, '')
    : remainderLabels.last;
  return {
    label: '每期金额取整',
    value: `取整到${unit}，尾差${tail}`,
    isOrdinary: instalmentUnit === 1 && remainder === 'last',
  };
}

const flatWords = ({ variant, partialPeriod }: LoanTerms['flat']): string =>
  `${flatVariantLabels[variant]}${partialPeriod ? '；期中放款的，当期只按剩余天数计' : ''}`;

export function interestItems({ dayCount, rateBasis, rateRegime, rounding }: WordedTerms): TermItem[] {
  return [
    { label: '计息方式', value: dayCountLabels[dayCount] },
    { label: '利率基准', value: rateBasisWords(rateBasis) },
    {
      label: '利率调整后',
      value: rateRegimeLabels[rateRegime],
      isOrdinary: rateRegime === 'segment_rounded',
    },
    { label: '尾数处理', value: roundingLabels[rounding], isOrdinary: rounding === 'HALF_UP' },
  ];
}

/** "1 年期 LPR + 1140 基点，每年 1 月 1 日重定价"; a product knows no spread yet. */
export function rateBasisWords(basis: LoanTerms['rateBasis']): string {
  if (basis.kind === 'fixed') return '固定利率';
  const points = basis.spreadBasisPoints;
  const spread =
    points === 0 ? '加减点（签约时确定）' : ` ${points > 0 ? '+' : '−'} ${Math.abs(points)} 基点`;
  const repricing =
    basis.repricing === 'none' ? repricingLabels.none : `${repricingLabels[basis.repricing]}重定价`;
  return `${lprTenorLabels[basis.tenor]}${spread}，${repricing}`;
}

export function overdueItems({ overdue }: WordedTerms): TermItem[] {
  const hasPenalty = overdue.rateBy !== 'none';
  return [
    { label: '罚息利率', value: penaltyWords(overdue) },
    ...(hasPenalty ? [{ label: '复利', value: compoundWords(overdue) }] : []),
    { label: '宽限期', value: graceDaysWords(overdue) },
    { label: '挪用罚息', value: `合同利率上浮 ${formatRate(overdue.misuseUpliftPercent)}，与逾期罚息取其高` },
    { label: '息费总额上限', value: totalCapWords(overdue) },
    ...(hasPenalty
      ? []
      : [{ label: '逾期期间的利息', value: ordinaryInterestLabels[overdue.ordinaryInterest] }]),
  ];
}

export function penaltyWords(overdue: LoanTerms['overdue']): string {
  if (overdue.rateBy === 'none') return '不收罚息';
  if (overdue.rateBy === 'own_rate') return `单独约定，年利率 ${formatRate(overdue.ownRate)}`;
  return `合同利率上浮 ${formatRate(overdue.upliftPercent)}，最高不超过年利率 ${formatRate(overdue.rateCapPercent)}`;
}

const compoundWords = ({ compound }: LoanTerms['overdue']): string =>
  compound ? '对逾期利息按罚息利率计收' : '不计收';

const totalCapWords = ({ totalCapPercent }: LoanTerms['overdue']): string =>
  totalCapPercent === null
    ? '未约定'
    : `息费合计不超过本金的年利率 ${formatRate(totalCapPercent)}，超过的不收`;

export function graceDaysWords({ graceDays, graceLost }: LoanTerms['overdue']): string {
  if (graceDays === 0) return '无';
  return `${graceDays} 天${graceLost ? '，期内未还清的从到期次日起补计罚息' : ''}`;
}

/** "账户管理费：每期各收取一次，10.00 元" */
export const feeWords = (fee: FeeTerm): string =>
  `${fee.name}：${feeMomentLabels[fee.when]}，${feeChargeWords(fee)}`;

/** "10.00 元", "展期本金的 0.5%" */
export const feeChargeWords = ({ charge, when }: FeeTerm): string =>
  charge.kind === 'amount'
    ? formatYuan(charge.amount)
    : `${when === 'extension' ? '展期本金' : '放款本金'}的 ${formatRate(charge.percent)}`;

export const feeItem = ({ fees }: WordedTerms): TermItem =>
  fees.length === 0
    ? { label: '费用', value: '利息之外不收任何费用', isOrdinary: true }
    : { label: '费用', value: fees.map(feeWords).join('\n') };

export function orderWords(order: readonly Component[]): string {
  const preset = presetOf(order);
  return preset ? allocationPresetLabels[preset] : order.map((one) => componentLabels[one]).join(' → ');
}

export function allocationItems({ allocation }: WordedTerms): TermItem[] {
  const { order, overdueOrder, switchAfterDays, by } = allocation;
  const isSame = order.join() === overdueOrder.join();
  return [
    { label: '还款顺序', value: orderWords(order) },
    ...(isSame
      ? []
      : [{ label: '严重逾期', value: `逾期超过 ${switchAfterDays} 天后，${orderWords(overdueOrder)}` }]),
    { label: '多期拖欠', value: allocateByLabels[by] },
  ];
}

export function prepaymentItems({ method, prepayment }: WordedTerms): TermItem[] {
  if (!prepayment.allowed) return [{ label: '提前还款', value: '不允许' }];
  const notice = prepayment.noticeDays === 0 ? '随时可还' : `应提前 ${prepayment.noticeDays} 天通知`;
  const items: TermItem[] = [{ label: '提前还款', value: `允许，${notice}` }];
  if (LEVEL.includes(method))
    items.push({ label: '部分提前还款后', value: prepaymentEffectLabels[prepayment.effect] });
  items.push({
    label: '计息到',
    value: prepaymentRestLabels[prepayment.rest],
    isOrdinary: prepayment.rest === 'day',
  });
  items.push({ label: '部分提前还款', value: prepaymentCollectsLabels[prepayment.collects] });
  items.push({
    label: '提前违约金',
    value: isNone(prepayment.feePercent) ? '不收' : `提前还本金额的 ${formatRate(prepayment.feePercent)}`,
  });
  return items;
}
