// Opinions of the people who investigate, review and approve, in the words that such people use.
import { pick, yuanWords, type Facts } from './case-facts';

const amountOf = ({ story }: Facts): string => yuanWords(story.yuan);
const termsOf = ({ story }: Facts): string =>
  `${yuanWords(story.yuan)}、期限${story.months}个月、年利率${story.rate}%`;
const shareOf = ({ monthlyBurden, monthlyNet }: Facts): number =>
  Math.round((monthlyBurden / monthlyNet) * 100);
const securityOf = ({ story, relative }: Facts): string =>
  ({
    credit: '面签',
    guarantee: `${relative}保证`,
    mortgage: '房产抵押',
    pledge: '质押',
  })[story.guarantee];

export function investigationOpinion(facts: Facts, isSecond: boolean): string {
  const { story, customer, years } = facts;
  if (isSecond)
    return `已按退回意见补充佐证材料并再次上门，${story.purpose}属实，维持原建议：${termsOf(facts)}。`;
  return pick(
    [
      `经双人实地调查，经营真实、用途明确，建议贷款${termsOf(facts)}，报审查。`,
      `${story.customer}履约意愿强，第一还款来源可靠，同意上报，建议${termsOf(facts)}。`,
      `调查未发现重大风险点，建议按${termsOf(facts)}发放，放款后首月回访用途。`,
      `借款人资信良好，负债水平适中，拟同意${amountOf(facts)}用于${story.purpose}，并要求按季提供流水。`,
      `已查询征信、司法及工商信息，${story.customer}名下均无异常，建议给予${termsOf(facts)}。`,
      `${customer.occupation}从业${years}年，收入稳定，${securityOf(facts)}落实到位，建议${termsOf(facts)}。`,
      `上门两次，账、货、款三者相符，${story.purpose}资金缺口约${amountOf(facts)}，同意上报。`,
    ],
    story.index * 2 + 1,
  );
}

export const reviewOpinion = (facts: Facts): string =>
  pick(
    [
      `资料齐全、要素完整，${facts.story.customer}的调查结论与佐证材料一致，同意提交审批。`,
      `测算月均负担约${yuanWords(facts.monthlyBurden)}，占净收入${shareOf(facts)}%，可以覆盖，审查通过。`,
      `合规性审查通过；请在合同中约定${facts.story.purpose}的支付凭证提交时限。`,
      `征信授权、面签影像完整，年利率${facts.story.rate}%未超上限，拟同意。`,
      `${facts.story.customer}在我司的余额未超限，${facts.customer.kind === 'person' ? '个人客户' : facts.customer.occupation}的集中度正常，同意上报审批。`,
      `重点核对了流水真实性，剔除往来款后月均净收入约${yuanWords(facts.monthlyNet)}，仍满足准入，审查同意。`,
      `${securityOf(facts)}合法有效，额度${amountOf(facts)}在测算范围内，同意。`,
      `期限${facts.story.months}个月与${facts.customer.occupation}资金周转规律相符，同意提交审批。`,
      `对${facts.story.purpose}的合同与报价逐笔核验，未见异常，审查通过。`,
    ],
    facts.story.index * 5 + 2,
  );

export const approvalOpinion = (facts: Facts): string =>
  pick(
    [
      `同意发放${termsOf(facts)}。`,
      `同意，金额${amountOf(facts)}，${securityOf(facts)}手续落实后放款。`,
      `同意审查意见，按${termsOf(facts)}执行，贷后每季检查一次。`,
      `同意${facts.story.customer}借款${amountOf(facts)}。签约前须出示综合融资成本明示表并由其签字。`,
      `风险可控，同意贷款${amountOf(facts)}，请客户经理关注${facts.customer.kind === 'person' ? '就业及收入变化' : '货款回笼情况'}。`,
      `同意。专款用于${facts.story.purpose}，放款后十五日内核查用途。`,
      `同意${termsOf(facts)}，首期还款前三日由客户经理提醒。`,
    ],
    facts.story.index * 3 + 1,
  );

export const entryReturned = (facts: Facts): string =>
  pick(
    [
      `近六个月银行流水只提供了四个月，请${facts.story.customer}补齐后再报。`,
      `缺少${facts.relativeWord}${facts.relative}的身份证复印件，请补充。`,
      `“${facts.story.purpose}”描述过于笼统，请补充购销合同或报价单。`,
    ],
    facts.story.index,
  );

export const reviewReturned = (facts: Facts): string =>
  pick(
    [
      `流水中有${3 + (facts.story.index % 5)}笔整数往来，请核实是否为真实经营收入，退回补充调查。`,
      `${facts.story.purpose}的合同金额与申请金额不一致，请说明差额来源。`,
      `缺少${facts.customer.occupation}最近一期的进货单据及场所租赁合同，请补充后重新上报。`,
    ],
    facts.story.index,
  );

export const approvalReturned = (facts: Facts): string =>
  pick(
    [
      `${facts.story.guarantee === 'guarantee' ? '保证人的代偿能力' : '第二还款来源'}论证不足，请补充${facts.relative}近半年收入流水后再报。`,
      `请重新测算淡季现金流，说明月均负担${yuanWords(facts.monthlyBurden)}的保障程度。`,
    ],
    facts.story.index,
  );

export const REVIEW_REFUSED = '借款人在我司另有一笔贷款已逾期三十日以上且未结清，不符合准入条件，否决。';

export const approvalRefused = (facts: Facts): string =>
  `在我司的另一笔贷款首期即发生逾期，还款意愿存疑，且${facts.story.purpose}可申请农机购置补贴，不同意新增授信。`;

export const withdrawReason = (facts: Facts, isLate: boolean): string =>
  isLate
    ? '客户已由单位互助金解决资金，电话通知不再借款。'
    : `客户考虑后推迟${facts.story.purpose}，申请撤回。`;

export const voidReason = (facts: Facts): string =>
  pick(
    ['收款银行卡更换，合同所载账号有误，作废重签。', '借款人要求推迟放款日，还款计划需重新生成。'],
    facts.story.index,
  );

export const DISBURSEMENT_REJECTED = '收款户名与合同约定不一致，请核对借款人账户后重新提交。';

/** Why a loan is granted above four times the LPR, which the reviewer must say where it is. */
export const capReasonOf = (facts: Facts): string =>
  pick(
    [
      '小额分散、无抵押为主，风险成本和人工成本较高，定价与同类客户一致。',
      '客户无银行授信记录，按内部评级定价，过渡期内逐步下调。',
      '短期周转、户均金额小，按本产品定价标准执行。',
    ],
    facts.story.index,
  );
