// The clauses that stand beside the money: security, promises, default, notices and courts (domain.md 6.2).
import type { FeeTerm } from '@/lib/domain/loan/fee-terms';
import type { Guarantee } from '@/lib/domain/loan/product';
import { chineseCount } from '@/lib/format/contract-words';
import { feeMomentLabels } from '@/lib/format/labels-terms';
import { formatRate } from '@/lib/format/number';
import { feeChargeWords } from '@/lib/format/terms-words';
import { asList, asSentence, type Clause } from '../parts/prose';
import type { LoanContractData } from './contract-data';
import { OVERDUE_TITLE, totalCapOf } from './overdue-clause';

export const standingClauses = (data: LoanContractData): Clause[] => [
  feesClause(data),
  guaranteeClause(data),
  EXTENSION,
  promisesClause(data),
  ACCELERATION,
  defaultClause(data),
  dataClause(data),
  noticeClause(data),
  disputeClause(data),
  closingClause(data),
];

const THIRD_PARTY_FEES =
  '办理本合同项下登记、评估、公证等事项依法应由借款人承担的第三方费用，由借款人直接向收费机构支付，贷款人不代收、不加收。';

/** 费用: each by its name, moment and amount; none besides. */
function feesClause({ terms }: LoanContractData): Clause {
  const none =
    '除本合同及附件二《综合融资成本明示表》列明的息费外，贷款人及其合作机构不向借款人收取手续费、管理费、咨询费、服务费、保证金等任何与本笔借款有关的费用。';
  if (terms.fees.length === 0) return { title: '费用', items: [none, THIRD_PARTY_FEES] };
  return {
    title: '费用',
    items: [
      [
        '借款人应当按下列约定向贷款人支付费用，费用不从借款本金中扣除：',
        ...asList(terms.fees.map(numberedFee)),
      ],
      none,
      THIRD_PARTY_FEES,
    ],
  };
}

const numberedFee = (fee: FeeTerm, index: number): string =>
  `（${chineseCount(index + 1)}）${fee.name}：${feeMomentLabels[fee.when]}，${feeChargeWords(fee).replaceAll(' ', '')}${fee.refundable ? '' : '，收取后不予退还'}`;

const GUARANTEE_WORDS: Readonly<Record<Guarantee, string>> = {
  credit: '本合同项下借款为信用借款，借款人不提供保证、抵押或者质押担保。',
  guarantee:
    '本合同项下借款由保证人提供连带责任保证，保证人与贷款人另行签订保证合同。保证人的保证范围、保证期间以保证合同的约定为准。',
  mortgage:
    '本合同项下借款以抵押财产提供担保，抵押人与贷款人另行签订抵押合同，并依法办理抵押登记。抵押登记办妥之前，贷款人有权不发放借款。',
  pledge:
    '本合同项下借款以质押财产提供担保，出质人与贷款人另行签订质押合同，并依法交付质押财产或者办理出质登记。交付或者登记办妥之前，贷款人有权不发放借款。',
};

function guaranteeClause({ guarantee, guaranteeDetail }: LoanContractData): Clause {
  const items = [GUARANTEE_WORDS[guarantee]];
  if (guaranteeDetail) items.push(`担保情况：${asSentence(guaranteeDetail)}`);
  if (guarantee !== 'credit') {
    items.push(
      '担保人丧失或者可能丧失担保能力，或者担保财产毁损、灭失、价值明显减少的，借款人应当按贷款人的要求提供其他担保。',
    );
  }
  return { title: '担保', items };
}

const EXTENSION: Clause = {
  title: '展期与变更',
  items: [
    '借款人不能按期归还借款的，应当在借款到期日十五日前向贷款人提出书面展期申请。经贷款人及担保人书面同意并签订展期协议后，借款方可展期；未获同意的，借款人仍应按本合同约定还款。',
    '本合同生效后，任何一方不得擅自变更。借款人将本合同项下债务全部或者部分转移给第三人的，应当经贷款人书面同意，有担保的还应当经担保人书面同意。',
  ],
};

function promisesClause({ borrower }: LoanContractData): Clause {
  const standing =
    borrower.kind === 'company'
      ? '借款人依法设立并有效存续，签订和履行本合同已取得必要的内部授权和批准。'
      : '借款人具有完全民事行为能力，签订和履行本合同是其真实意思表示。';
  return {
    title: '借款人的声明与承诺',
    items: [
      `${standing}借款人向贷款人提供的资料和信息真实、完整、有效。`,
      '借款人未隐瞒可能影响其还款能力的诉讼、仲裁、负债、对外担保等重大事项；发生上述事项，或者姓名（名称）、住所、联系方式、工作或者经营状况发生变化的，应当在七日内书面通知贷款人。',
      '借款人应当配合贷款人的贷后检查，如实提供收入、经营、财务及借款使用情况的资料。',
      '借款人向其他金融机构借款或者对外提供担保，可能影响本合同履行的，应当事先告知贷款人。',
    ],
  };
}

