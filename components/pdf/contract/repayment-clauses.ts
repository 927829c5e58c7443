// The clauses on paying back: when, in which order, ahead of the plan, and late (domain.md 6.2, 2.14–2.19).
import type { LoanTerms, PeriodUnit, RepaymentMethod } from '@/lib/domain/loan/terms';
import { allocateByLabels, holidayRuleLabels, periodUnitLabels } from '@/lib/format/labels-lending';
import { componentLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';
import { accountLines } from '../parts/parties';
import type { Clause } from '../parts/prose';
import type { LoanContractData } from './contract-data';
import { overdueClause } from './overdue-clause';
import { prepaymentClause } from './prepayment-clause';

export const repaymentClauses = (data: LoanContractData): Clause[] => [
  repaymentClause(data),
  prepaymentClause(data.terms),
  overdueClause(data),
];

const METHOD_WORDS: Readonly<Record<RepaymentMethod, string>> = {
  equal_instalment: '每期归还金额相等的本息，其中利息按期初剩余本金计算，其余为本金',
  equal_principal: '每期归还金额相等的本金，利息按期初剩余本金计算，随本金一并支付',
  interest_only: '每期支付当期利息，借款本金于到期日一次归还',
  bullet: '借款本金与利息于到期日一次还清',
  flat: '每期归还金额相等的本金，利息各期均按借款本金原额计算',
  agreed: '借款本金按附件一约定的日期和金额归还，利息按剩余本金计算，随本金一并支付',
  free: '借款本金在到期日前可以随时归还，利息按实际占用的本金和天数计算，于结息日支付',
};

function methodWords({ flat, method }: LoanTerms): string {
  if (method !== 'flat' || flat.variant === 'per_period') return METHOD_WORDS[method];
  return `${METHOD_WORDS.flat}，全部利息平均分摊到各期`;
}

/** 宽限期数: periods at the start without principal, and interest that waits. */
function graceItems({ grace: { interestPeriods, principalPeriods } }: LoanTerms): string[] {
  const items: string[] = [];
  if (principalPeriods > 0)
    items.push(
      `第一期${principalPeriods > 1 ? `至第${principalPeriods}期` : ''}只支付利息，不归还本金；本金自其后一期起归还。`,
    );
  if (interestPeriods > 0)
    items.push(
      `第一期${interestPeriods > 1 ? `至第${interestPeriods}期` : ''}的利息与其后一期的利息一并支付，延后期间不另计利息、罚息和复利。`,
    );
  return items;
}

const SINGLE_PERIOD_WORDS: Readonly<Record<PeriodUnit, string>> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  year: '每年',
};

/** "每月为一期，还款日为各期末月的15日（当月无该日的，为当月最后一日）" */
export function dueDayClauseWords(terms: LoanTerms): string {
  const { periodEvery, periodUnit } = terms;
  const length =
    periodEvery === 1
      ? SINGLE_PERIOD_WORDS[periodUnit]
      : `每${periodEvery}${periodUnitLabels[periodUnit].replace('天', '日')}`;
  return `${length}为一期，${dueDayOfPeriod(terms)}。最后一期的还款日为借款到期日。`;
}

function dueDayOfPeriod({ periodUnit, dueDayRule, dueDay }: LoanTerms): string {
  const isLast = '（当月无该日的，为当月最后一日）';
  if (periodUnit === 'day' || periodUnit === 'week') return '自放款日起算，还款日为各期届满之日';
  switch (dueDayRule) {
    case 'same_day':
      return `还款日为各期末月中与放款日相对应的日期${isLast}`;
    case 'fixed_day':
      return `还款日为各期末月的${dueDay}日${(dueDay ?? 0) > 28 ? isLast : ''}`;
    case 'settlement_day':
      return `结息日为各期末月的${dueDay}日，还款日为结息日的次日`;
    case 'month_end':
      return '还款日为各期末月的最后一日';
  }
}

function firstPeriodWords({ dueDayRule, firstPeriod, periodUnit }: LoanTerms): string {
  if (dueDayRule === 'same_day' || periodUnit === 'day' || periodUnit === 'week') return '';
  return firstPeriod === 'short'
    ? '放款日至首个还款日不足一期的，单独作为第一期。'
    : '放款日至首个还款日不足一期的，并入下一期，合为第一期。';
}

function holidayWords({ holidayRule, interestDuringShift }: LoanTerms): string {
  if (holidayRule === 'none') return '还款日逢法定节假日或者休息日的，还款日不作调整。';
  const shifted = `还款日逢法定节假日或者休息日的，${holidayRuleLabels[holidayRule]}，以调整后的日期为当期还款日，其后各期的还款日不受影响`;
  if (holidayRule === 'preceding') return `${shifted}。`;
  return interestDuringShift
    ? `${shifted}。顺延期间，当期应还本金照计利息，不计罚息、复利。`
    : `${shifted}。顺延期间，当期应还款项不计利息、罚息、复利。`;
}

const inOrder = (order: LoanTerms['allocation']['order']): string =>
  order.map((component) => componentLabels[component]).join('、');

function repaymentClause({ terms, lender }: LoanContractData): Clause {
  const { allocation, method, prepayment } = terms;
  const isByDays = method === 'bullet' || method === 'agreed';
  const dueDays = isByDays ? '' : `${dueDayClauseWords(terms)}${firstPeriodWords(terms)}`;
  const account = { name: lender.name, bank: lender.bankName, number: lender.bankAccount };
  const excess = prepayment.allowed
    ? '按借款人还款时的选择转为预收款用于以后各期还款，或者用于提前归还本金'
    : '转为预收款，用于以后各期还款';
  return {
    title: '还款',
    items: [
      `还款方式：${repaymentMethodLabels[method]}，即${methodWords(terms)}。${dueDays}`,
      ...graceItems(terms),
      '各期还款日及还款金额见附件一《还款计划表》。实际放款日与附件一所列起始日不一致的，以借据所附还款计划表为准。',
      holidayWords(terms),
      ['借款人应当在还款日当日将应还款项足额划入贷款人的下列账户：', ...accountLines(account)],
      '贷款人不收取现金。贷款人收到款项后向借款人出具收据。',
      [
        '借款人所还款项不足以清偿全部到期债务的，按下列顺序冲销：',
        `（一）未逾期，或者逾期不超过${allocation.switchAfterDays}天的：${inOrder(allocation.order)}；`,
        `（二）逾期超过${allocation.switchAfterDays}天的：${inOrder(allocation.overdueOrder)}。`,
        `有多期到期的，${allocateByLabels[allocation.by]}。`,
      ],
      `借款人还款超过当期应还金额的部分，${excess}。借款结清后预收款有余额的，贷款人应当退还。`,
    ],
  };
}
