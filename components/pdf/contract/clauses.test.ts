import { describe, expect, it } from 'vitest';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { sampleContract } from '@/lib/testing/paper-samples';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { asSentence } from '../parts/prose';
import { cappedWords } from './overdue-clause';
import { dueDayClauseWords, repaymentClauses } from './repayment-clauses';
import { lendingClauses } from './lending-clauses';
import { standingClauses } from './standing-clauses';
import type { LoanContractData } from './contract-data';

const clausesOf = (data: LoanContractData) => [
  ...lendingClauses(data),
  ...repaymentClauses(data),
  ...standingClauses(data),
];
const textOf = (changes: Partial<LoanContractData> = {}, terms: Partial<LoanTerms> = {}): string =>
  clausesOf(sampleContract(changes, terms))
    .flatMap((clause) => [clause.title, ...clause.items.flat()])
    .join('\n');

describe('the clauses', () => {
  it('cover all that a loan contract must state', () => {
    expect(clausesOf(sampleContract()).map((clause) => clause.title)).toEqual([
      '借款种类、币种与金额',
      '借款用途',
      '借款期限',
      '利率与计息',
      '借款的发放',
      '还款',
      '提前还款',
      '逾期、罚息与复利',
      '费用',
      '担保',
      '展期与变更',
      '借款人的声明与承诺',
      '借款的提前到期',
      '违约责任',
      '征信授权与个人信息',
      '通知与送达',
      '争议的解决',
      '合同的生效、份数与附件',
    ]);
  });

  it('state the annual rate first, with the other units by the year that interest is reckoned by', () => {
    expect(textOf()).toContain('年利率为14.4%（单利），折合月利率12‰、日利率万分之4（');
    expect(textOf()).toContain('日利率＝年利率÷360');
    const by365 = textOf({}, { dayCount: 'act/365', annualRate: '14.6' });
    expect(by365).toContain('日利率万分之4（月利率＝年利率÷12，日利率＝年利率÷365）');
    expect(by365).not.toContain('360');
  });

  it('print both orders of allocation and the day on which they change', () => {
    const text = textOf();
    expect(text).toContain('逾期不超过90天的：费用、复利、罚息、利息、本金');
    expect(text).toContain('逾期超过90天的：费用、本金、利息、罚息、复利');
  });

  it('say what prepayment does and costs, or that it needs consent', () => {
    const charged = { ...sampleTerms.prepayment, effect: 'reduce_term', feePercent: '1.5' } as const;
    expect(textOf({}, { prepayment: charged })).toContain('提前归还本金的1.5%');
    expect(textOf({}, { prepayment: charged })).toContain('每期还款额不变，相应缩短借款期限');
    expect(textOf({}, { method: 'interest_only' })).toContain('以后的利息按剩余本金计算');
    const forbidden = textOf({}, { prepayment: { ...charged, allowed: false } });
    expect(forbidden).toContain('应当经贷款人书面同意');
    expect(forbidden).not.toContain('或者用于提前归还本金');
  });

  it('say what a holiday does to the due day and to interest', () => {
    expect(textOf()).toContain('还款日不作调整');
    const following = { holidayRule: 'following', holidays: [] } as const;
    expect(textOf({}, { ...following, interestDuringShift: true })).toContain('当期应还本金照计利息');
    expect(textOf({}, { ...following, interestDuringShift: false })).toContain('不计利息、罚息、复利');
    expect(textOf({}, { holidayRule: 'preceding' })).toContain('提前至节前最后一个工作日');
    expect(textOf({}, { holidayRule: 'preceding' })).not.toContain('顺延期间');
  });

  it('say what grace is given and what becomes of it', () => {
    expect(textOf()).toContain('不设宽限期');
    const overdue = { ...sampleTerms.overdue, graceDays: 3 };
    expect(textOf({}, { overdue: { ...overdue, graceLost: true } })).toContain('自还款日次日起计收罚息');
    expect(textOf({}, { overdue: { ...overdue, graceLost: false } })).toContain('罚息自宽限期届满次日起计收');
    expect(textOf({}, { overdue: { ...overdue, compound: false } })).toContain('不计收复利');
  });

  it.each([
    ['credit', '借款人不提供保证', '一式两份'],
    ['guarantee', '连带责任保证', '一式三份'],
    ['mortgage', '依法办理抵押登记', '一式四份'],
    ['pledge', '出质登记', '一式四份'],
  ] as const)('name the security of a loan by %s, and so many copies', (guarantee, words, copies) => {
    const text = textOf({ guarantee, guaranteeDetail: '张伟，以其全部财产' });
    expect(text).toContain(words);
    expect(text).toContain(copies);
    expect(text).toContain('担保情况：张伟，以其全部财产。');
  });
});

describe('what somebody typed', () => {
  it.each([
    ['采购建材周转', '采购建材周转。'],
    ['采购建材周转。', '采购建材周转。'],
    ['采购建材； ', '采购建材。'],
    ['年利率不超过 12.5%', '年利率不超过 12.5%。'],
  ])('reads %s as a sentence', (typed, sentence) => {
    expect(asSentence(typed)).toBe(sentence);
    expect(textOf({ purpose: typed })).toContain(`用途为：${sentence}未经`);
  });
});

describe('the due day in words', () => {
  const isLast = '（当月无该日的，为当月最后一日）';
  it.each([
    [{}, `每月为一期，还款日为各期末月中与放款日相对应的日期${isLast}。`],
    [{ dueDayRule: 'fixed_day', dueDay: 15 }, '每月为一期，还款日为各期末月的15日。'],
    [{ dueDayRule: 'fixed_day', dueDay: 30 }, `每月为一期，还款日为各期末月的30日${isLast}。`],
    [
      { dueDayRule: 'settlement_day', dueDay: 20, periodUnit: 'quarter' },
      '每季度为一期，结息日为各期末月的20日，还款日为结息日的次日。',
    ],
    [{ dueDayRule: 'month_end', periodEvery: 2 }, '每2个月为一期，还款日为各期末月的最后一日。'],
    [{ periodUnit: 'week', periodEvery: 2 }, '每2周为一期，自放款日起算，还款日为各期届满之日。'],
    [{ periodUnit: 'day', periodEvery: 10 }, '每10日为一期，自放款日起算，还款日为各期届满之日。'],
  ] as const)('reads %o', (changes, words) =>
    expect(dueDayClauseWords({ ...sampleTerms, ...changes })).toBe(`${words}最后一期的还款日为借款到期日。`),
  );
});

describe('the cap in words', () => {
  it('is said only where it bites', () => {
    expect(cappedWords(sampleTerms, '21.6', '50')).toBe('');
    expect(cappedWords({ ...sampleTerms, annualRate: '16' }, '24', '50')).toBe('');
    expect(cappedWords({ ...sampleTerms, annualRate: '18' }, '24', '50')).toBe('，且不超过年利率24%');
  });
});
