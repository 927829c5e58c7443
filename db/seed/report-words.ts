// What an investigation finds, told with the facts of the case.
import { pick, yuanWords, type Facts } from './case-facts';

export type ReportWords = Readonly<{ subject: string; income: string; use: string; guarantee: string }>;

export const reportWords = (facts: Facts): ReportWords => ({
  subject: subjectWords(facts),
  income: incomeWords(facts),
  use: purposeWords(facts),
  guarantee: suretyFindings(facts),
});

function subjectWords({ story, customer, age, years, relative, relativeWord }: Facts): string {
  const n = story.index;
  const { occupation: trade } = customer;
  switch (customer.kind) {
    case 'self_employed':
      return pick(
        [
          `借款人${age}岁，从事${trade}${years}年，证照齐全且在有效期内，门店为租赁，租约尚余${(n % 4) + 2}年。`,
          `本地经营户，${trade}行业经验${years}年，现有雇工${(n % 5) + 2}人，邻里及市场管理方评价良好。`,
          `营业执照核准经营${trade}，实际经营人为${story.customer}，${relativeWord}${relative}共同打理，家庭关系稳定。`,
          `经营场所面积约${60 + ((n * 17) % 140)}㎡，现场库存充足、客流正常；借款人无涉诉、无被执行记录。`,
        ],
        n,
      );
    case 'company':
      return pick(
        [
          `企业成立${Math.min(years, 14)}年，主营${trade}，在册员工${12 + ((n * 7) % 45)}人，社保正常缴纳，纳税信用B级。`,
          `法定代表人${story.customer}从业${years}年，股权结构清晰，无股权冻结；工商、税务年报均已申报。`,
          `生产经营地与执照地址一致，厂房${n % 2 === 0 ? '自有' : '租赁至后年'}，设备运转正常，环保与安全检查无处罚。`,
        ],
        n,
      );
    case 'farmer':
      return pick(
        [
          `${age}岁，本村常住农户，从事${trade}${years}年，承包经营权证面积${12 + ((n * 5) % 38)}亩，村委会出具证明。`,
          `种养经验丰富，${relativeWord}${relative}一同劳作，家中无重大疾病支出，村民反映为人守信。`,
          `专业合作社成员，${trade}规模居全村前列，近两年投保政策性农业保险。`,
        ],
        n,
      );
    case 'person':
      return pick(
        [
          `借款人${age}岁，${trade}，本单位任职${Math.min(years, 11)}年，公积金连续缴存，居住稳定。`,
          `在职证明与社保缴费记录一致，工作单位经电话核实；${relativeWord}${relative}知晓并同意借款。`,
          `现居住地为${n % 2 === 0 ? '自有住房' : '家庭自住房'}，征信报告显示近两年无逾期，查询次数正常。`,
        ],
        n,
      );
  }
}

function incomeWords({
  story,
  customer,
  monthlyNet,
  monthlyTurnover,
  monthlyBurden,
  relativeWord,
}: Facts): string {
  const n = story.index;
  const net = yuanWords(monthlyNet);
  const turnover = yuanWords(monthlyTurnover);
  const burden = yuanWords(monthlyBurden);
  const share = Math.round((monthlyBurden / monthlyNet) * 100);
  if (customer.kind === 'person') {
    return pick(
      [
        `近六个月代发工资流水月均${net}，本笔月还款约${burden}，占收入${share}%。`,
        `家庭月收入约${yuanWords(Math.round((monthlyNet * 1.6) / 100) * 100)}，现有房贷月供后仍有结余，可覆盖月还款${burden}。`,
        `工资流水、个税完税记录相互印证，月均收入${net}，${relativeWord}另有固定收入。`,
      ],
      n,
    );
  }
  if (customer.kind === 'farmer') {
    return pick(
      [
        `上一产季销售收入约${yuanWords(monthlyNet * 12)}，扣除成本后净收入可覆盖本息一倍半以上。`,
        `查看与收购商的往来流水，年净收入约${yuanWords(Math.round(monthlyNet * 8.5))}，还款时点与出售季节相符。`,
        `存栏及在田作物估值约${yuanWords(Math.round((story.yuan * 2.4) / 1000) * 1000)}，另有${relativeWord}外出务工收入补充。`,
      ],
      n,
    );
  }
  return pick(
    [
      `近半年银行及收款码流水月均${turnover}，毛利约${18 + (n % 9)}%，月均净收入${net}，本笔月均负担${burden}。`,
      `核对进销台账与流水，月均营业额${turnover}，旺季可上浮三成，还款来源充足。`,
      `剔除往来款后有效流水月均${turnover}，净收入${net}，负债收入比${share}%，处于可控范围。`,
      `报表与纳税申报基本吻合，月均净现金流${net}，无民间借贷迹象。`,
    ],
    n,
  );
}

function purposeWords({ story, customer }: Facts): string {
  const n = story.index;
  const amount = yuanWords(story.yuan);
  return pick(
    [
      `贷款用于${story.purpose}，已收集购销合同或报价单，金额与申请相符。`,
      `用途为${story.purpose}，总预算约${yuanWords(Math.round((story.yuan * 1.4) / 1000) * 1000)}，自筹部分已到位，拟借${amount}。`,
      `现场核实${story.purpose}确有需要，承诺受托支付至交易对手，放款后三十日内补交发票。`,
      `${story.purpose}，时点与${customer.occupation}的${customer.kind === 'person' ? '家庭安排' : '经营周期'}一致，未发现挪用迹象。`,
      `经询价，${story.purpose}所需资金约${amount}，期限${story.months}个月与资金回笼节奏匹配。`,
    ],
    n * 3 + 1,
  );
}

function suretyFindings({ story, relative, relativeWord }: Facts): string {
  const n = story.index;
  switch (story.guarantee) {
    case 'credit':
      return pick(
        [
          '信用方式，人行征信近五年无不良，未结清负债仅房贷一笔。',
          '信用贷款，借款人在我司及其他机构均无逾期，历史履约良好。',
          '不设担保；综合评分在准入线以上，额度控制在年净收入的四成以内。',
        ],
        n,
      );
    case 'guarantee':
      return pick(
        [
          `保证人${relative}（${relativeWord}）到场面签，收入证明与流水真实，具备代偿能力。`,
          `已核保，${relative}知悉保证责任及期限，名下无失信、无大额对外担保。`,
          `保证人${relative}征信良好，资产负债率低，愿意承担连带责任。`,
        ],
        n,
      );
    case 'mortgage':
      return pick(
        [
          '抵押物权属清晰，现场查看与权证一致，抵押率低于六成，共有人同意抵押。',
          '不动产登记中心查档无查封、无在先抵押，处置变现能力较强。',
          '由两人实地勘验，房屋自住、维护良好，评估价与周边成交价相符。',
        ],
        n,
      );
    case 'pledge':
      return pick(
        [
          '质物权属真实，交付及登记手续可办，质押率符合制度规定。',
          '已向债务人函证应收账款余额，账期与贷款期限匹配。',
          '核验原件无误，监管协议已拟定，价格波动设补仓线。',
        ],
        n,
      );
  }
}
