// The clauses on paying back: when, in which order, ahead of the plan, and late (domain.md 6.2, 2.14–2.19).
import type { LoanTerms, PeriodUnit, RepaymentMethod } from '@/lib/domain/loan/terms';
import { allocateByLabels, holidayRuleLabels, periodUnitLabels } from '@/lib/format/labels-lending';
import { componentLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatRate } from '@/lib/format/number';
import { accountLines } from '../parts/parties';
import type { Clause } from '../parts/prose';
import type { LoanContractData } from './contract-data';

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
  const dueDays = method === 'bullet' ? '' : `${dueDayClauseWords(terms)}${firstPeriodWords(terms)}`;
  const account = { name: lender.name, bank: lender.bankName, number: lender.bankAccount };
  const excess = prepayment.allowed
    ? '按借款人还款时的选择转为预收款用于以后各期还款，或者用于提前归还本金'
    : '转为预收款，用于以后各期还款';
  return {
    title: '还款',
    items: [
      `还款方式：${repaymentMethodLabels[method]}，即${METHOD_WORDS[method]}。${dueDays}`,
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

function prepaymentClause(terms: LoanTerms): Clause {
  const title = '提前还款';
  const { allowed, feePercent } = terms.prepayment;
  if (!allowed) {
    return {
      title,
      items: ['借款人提前归还借款的，应当经贷款人书面同意，利息按照实际借款的期间计算。'],
    };
  }
  const fee =
    Number(feePercent) === 0
      ? '借款人提前还款的，贷款人不收取违约金或者其他费用。'
      : `借款人提前还款的，应当按提前归还本金的${formatRate(feePercent)}向贷款人支付违约金，除此之外贷款人不收取其他费用。`;
  return {
    title,
    items: [
      '借款人可以提前归还全部或者部分借款本金，但应当先结清已到期的应还款项。提前归还的本金，利息计算至实际还款之日。',
      `部分提前还款的，${remainderWords(terms)}，贷款人据此重新编制还款计划表。`,
      fee,
    ],
  };
}

/** What becomes of the plan; where the principal is due at the end anyway, only the interest changes. */
function remainderWords({ method, prepayment }: LoanTerms): string {
  if (method === 'bullet' || method === 'interest_only') return '借款期限不变，以后的利息按剩余本金计算';
  return prepayment.effect === 'reduce_instalment'
    ? '借款期限不变，相应减少以后每期的还款额'
    : '每期还款额不变，相应缩短借款期限';
}

function graceWords({ graceDays, graceLost }: LoanTerms['overdue']): string {
  if (graceDays === 0) return '本合同项下各期还款不设宽限期。';
  const missed = graceLost
    ? '宽限期届满仍未足额还款的，自还款日次日起计收罚息'
    : '罚息自宽限期届满次日起计收';
  return `各期还款的宽限期为还款日后${graceDays}天，宽限期内足额还款的不计罚息；${missed}。`;
}

function overdueClause({ terms, penaltyRate, misuseRate }: LoanContractData): Clause {
  const { overdue, annualRate } = terms;
  const cap = formatRate(overdue.rateCapPercent);
  const compound = overdue.compound
    ? '借款人未按期支付的利息，自逾期之日起按前述罚息利率计收复利。罚息、复利本身不再计收复利。'
    : '借款人未按期支付的利息，贷款人不计收复利。';
  return {
    title: OVERDUE_TITLE,
    items: [
      `借款人未按本合同约定的还款日足额还款的，为逾期。还款日当日还款的不属于逾期。${graceWords(overdue)}`,
      `对逾期的借款本金，自逾期之日起至清偿之日止计收罚息，罚息利率为本合同年利率${formatRate(annualRate)}上浮${formatRate(overdue.upliftPercent)}${cappedWords(terms, penaltyRate, overdue.upliftPercent)}，即年利率${formatRate(penaltyRate)}。逾期本金计收罚息期间不再另计正常利息。`,
      compound,
      `借款人未按约定用途使用借款的，对挪用的本金自挪用之日起计收罚息，罚息利率为本合同年利率上浮${formatRate(terms.overdue.misuseUpliftPercent)}${cappedWords(terms, misuseRate, terms.overdue.misuseUpliftPercent)}，即年利率${formatRate(misuseRate)}。同一笔本金既逾期又挪用的，择其重者计收，不并处。`,
      `借款人应承担的利息、罚息、复利、违约金及其他费用，以借款人实际占用的本金为基数合计不超过年利率${cap}；超过部分贷款人不予收取。`,
    ],
  };
}

export const OVERDUE_TITLE = '逾期、罚息与复利';

/** Said only where the cap bites: 18 % raised by half is 27 %, billed at 24 %. */
export function cappedWords({ annualRate, overdue }: LoanTerms, rate: string, uplift: string): string {
  const raised = Number(annualRate) * (1 + Number(uplift) / 100);
  return raised > Number(rate) + 1e-9 ? `，且不超过年利率${formatRate(overdue.rateCapPercent)}` : '';
}
