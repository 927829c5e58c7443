// What secures a loan and what it is repaid from, as the application states it.
import { pick, yuanWords, type Facts } from './case-facts';

const ESTATES = [
  '临平区南苑街道广厦天都城',
  '余杭区良渚街道万科北宸之光',
  '余杭区闲林街道西溪里',
  '临平区塘栖镇运河珑庭',
  '余杭区瓶窑镇凤凰雅苑',
  '余杭区仓前街道合景映月台',
  '临平区东湖街道绿城桂花园',
] as const;

/** 担保说明 */
export function guaranteeDetail(facts: Facts): string {
  switch (facts.story.guarantee) {
    case 'credit':
      return '';
    case 'guarantee':
      return suretyWords(facts);
    case 'mortgage':
      return mortgageWords(facts);
    case 'pledge':
      return pledgeWords(facts);
  }
}

function suretyWords({ story, relative, relativeWord, monthlyNet }: Facts): string {
  const income = yuanWords(Math.round((monthlyNet * 0.7) / 500) * 500);
  return pick(
    [
      `由${relativeWord}${relative}提供连带责任保证，月收入约${income}，征信无不良记录。`,
      `${relative}（${relativeWord}）承担连带责任保证，名下有自住房一套，无对外担保。`,
      `保证人${relative}，系借款人${relativeWord}，保证期间为债务履行期届满之日起三年。`,
      `${relativeWord}${relative}提供连带责任保证，年收入约${yuanWords(Math.round((monthlyNet * 9) / 1000) * 1000)}，已当面核保。`,
    ],
    story.index,
  );
}

function mortgageWords({ story, customer, relative, hasSpouse }: Facts): string {
  const n = story.index;
  if (customer.kind === 'company' && n % 3 === 0) {
    const value = Math.round((story.yuan * 1.9 + 900_000) / 10_000) * 10_000;
    return `以${customer.name}名下${customer.address.slice(6)}厂房抵押，建筑面积${640 + (n % 9) * 85}㎡，评估价${yuanWords(value)}，第一顺位，已办妥抵押登记。`;
  }
  const area = 76 + ((n * 13) % 62);
  const value = yuanWords(Math.round((area * (14_500 + (n % 7) * 900)) / 10_000) * 10_000);
  const home = `${pick(ESTATES, n * 3)}${(n % 14) + 1}幢${(n % 3) + 1}单元${((n * 7) % 16) + 2}0${(n % 4) + 1}室`;
  const owner = hasSpouse ? `${story.customer}与配偶${relative}共有` : `${story.customer}单独所有`;
  return pick(
    [
      `${home}住宅抵押，建筑面积${area}.4㎡，评估价${value}，${owner}，第一顺位。`,
      `以${home}房产提供抵押，面积${area}.7㎡，市场询价${value}，${owner}，无租赁、无查封。`,
    ],
    n,
  );
}

function pledgeWords({ story }: Facts): string {
  const value = yuanWords(Math.round((story.yuan * 1.5) / 1_000) * 1_000);
  return pick(
    [
      `以对下游客户的应收账款${value}质押，已在动产融资统一登记公示系统登记，债务人书面确认。`,
      `以库存产成品作动产质押，评估价${value}，委托第三方仓储监管，质押率不超过七成。`,
      `定期存单质押，面额${yuanWords(Math.round(story.yuan * 1.1))}，已由开户银行核押止付。`,
    ],
    story.index,
  );
}

/** 还款来源 */
export function repaymentSource(facts: Facts): string {
  const { story, customer, monthlyNet, hasSpouse } = facts;
  const net = yuanWords(monthlyNet);
  const family = hasSpouse ? '，辅以配偶收入' : '';
  const n = story.index;
  switch (customer.kind) {
    case 'self_employed':
      return pick(
        [
          `门店经营收入，月均净收入约${net}`,
          `${customer.occupation}的日常货款回笼${family}`,
          `经营收入${family}`,
        ],
        n,
      );
    case 'company':
      return pick(
        [
          '主营业务销售回款',
          `在手订单货款，预计${story.months}个月内陆续收回`,
          `企业经营现金流，月均净流入约${net}`,
        ],
        n,
      );
    case 'farmer':
      return pick(
        [`${customer.occupation}的销售收入`, `当季农产品出售款及合作社分红`, `农产品销售款${family}`],
        n,
      );
    case 'person':
      return pick([`本人工资收入，月均${net}`, `工资收入${family}`, '工资收入及年终奖金'], n);
  }
}
