import { describe, expect, it } from 'vitest';
import { PRESET_NAMES, PRODUCT_PRESETS, type PresetName } from '@/lib/domain/loan/product-presets';
import { fen } from '@/lib/domain/money/money';
import { productSentence } from './product-words';
import {
  drawItems,
  feeItem,
  interestItems,
  overdueItems,
  planItems,
  prepaymentItems,
  type TermItem,
} from './terms-words';

const usual = PRODUCT_PRESETS.same_day.terms;
const valueIn = (items: readonly TermItem[], label: string) =>
  items.find((one) => one.label === label)?.value;

describe('a product in words', () => {
  it.each<[PresetName, string]>([
    ['whole_whole', '一次放款；到期一次还清本金和利息（利随本清）。'],
    ['whole_parts', '每季末月 20 日结息，次日付款；每期归还等额的一份本金'],
    ['parts_whole', '在提款期内分次放款，每笔从放款当天起计息，已还的不能再贷；每月 20 日结息'],
    ['parts_parts', '每放一次款就按剩余期数重算'],
    ['any_time', '归还的本金可以再借；每月 20 日结息，次日付款；每期按每天的余额（积数）结息'],
    ['same_day', '每月在与放款日相同的日子还款，当月没有这一天的取月末'],
    ['point_to_point', '还款的日子和每次归还的本金逐笔约定，写入合同'],
  ])('%s', (name, words) => {
    expect(productSentence(PRODUCT_PRESETS[name].terms)).toContain(words);
  });

  it('has no code name, no undefined and no empty word in any preset', () => {
    for (const name of PRESET_NAMES) {
      const { terms } = PRODUCT_PRESETS[name];
      const items = [
        ...drawItems(terms),
        ...planItems(terms),
        ...interestItems(terms),
        ...overdueItems(terms),
        ...prepaymentItems(terms),
        feeItem(terms),
      ];
      for (const { value } of items) expect(value).toMatch(/^(?!.*(undefined|null|_)).*\p{Script=Han}/u);
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
    }
  });
});

describe('the terms in words', () => {
  it('say what the rarer axes mean', () => {
    const terms = {
      ...usual,
      draw: { kind: 'tranches', tranches: [], levelOn: 'committed', lastDrawOn: null },
      downPayment: { percent: '20', paidAtDraw: false },
      grace: { principalPeriods: 2, interestPeriods: 1 },
      instalmentUnit: fen(100),
      remainder: 'levelled',
      levelFactor: 'first_period',
      rateBasis: { kind: 'lpr', tenor: 'five_year', spreadBasisPoints: -45, repricing: 'quarterly' },
    } as const;
    expect(valueIn(drawItems(terms), '首付')).toBe('每次放款的 20%，放款当日归还');
    expect(valueIn(drawItems(terms), '每期金额按')).toContain('约定的借款总额');
    expect(valueIn(planItems(terms), '还本付息宽限')).toBe(
      '前 2 期只还息不还本；前 1 期的利息与其后一期一并收取',
    );
    expect(valueIn(planItems(terms), '每期金额取整')).toBe('取整到元，尾差逐期调平，末期几乎相同');
    expect(valueIn(interestItems(terms), '利率基准')).toBe(
      '5 年期以上 LPR − 45 基点，每满三个月的对日重定价',
    );
  });

  it('say how late money is charged', () => {
    const own = { ...usual, overdue: { ...usual.overdue, rateBy: 'own_rate', ownRate: '21.9' } } as const;
    expect(valueIn(overdueItems(own), '罚息利率')).toBe('单独约定，年利率 21.9%');
    const none = {
      ...usual,
      overdue: { ...usual.overdue, rateBy: 'none', ordinaryInterest: 'day' },
    } as const;
    expect(valueIn(overdueItems(none), '复利')).toBeUndefined();
    expect(valueIn(overdueItems(none), '逾期期间的利息')).toBe('继续按天计收到还清');
    expect(valueIn(overdueItems(usual), '息费总额上限')).toContain('24%');
  });

  it('name each fee with its moment and amount', () => {
    const fees = [
      {
        name: '管理费',
        when: 'each_instalment',
        refundable: false,
        charge: { kind: 'amount', amount: fen(1000) },
      },
      { name: '展期费', when: 'extension', refundable: false, charge: { kind: 'percent', percent: '0.5' } },
    ] as const;
    expect(feeItem({ ...usual, fees }).value).toBe(
      '管理费：每期各收取一次，¥10.00\n展期费：每次展期时收取，展期本金的 0.5%',
    );
  });

  it('say that prepayment needs notice, or is not allowed', () => {
    const noticed = { ...usual, prepayment: { ...usual.prepayment, noticeDays: 10 } };
    expect(valueIn(prepaymentItems(noticed), '提前还款')).toBe('允许，应提前 10 天通知');
    const refused = { ...usual, prepayment: { ...usual.prepayment, allowed: false } };
    expect(prepaymentItems(refused)).toEqual([{ label: '提前还款', value: '不允许' }]);
  });
});