const ACCELERATION: Clause = {
  title: '借款的提前到期',
  items: [
    [
      '发生下列情形之一的，贷款人有权停止发放尚未发放的借款，并书面通知借款人借款提前到期，要求借款人立即清偿全部借款本息：',
      '（一）连续两期或者累计三期未按期足额还款；',
      '（二）未按约定用途使用借款；',
      '（三）提供虚假资料或者隐瞒重要事实；',
      '（四）拒绝或者妨碍贷款人进行贷后检查；',
      '（五）卷入重大诉讼、仲裁，主要财产被查封、扣押、冻结，或者发生停业、解散、破产等情形，危及借款安全；',
      '（六）担保发生不利变化，而借款人未按要求另行提供担保；',
      '（七）违反本合同其他约定，经贷款人催告后在合理期限内仍未纠正。',
    ],
    '借款提前到期的，贷款人通知所载的到期日为借款到期日，未清偿部分自该日次日起按逾期处理。',
  ],
};

const defaultClause = ({ terms }: LoanContractData): Clause => ({
  title: '违约责任',
  items: [
    `借款人未按期归还借款本息的，按本合同“${OVERDUE_TITLE}”一条的约定承担罚息、复利。`,
    '贷款人无正当理由未按约定日期、金额发放借款的，应当赔偿借款人因此受到的损失。',
    '因一方违约致使另一方通过诉讼、仲裁等方式实现权利的，违约方应当依法承担另一方为此支出的诉讼费、保全费、公告费、律师费等合理费用。',
    `借款人因违约应承担的利息、罚息、复利、违约金及其他费用合计，不得超过以实际占用本金为基数按年利率${formatRate(totalCapOf(terms))}计算的金额。`,
    '贷款人依法催收。贷款人及其委托的机构不得以暴力、恐吓、侮辱、诽谤、骚扰等方式催收，不得向借款人、担保人以外的人催收。',
  ],
});

const dataClause = ({ borrower }: LoanContractData): Clause => ({
  title: '征信授权与个人信息',
  items: [
    '借款人授权贷款人在审查本笔借款、贷后管理及处理异议时，向依法设立的征信机构查询借款人的信用信息，并依法报送本笔借款的信用信息。报送不良信息前，贷款人应当事先告知借款人。授权期限自本合同签订之日起至借款结清之日止。',
    `贷款人为订立和履行本合同处理${borrower.kind === 'company' ? '借款人的法定代表人及有关人员' : '借款人'}的身份、账户、联系方式等个人信息，并采取措施保护信息安全。除法律、行政法规另有规定或者本人单独同意外，贷款人不向第三方提供。借款结清后，贷款人按监管规定的期限保存有关资料。`,
  ],
});

const noticeClause = ({ borrower, lender }: LoanContractData): Clause => ({
  title: '通知与送达',
  items: [
    [
      '双方确认下列地址和电话为各自有效的送达信息：',
      `借款人：地址${borrower.address}，电话${borrower.phone}；`,
      `贷款人：地址${lender.address}，电话${lender.phone}。`,
    ],
    '上述送达信息适用于合同履行中的各类通知、催收文书，以及发生争议时的诉讼、仲裁、执行等各阶段的法律文书。以邮寄方式送达的，签收之日或者被退回之日视为送达之日；以短信等电子方式送达的，到达对方系统之日视为送达之日。',
    '任何一方变更送达信息的，应当在变更后三日内书面通知对方；未通知的，按原送达信息送达即为有效。',
  ],
});

const disputeClause = ({ lender }: LoanContractData): Clause => ({
  title: '争议的解决',
  items: [
    '本合同适用中华人民共和国法律。',
    '因本合同发生的争议，双方应当协商解决；协商不成的，任何一方可以向贷款人住所地有管辖权的人民法院提起诉讼。诉讼期间，本合同不涉及争议的条款仍应履行。',
    `借款人对贷款人的服务有异议的，可以拨打贷款人的投诉电话${lender.phone}，贷款人应当及时答复处理。`,
  ],
});

/** One copy for each who signs, and one for the register where there is something to register. */
const COPIES_WORDS: Readonly<Record<Guarantee, string>> = {
  credit: '本合同一式两份，借款人、贷款人各执一份',
  guarantee: '本合同一式三份，借款人、贷款人、保证人各执一份',
  mortgage: '本合同一式四份，借款人、贷款人、抵押人各执一份，登记机构留存一份',
  pledge: '本合同一式四份，借款人、贷款人、出质人各执一份，登记机构留存一份',
};

const closingClause = ({ borrower, guarantee }: LoanContractData): Clause => ({
  title: '合同的生效、份数与附件',
  items: [
    borrower.kind === 'company'
      ? '本合同自借款人加盖公章并由其法定代表人或者授权代理人签字、贷款人加盖公章并由其法定代表人或者授权代理人签字之日起生效，至借款本息及有关费用全部清偿之日终止。'
      : '本合同自借款人签字并捺印、贷款人加盖公章并由其法定代表人或者授权代理人签字之日起生效，至借款本息及有关费用全部清偿之日终止。',
    `${COPIES_WORDS[guarantee]}，具有同等法律效力。`,
    '附件一《还款计划表》、附件二《综合融资成本明示表》以及借据均为本合同的组成部分。',
  ],
});
