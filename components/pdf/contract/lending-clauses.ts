// The clauses on the money: how much, for what, until when, at which rate, and how it is paid back (domain.md 6.2).
import { MISUSE_UPLIFT_PERCENT } from '@/lib/domain/loan/overdue-accrual';
import type { LoanTerms, RepaymentMethod } from '@/lib/domain/loan/terms';
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { termWords } from '@/lib/format/contract-words';
import {
  allocateByLabels,
  dueDayWords,
  firstPeriodLabels,
  holidayRuleLabels,
  periodWords,
  prepaymentEffectLabels,
  roundingLabels,
} from '@/lib/format/labels-lending';
import { componentLabels, dayCountLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { rateEquivalents } from '@/lib/format/rate';
import { groupedAccount } from '../parts/parties';
import type { Clause } from '../parts/prose';
import type { LoanContractData } from './contract-data';

export const lendingClauses = (data: LoanContractData): Clause[] => [
  amountClause(data),
  purposeClause(data),
  termClause(data),
  interestClause(data),
  payoutClause(data),
  repaymentClause(data),
  prepaymentClause(data.terms),
  overdueClause(data),
];

const amountClause = ({ productName, terms }: LoanContractData): Clause => ({
  title: '借款种类、币种与金额',
  items: [
    `借款种类：${productName}。借款币种：人民币。`,
    `借款金额：${chineseAmountInYuan(terms.principal)}（小写：${formatYuan(terms.principal)}）。大写与小写不一致时，以大写为准。`,
  ],
});

const purposeClause = ({ purpose }: LoanContractData): Clause => ({
  title: '借款用途',
  items: [
    `本合同项下借款用于：${purpose}。未经贷款人书面同意，借款人不得改变借款用途。`,
    '借款不得用于股票、期货、金融衍生品、资产管理产品等投资，不得用于购房、支付购房首付款及其他房地产市场违规融资，不得用于股本权益性投资，不得用于法律、行政法规和国家有关规定禁止的其他用途。',
    '借款人应当自借款发放之日起三十日内向贷款人提供用途证明材料。贷款人有权对借款的使用情况进行检查、监督，借款人应当予以配合。',
  ],
});

const termClause = ({ terms, months }: LoanContractData): Clause => ({
  title: '借款期限',
  items: [
    `借款期限为${months}个月，${termWords(terms.startsOn, terms.maturesOn)}。`,
    '实际放款日与前款所列起始日不一致的，借款的起止日期以借据所载日期为准，借款期限的长度不变。借据是本合同的组成部分，与本合同具有同等法律效力。',
  ],
});

function interestClause({ terms, effectiveRate }: LoanContractData): Clause {
  const equivalents = rateEquivalents(terms.annualRate)?.replaceAll(' ', '').replace('·', '、') ?? '';
  return {
    title: '利率与计息',
    items: [
      `本合同项下借款的年利率为${formatRate(terms.annualRate)}（单利），折合${equivalents}（月利率＝年利率÷12，日利率＝年利率÷360）。借款期限内利率固定不变。`,
      `按本合同附件一所列还款计划计算，本笔借款的年化综合融资成本为${formatRate(effectiveRate.nominal)}（单利）、${formatRate(effectiveRate.compound)}（复利），详见附件二。`,
      `计息方式：${dayCountLabels[terms.dayCount]}。利息自实际放款之日起计算，算头不算尾，即放款当日计息、还款当日不计息。`,
      `利息计算结果${roundingLabels[terms.rounding]}。各期金额取整产生的尾差计入最后一期。`,
    ],
  };
}

const payoutClause = ({ payoutAccount }: LoanContractData): Clause => ({
  title: '借款的发放',
  items: [
    '下列条件全部满足后，贷款人发放借款：本合同已生效；借款人已签署附件二《综合融资成本明示表》；约定的担保手续已办妥；借款人未发生本合同约定的违约情形。',
    `借款一次性划入借款人指定的下列账户：户名${payoutAccount.name}，开户行${payoutAccount.bank}，账号${groupedAccount(payoutAccount.number)}。借款划入该账户即视为贷款人已发放借款。借款人变更账户的，应当在放款前书面通知贷款人，并以借据所载账户为准。`,
    '贷款人按借款金额足额发放借款，不从借款本金中预先扣除利息、手续费、管理费、保证金等任何款项。预先扣除的，按照实际发放的金额返还借款并计算利息。',
  ],
});

const METHOD_WORDS: Readonly<Record<RepaymentMethod, string>> = {
  equal_instalment: '每期归还金额相等的本息，其中利息按期初剩余本金计算，其余为本金',
  equal_principal: '每期归还金额相等的本金，利息按期初剩余本金计算，随本金一并支付',
  interest_only: '每期支付当期利息，借款本金于到期日一次归还',
  bullet: '借款本金与利息于到期日一次还清',
};

export function dueDayClauseWords(terms: LoanTerms): string {
  if (terms.method === 'bullet') return '到期日一次还本付息';
  return `${periodWords(terms.periodEvery, terms.periodUnit)}为一期，还款日为${dueDayWords(terms.dueDayRule, terms.dueDay)}`
    .replaceAll(' ', '')
    .replace('，次日还款', '、次日还款');
}

function holidayWords(terms: LoanTerms): string {
  if (terms.holidayRule === 'none') return '还款日逢法定节假日或者休息日的，还款日不作调整。';
  const interest = terms.interestDuringShift ? '照计' : '不计';
  return `还款日逢法定节假日或者休息日的，${holidayRuleLabels[terms.holidayRule]}，调整期间${interest}利息，不计罚息。`;
}

const inOrder = (order: LoanTerms['allocation']['order']): string =>
  order.map((component) => componentLabels[component]).join('、');

function repaymentClause({ terms, lender }: LoanContractData): Clause {
  const { allocation } = terms;
  const isBullet = terms.method === 'bullet';
  const firstPeriod = isBullet ? '' : `首期${firstPeriodLabels[terms.firstPeriod]}。`;
  return {
    title: '还款',
    items: [
      `还款方式：${repaymentMethodLabels[terms.method]}，即${METHOD_WORDS[terms.method]}。${isBullet ? '' : `${dueDayClauseWords(terms)}，最后一期的还款日为借款到期日。`}${firstPeriod}`,
      '各期还款日及还款金额见附件一《还款计划表》。实际放款日与附件一所列起始日不一致的，以借据所附还款计划表为准。',
      holidayWords(terms),
      `借款人应当在还款日当日将应还款项足额划入贷款人账户：户名${lender.name}，开户行${lender.bankName}，账号${groupedAccount(lender.bankAccount)}。贷款人不收取现金。贷款人收到款项后向借款人出具收据。`,
      `借款未逾期或者逾期不超过${allocation.switchAfterDays}天的，借款人所还款项按下列顺序冲销：${inOrder(allocation.order)}。逾期超过${allocation.switchAfterDays}天的，按下列顺序冲销：${inOrder(allocation.overdueOrder)}。冲销时${allocateByLabels[allocation.by]}。`,
      '借款人还款超过当期应还金额的部分，按借款人还款时的选择转为预收款用于以后各期还款，或者用于提前归还本金。借款结清后预收款有余额的，贷款人应当退还。',
    ],
  };
}

function prepaymentClause({ prepayment }: LoanTerms): Clause {
  const title = '提前还款';
  if (!prepayment.allowed) return { title, items: ['借款人提前归还借款的，应当经贷款人书面同意。'] };
  const fee =
    Number(prepayment.feePercent) === 0
      ? '借款人提前还款的，贷款人不收取违约金或者其他费用。'
      : `借款人提前还款的，应当按提前归还本金的${formatRate(prepayment.feePercent)}向贷款人支付违约金，除此之外贷款人不收取其他费用。`;
  return {
    title,
    items: [
      '借款人可以提前归还全部或者部分借款本金，但应当先结清已到期的应还款项。提前归还的本金，利息计算至实际还款之日。',
      `部分提前还款的，剩余借款${prepaymentEffectLabels[prepayment.effect].replace(/（.*）$/, '')}，贷款人据此重新编制还款计划表。`,
      fee,
    ],
  };
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
    title: '逾期、罚息与复利',
    items: [
      `借款人未按本合同约定的还款日足额还款的，为逾期。还款日当日还款的不属于逾期。${graceWords(overdue)}`,
      `对逾期的借款本金，自逾期之日起至清偿之日止计收罚息，罚息利率为本合同年利率${formatRate(annualRate)}上浮${formatRate(overdue.upliftPercent)}，即年利率${formatRate(penaltyRate)}。逾期本金计收罚息期间不再另计正常利息。`,
      compound,
      `借款人未按约定用途使用借款的，对挪用的本金自挪用之日起计收罚息，罚息利率为本合同年利率上浮${formatRate(MISUSE_UPLIFT_PERCENT)}，且不超过年利率${cap}，即年利率${formatRate(misuseRate)}。同一笔本金既逾期又挪用的，择其重者计收，不并处。`,
      `借款人应承担的利息、罚息、复利、违约金及其他费用，以借款人实际占用的本金为基数合计不超过年利率${cap}；超过部分贷款人不予收取。`,
    ],
  };
}
