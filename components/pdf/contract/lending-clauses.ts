// The clauses on the money: how much, for what, until when, at which rate, and how it is paid out (domain.md 6.2).
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { termWords } from '@/lib/format/contract-words';
import { roundingLabels } from '@/lib/format/labels-lending';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { accountLines } from '../parts/parties';
import { asSentence, type Clause } from '../parts/prose';
import { dayCountWords, daysOfYear, effectiveWords, equivalentWords } from '../parts/rate-words';
import type { LoanContractData } from './contract-data';

export const lendingClauses = (data: LoanContractData): Clause[] => [
  amountClause(data),
  purposeClause(data),
  termClause(data),
  interestClause(data),
  payoutClause(data),
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
    `本合同项下借款的用途为：${asSentence(purpose)}未经贷款人书面同意，借款人不得改变借款用途。`,
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
  const equivalents = equivalentWords(terms.annualRate, terms.dayCount);
  return {
    title: '利率与计息',
    items: [
      `本合同项下借款的年利率为${formatRate(terms.annualRate)}（单利），折合${equivalents}（月利率＝年利率÷12，日利率＝年利率÷${daysOfYear(terms.dayCount)}）。借款期限内利率固定不变。`,
      `按附件一所列还款计划计算，本笔借款的年化综合融资成本（年化利率）为${effectiveWords(effectiveRate)}，详见附件二。`,
      `计息方式：${dayCountWords[terms.dayCount]}。利息自实际放款之日起计算，算头不算尾，即放款当日计息、还款当日不计息。`,
      `利息计算结果${roundingLabels[terms.rounding]}。各期金额取整产生的尾差计入最后一期。`,
    ],
  };
}

const payoutClause = ({ payoutAccount }: LoanContractData): Clause => ({
  title: '借款的发放',
  items: [
    [
      '下列条件全部满足后，贷款人发放借款：',
      '（一）本合同已生效；',
      '（二）借款人已签署附件二《综合融资成本明示表》；',
      '（三）约定的担保手续已办妥；',
      '（四）借款人未发生本合同约定的违约情形。',
    ],
    [
      '借款一次性划入借款人指定的下列账户，划入该账户即视为贷款人已发放借款：',
      ...accountLines(payoutAccount),
    ],
    '借款人变更前款账户的，应当在放款前书面通知贷款人，并以借据所载账户为准。',
    '贷款人按借款金额足额发放借款，不从借款本金中预先扣除利息、手续费、管理费、保证金等任何款项。预先扣除的，按照实际发放的金额返还借款并计算利息。',
  ],
});
