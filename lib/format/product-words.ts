// What a product means, in plain sentences made from its terms: drawn how, repaid how, due when, interest how.
import type { DayCount, LoanTerms, RepaymentMethod } from '@/lib/domain/loan/terms';
import type { WordedTerms } from './terms-words';

const drawSentences: Record<LoanTerms['draw']['kind'], string> = {
  once: '一次放款',
  tranches: '在提款期内分次放款，每笔从放款当天起计息，已还的不能再贷',
  revolving: '在额度和有效期内随借随还，归还的本金可以再借',
};

const methodSentences: Record<RepaymentMethod, string> = {
  equal_instalment: '每期归还的本息金额相同',
  equal_principal: '每期归还等额的一份本金和剩余本金的利息，利息逐期减少',
  interest_only: '每期只付利息，到期一次归还全部本金',
  bullet: '到期一次还清本金和利息（利随本清）',
  flat: '每期归还等额的本金，各期利息都按借款原额计算',
  agreed: '还款的日子和每次归还的本金逐笔约定，写入合同',
  free: '每期按每天的余额（积数）结息，本金到期前随时可还，到期还清',
};

const interestSentences: Record<DayCount, string> = {
  monthly: '利息整月按月利率、零头天数按日利率计算，与当月天数无关',
  'act/360': '利息按剩余本金和实际天数计算，一年按 360 天',
  'act/365': '利息按剩余本金和实际天数计算，一年按 365 天',
  '30/360': '利息按期计算，每月按 30 天、一年按 360 天',
  'act/act': '利息按剩余本金和实际天数计算，平年 365 天、闰年 366 天',
  'act/act-feb29': '利息按剩余本金和实际天数计算，含 2 月 29 日的一期按 366 天、其余按 365 天',
  period: '利息按期计算，每月为全年的十二分之一',
};

const UNIT = { day: '天', week: '周', month: '个月', quarter: '个季度', year: '年' } as const;
const ONE = { day: '每天', week: '每周', month: '每月', quarter: '每季', year: '每年' } as const;

const periodOf = ({ periodEvery, periodUnit }: WordedTerms): string =>
  periodEvery === 1 ? ONE[periodUnit] : `每 ${periodEvery} ${UNIT[periodUnit]}`;

/** "每季末月 20 日结息，次日付款" */
function dueSentence(terms: WordedTerms): string {
  const period = periodOf(terms);
  if (terms.periodUnit === 'day' || terms.periodUnit === 'week') return `${period}还款一次，自放款日起算`;
  const month = terms.periodEvery === 1 && terms.periodUnit === 'month' ? '' : '末月';
  switch (terms.dueDayRule) {
    case 'same_day':
      return `${period}在与放款日相同的日子还款，当月没有这一天的取月末`;
    case 'fixed_day':
      return `${period}${month} ${terms.dueDay} 日还款`;
    case 'settlement_day':
      return `${period}${month} ${terms.dueDay ?? 20} 日结息，次日付款`;
    case 'month_end':
      return `${period}${month}的最后一天还款`;
  }
}

function planSentence(terms: WordedTerms): string {
  const isAnew =
    terms.draw.kind === 'tranches' &&
    terms.draw.levelOn === 'drawn' &&
    (terms.method === 'equal_instalment' || terms.method === 'equal_principal');
  return isAnew
    ? `${methodSentences[terms.method]}，每放一次款就按剩余期数重算`
    : methodSentences[terms.method];
}

/** The whole of it: "一次放款；每月在与放款日相同的日子还款…；每期归还的本息金额相同。利息…。" */
export function productSentence(terms: WordedTerms): string {
  const hasPeriods = terms.method !== 'bullet' && terms.method !== 'agreed';
  const parts = [
    drawSentences[terms.draw.kind],
    ...(hasPeriods ? [dueSentence(terms)] : []),
    planSentence(terms),
  ];
  return `${parts.join('；')}。${interestSentences[terms.dayCount]}。`;
}

/** What an example takes for granted where the contract would agree it; null where nothing is. */
export function exampleWords(terms: Pick<LoanTerms, 'method' | 'draw' | 'agreed'>): string | null {
  if (terms.method === 'agreed')
    return terms.agreed.length > 1
      ? '示例按两次归还本金计算：期中和到期各一半。'
      : '示例按到期一次归还本金计算。';
  if (terms.draw.kind === 'revolving') return '示例按额度在首日全部支用、到期归还计算。';
  if (terms.draw.kind === 'once') return null;
  return terms.draw.tranches.length > 1
    ? '示例按两次放款计算：首日和一个月后各一半。'
    : '示例按首日一次放足计算。';
}
