// Opinions of the people who investigate, review and approve, in the words that such people use.
import { pick, yuanWords, type Facts } from './case-facts';

const termsWords = ({ story }: Facts): string =>
  `${yuanWords(story.yuan)}、期限 ${story.months} 个月、年利率 ${story.rate}%`;

export const investigationOpinion = (facts: Facts): string =>
  pick(
    [
      `经双人实地调查，经营真实、用途明确，建议贷款${termsWords(facts)}，报审查。`,
      `${facts.story.customer}履约意愿强，第一还款来源可靠，同意上报，建议${termsWords(facts)}。`,
      `调查未发现重大风险点，建议按${termsWords(facts)}发放，放款后首月回访用途。`,
      `借款人资信良好，负债水平适中，拟同意${yuanWords(facts.story.yuan)}，并要求按季提供流水。`,
      `已查询征信、司法及工商信息，均无异常，建议给予${termsWords(facts)}。`,
    ],
    facts.story.index * 2 + 1,
  );

export const reviewOpinion = (facts: Facts): string =>
  pick(
    [
      '资料齐全、要素完整，调查结论与佐证材料一致，同意提交审批。',
      `测算月均负担约 ${yuanWords(facts.monthlyBurden)}，收入可覆盖，担保有效，审查通过。`,
      `合规性审查通过；请在合同中约定${facts.story.purpose}的支付凭证提交时限。`,
      '征信授权、面签影像完整，利率及费用未超上限，拟同意。',
      `同一客户在我司余额未超限，${facts.customer.occupation}行业集中度正常，同意上报审批。`,
      '重点核对了流水真实性，剔除关联方往来后仍满足准入，审查同意。',
    ],
    facts.story.index * 5 + 2,
  );

export const approvalOpinion = (facts: Facts): string =>
  pick(
    [
      `同意发放${termsWords(facts)}。`,
      `同意，金额 ${yuanWords(facts.story.yuan)}，落实担保手续后放款。`,
      `同意审查意见，按${termsWords(facts)}执行，贷后每季检查一次。`,
      '同意。签约前须向借款人出示综合融资成本明示表并由其签字。',
      `风险可控，同意贷款${yuanWords(facts.story.yuan)}，请客户经理关注${facts.customer.kind === 'person' ? '就业及收入变化' : '货款回笼情况'}。`,
    ],
    facts.story.index * 3 + 1,
  );

export const entryReturned = (facts: Facts): string =>
  pick(
    [
      '近六个月银行流水只提供了四个月，请补齐后再报。',
      `缺少${facts.relativeWord}${facts.relative}的身份证复印件和婚姻状况证明，请补充。`,
      '申请用途描述过于笼统，请补充购销合同或报价单。',
    ],
    facts.story.index,
  );

export const reviewReturned = (facts: Facts): string =>
  pick(
    [
      '流水中有多笔与关联方的整数往来，请核实是否为真实经营收入，退回补充调查。',
      `${facts.story.purpose}的合同金额与申请金额不一致，请说明差额来源。`,
      '缺少经营场所租赁合同及最近一期水电费单据，请补充后重新上报。',
    ],
    facts.story.index,
  );

export const approvalReturned = (facts: Facts): string =>
  pick(
    [
      '保证人的代偿能力论证不足，请补充其近半年收入流水后再报。',
      `请重新测算淡季现金流，说明月均负担 ${yuanWords(facts.monthlyBurden)} 的保障程度。`,
    ],
    facts.story.index,
  );

export const reviewRefused = '借款人在我司另有一笔贷款已逾期三十日以上且未结清，不符合准入条件，否决。';

export const approvalRefused = (facts: Facts): string =>
  `首期即发生逾期，还款意愿存疑，且${facts.story.purpose}所需资金可申请农机购置补贴，不同意新增授信。`;

export const withdrawReason = (facts: Facts, isLate: boolean): string =>
  isLate
    ? '客户已由单位互助金解决资金，电话通知不再借款。'
    : `客户考虑后推迟${facts.story.purpose}，申请撤回。`;

export const voidReason = (facts: Facts): string =>
  pick(
    ['收款银行卡更换，合同所载账号有误，作废重签。', '共同借款人姓名与身份证不符，需更正后重新出具合同。'],
    facts.story.index,
  );

export const DISBURSEMENT_REJECTION = '收款户名与合同约定不一致，请核对借款人账户后重新提交。';
