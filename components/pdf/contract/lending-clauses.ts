// The clauses on the money: how much, for what, until when, at which rate, and how it is paid out (domain.md 6.2).
import { rateOver } from '@/lib/domain/interest/lpr';
import type { LoanTerms, RepricingRule } from '@/lib/domain/loan/terms';
import { termWords } from '@/lib/format/contract-words';
import { roundingLabels } from '@/lib/format/labels-lending';
import { instalmentUnitLabels, lprTenorLabels } from '@/lib/format/labels-terms';
import { formatLpr, formatRate } from '@/lib/format/number';
import { asSentence, type Clause } from '../parts/prose';
import { dayCountWords, daysOfYear, effectiveWords, equivalentWords } from '../parts/rate-words';
import type { LoanContractData } from './contract-data';
import { amountClause, payoutClause } from './drawing-clauses';

export const lendingClauses = (data: LoanContractData): Clause[] => [
  amountClause(data),
  purposeClause(data),
  termClause(data),
  interestClause(data),
  payoutClause(data),
];

const purposeClause = ({ purpose }: LoanContractData): Clause => ({
  title: '借款用途',
  items: [
    `本合同项下借款的用途为：${asSentence(purpose)}未经贷款人书面同意，借款人不得改变借款用途。`,
    '借款不得用于股票、期货、金融衍生品、资产管理产品等投资，不得用于购房、支付购房首付款及其他房地产市场违规融资，不得用于股本权益性投资，不得用于法律、行政法规和国家有关规定禁止的其他用途。',
    '借款人应当自借款发放之日起三十日内向贷款人提供用途证明材料。贷款人有权对借款的使用情况进行检查、监督，借款人应当予以配合。',
  ],
});

function termClause({ terms, months }: LoanContractData): Clause {
  const moved =
    terms.method === 'agreed'
      ? '实际放款日与前款所列起始日不一致的，借款的起始日期以借据所载日期为准，到期日及附件一约定的各期还款日不变。'
      : '实际放款日与前款所列起始日不一致的，借款的起止日期以借据所载日期为准，借款期限的长度不变。';
  return {
    title: '借款期限',
    items: [
      `借款期限${terms.method === 'agreed' ? '' : `为${months}个月，`}${termWords(terms.startsOn, terms.maturesOn)}。`,
      `${terms.draw.kind === 'tranches' ? moved.replace('实际放款日', '首次实际放款日') : moved}借据是本合同的组成部分，与本合同具有同等法律效力。`,
    ],
  };
}

function interestClause({ terms, effectiveRate }: LoanContractData): Clause {
  const equivalents = equivalentWords(terms.annualRate, terms.dayCount);
  return {
    title: '利率与计息',
    items: [
      `本合同项下借款的年利率为${formatRate(terms.annualRate)}（单利），折合${equivalents}（月利率＝年利率÷12，日利率＝年利率÷${daysOfYear(terms.dayCount)}）。${fixedWords(terms)}`,
      ...lprItems(terms),
      ...regimeItems(terms),
      `${COST_BASIS[terms.draw.kind]}，本笔借款的年化综合融资成本（年化利率）为${effectiveWords(effectiveRate)}，详见附件二。`,
      `计息方式：${dayCountWords[terms.dayCount]}。利息自实际放款之日起计算，算头不算尾，即放款当日计息、还款当日不计息。`,
      `利息计算结果${roundingLabels[terms.rounding]}。${remainderWords(terms)}`,
    ],
  };
}

/** What the yearly cost is reckoned from, where the contract cannot know what will be drawn when. */
const COST_BASIS: Readonly<Record<LoanTerms['draw']['kind'], string>> = {
  once: '按附件一所列还款计划计算',
  tranches: '按计划的提款日期、金额和附件一所列还款计划计算',
  revolving: '按借款额度自起始日起全部支用、附件一所列还款计划计算',
};

const fixedWords = ({ rateBasis }: LoanTerms): string =>
  rateBasis.kind === 'lpr' && rateBasis.repricing !== 'none'
    ? ''
    : '除双方另行书面协议外，借款期限内利率固定不变。';

const REPRICING_WORDS: Readonly<Record<Exclude<RepricingRule, 'none'>, string>> = {
  new_year: '每年1月1日',
  anniversary: '自起息日起每满一年的对应日（当月无该日的，为当月最后一日）',
  quarterly: '自起息日起每满三个月的对应日（当月无该日的，为当月最后一日）',
  monthly: '自起息日起每满一个月的对应日（当月无该日的，为当月最后一日）',
};

/** LPR 加减点: what the rate is made of, and when it is made anew (domain.md 2.8, 8.6). */
function lprItems({ annualRate, rateBasis }: LoanTerms): string[] {
  if (rateBasis.kind !== 'lpr') return [];
  const tenor = lprTenorLabels[rateBasis.tenor].replaceAll(' ', '');
  const points = rateBasis.spreadBasisPoints;
  const signed = formatLpr(rateOver(annualRate, -points));
  const made = `前款年利率以全国银行间同业拆借中心公布的${tenor}（贷款市场报价利率）为定价基准${points < 0 ? '减' : '加'}${Math.abs(points)}个基点（1个基点＝0.01%）确定，本合同签订时适用的${tenor}为${signed}。加减点数值在合同期内固定不变。`;
  if (rateBasis.repricing === 'none') return [made];
  return [
    made,
    `重定价日为${REPRICING_WORDS[rateBasis.repricing]}。自重定价日起（含当日），年利率调整为重定价日适用的${tenor}（重定价日或者之前最近一次公布的）${points < 0 ? '减' : '加'}上述基点，贷款人据此重新编制还款计划表并通知借款人，无须另行签订协议。`,
  ];
}

/** 分段计息, 原合同利率 or 现行利率, wherever a rate can change. */
function regimeItems({ rateRegime }: LoanTerms): string[] {
  switch (rateRegime) {
    case 'segment_rounded':
      return [
        '借款期限内依本合同约定或者双方书面协议调整利率的，自调整之日起按新利率计息，调整前后分段计算，各段利息分别取整到分，不追溯调整前的利息。',
      ];
    case 'segmented':
      return [
        '借款期限内依本合同约定或者双方书面协议调整利率的，自调整之日起按新利率计息，调整前后分段计算，不追溯调整前的利息。',
      ];
    case 'contract':
      return ['本合同项下借款始终按前述年利率计息，不因市场利率变动而调整。'];
    case 'in_force':
      return [
        '借款期限内依双方书面协议调整利率的，调整日所在的一期全期按新利率计息；此前已到期各期的利息不作调整。',
      ];
  }
}

const LEVEL_METHODS: readonly LoanTerms['method'][] = ['equal_instalment', 'equal_principal', 'flat'];

function remainderWords({ instalmentUnit, method, remainder }: LoanTerms): string {
  const unit = instalmentUnitLabels[String(instalmentUnit) as '1' | '10' | '100'] ?? '';
  const rounded = instalmentUnit > 1 && LEVEL_METHODS.includes(method) ? `每期还款额取整到${unit}，` : '';
  switch (remainder) {
    case 'last':
      return `${rounded}各期金额取整产生的尾差计入最后一期。`;
    case 'first':
      return `${rounded}各期金额取整产生的尾差计入第一期。`;
    case 'levelled':
      return `${rounded}各期还款额已逐期调平，余下的尾差计入最后一期。`;
  }
}
