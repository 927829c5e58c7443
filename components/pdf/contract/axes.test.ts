import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { PRESET_NAMES, PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import { exampleOf } from '@/lib/domain/loan/product-example';
import { makeLoanTerms } from '@/lib/domain/loan/make-terms';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen } from '@/lib/domain/money/money';
import { sampleContract } from '@/lib/testing/paper-samples';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { lendingClauses } from './lending-clauses';
import { repaymentClauses } from './repayment-clauses';
import { standingClauses } from './standing-clauses';

const textOf = (terms: Partial<LoanTerms>): string => {
  const data = sampleContract({}, terms);
  return [...lendingClauses(data), ...repaymentClauses(data), ...standingClauses(data)]
    .flatMap((clause) => [clause.title, ...clause.items.flat()])
    .join('\n');
};

const prepaid = (changes: Partial<LoanTerms['prepayment']>): string =>
  textOf({ prepayment: { ...sampleTerms.prepayment, ...changes } });
const late = (changes: Partial<LoanTerms['overdue']>): string =>
  textOf({ overdue: { ...sampleTerms.overdue, ...changes } });
const drawn = (
  kind: LoanTerms['draw']['kind'],
  changes: Partial<LoanTerms['draw']> = {},
): LoanTerms['draw'] => ({
  ...sampleTerms.draw,
  kind,
  ...changes,
});

describe('how the principal is paid out', () => {
  it('in parts: the period, the planned draws, and a plan made anew', () => {
    const tranches = [
      { on: isoDate('2026-01-15'), amount: fen(8_000_000) },
      { on: isoDate('2026-03-01'), amount: fen(4_000_000) },
    ];
    const text = textOf({ draw: drawn('tranches', { tranches, lastDrawOn: isoDate('2026-06-30') }) });
    expect(text).toContain('借款总额：人民币壹拾贰万元整');
    expect(text).toContain('提款期自2026年1月15日起至2026年6月30日止');
    expect(text).toContain('第2次：2026年3月1日，¥40,000.00。');
    expect(text).toContain('重新编制还款计划表，附于该次借据');
    expect(text).toContain('首次实际放款日');
    const committed = textOf({ draw: drawn('tranches', { levelOn: 'committed' }) });
    expect(committed).toContain('按借款总额确定，各次放款后不再变更');
    expect(committed).not.toContain('双方计划的提款日期');
  });

  it('within a limit: what may be outstanding, and that repayment restores it', () => {
    const text = textOf({ method: 'free', draw: drawn('revolving') });
    expect(text).toContain('借款额度（本金余额的最高限额）');
    expect(text).toContain('归还的本金恢复相应的可用额度');
    expect(text).toContain('未支用的额度不计利息');
    expect(text).not.toContain('借款一次性划入');
  });

  it('with a down payment that is never deducted', () => {
    const text = textOf({ downPayment: { percent: '20', paidAtDraw: false } });
    expect(text).toContain('每次放款金额的20%为首付');
    expect(text).toContain('不从放款金额中扣除');
    expect(textOf({})).not.toContain('首付：');
  });
});

describe('how it is repaid and what interest it bears', () => {
  it.each([
    ['flat', '利息各期均按借款本金原额计算'],
    ['free', '借款本金在到期日前可以随时归还'],
    ['bullet', '借款本金与利息于到期日一次还清'],
  ] as const)('by %s', (method, words) => expect(textOf({ method })).toContain(words));

  it('on agreed days, which a later draw does not move', () => {
    const agreed = [{ dueOn: sampleTerms.maturesOn, principal: sampleTerms.principal }];
    const text = textOf({ method: 'agreed', agreed });
    expect(text).toContain('借款本金按附件一约定的日期和金额归还');
    expect(text).toContain('到期日及附件一约定的各期还款日不变');
    expect(text).not.toContain('每月为一期');
  });

  it('after periods of grace', () => {
    const text = textOf({ grace: { principalPeriods: 3, interestPeriods: 1 } });
    expect(text).toContain('第一期至第3期只支付利息，不归还本金');
    expect(text).toContain('第一期的利息与其后一期的利息一并支付');
  });

  it('in whole jiao, with the remainder where it was agreed', () => {
    expect(textOf({ instalmentUnit: fen(10) })).toContain('每期还款额取整到角');
    expect(textOf({ method: 'equal_principal', remainder: 'first' })).toContain('尾差计入第一期');
    expect(textOf({ remainder: 'levelled' })).toContain('已逐期调平');
  });

  it('at a rate that is fixed, or made of the LPR and basis points', () => {
    expect(textOf({})).toContain('借款期限内利率固定不变');
    const basis = { kind: 'lpr', tenor: 'one_year', spreadBasisPoints: 1140, repricing: 'new_year' } as const;
    const text = textOf({ rateBasis: basis });
    expect(text).toContain('加1140个基点（1个基点＝0.01%）确定，本合同签订时适用的1年期LPR为3.00%');
    expect(text).toContain('重定价日为每年1月1日');
    expect(text).toContain('罚息利率随之调整');
    expect(text).not.toContain('利率固定不变。');
    const below = textOf({
      annualRate: '2.9',
      rateBasis: { ...basis, spreadBasisPoints: -10, repricing: 'none' },
    });
    expect(below).toContain('减10个基点');
    expect(below).toContain('借款期限内利率固定不变');
  });

  it.each([
    ['segment_rounded', '各段利息分别取整到分'],
    ['segmented', '调整前后分段计算'],
    ['contract', '始终按前述年利率计息'],
    ['in_force', '调整日所在的一期全期按新利率计息'],
  ] as const)('%s when the rate changes', (rateRegime, words) =>
    expect(textOf({ rateRegime })).toContain(words),
  );
});

describe('what late and early money does', () => {
  it('a penalty of its own, or none', () => {
    expect(late({ rateBy: 'own_rate', ownRate: '21.9' })).toContain('罚息利率为年利率21.9%。');
    const none = late({ rateBy: 'none', ordinaryInterest: 'day' });
    expect(none).toContain('不计收罚息，逾期期间按本合同年利率继续按日计收利息');
    expect(none).toContain('不计收复利');
  });

  it('the misuse mark-up, and the cap on the whole claim', () => {
    expect(late({ misuseUpliftPercent: '60' })).toContain('上浮60%');
    expect(late({ totalCapPercent: '20' })).toContain('合计不超过年利率20%');
    expect(late({ totalCapPercent: '20' })).toContain('按年利率20%计算的金额');
    expect(late({ totalCapPercent: null })).toContain('合计不超过年利率24%');
  });

  it.each([
    ['next_instalment', '依次冲抵以后各期应还的款项'],
    ['last_instalment', '自最后一期起倒序冲抵'],
    ['absorb_next', '所还本金冲抵其后各期应还的本金'],
    ['reduce_term', '相应缩短借款期限，贷款人据此重新编制还款计划表'],
  ] as const)('%s', (effect, words) => expect(prepaid({ effect })).toContain(words));

  it('notice, the end of interest, and what is collected first', () => {
    expect(prepaid({ noticeDays: 10 })).toContain('应当提前10天书面通知贷款人');
    expect(prepaid({ rest: 'period' })).toContain('利息计算至还款当期的期末');
    expect(prepaid({ rest: 'plan', effect: 'next_instalment' })).toContain('仍按原还款计划的约定计收');
    expect(prepaid({ collects: 'with_principal' })).toContain('按利随本清分配');
    expect(prepaid({ collects: 'principal_first' })).toContain('先冲减本金');
  });

  it('fees, each by its name, moment and amount', () => {
    const text = textOf({
      fees: [
        {
          name: '账户管理费',
          when: 'each_instalment',
          refundable: false,
          charge: { kind: 'amount', amount: fen(1000) },
        },
        { name: '展期费', when: 'extension', refundable: false, charge: { kind: 'percent', percent: '0.5' } },
      ],
    });
    expect(text).toContain('（一）账户管理费：每期各收取一次，¥10.00，收取后不予退还；');
    expect(text).toContain('（二）展期费：每次展期时收取，展期本金的0.5%，收取后不予退还。');
  });
});

describe('the contract of each product of the trade', () => {
  it.each(PRESET_NAMES)('%s has no hole in its words', (name) => {
    const made = makeLoanTerms(PRODUCT_PRESETS[name].terms, {
      principal: fen(12_000_000),
      annualRate: '14.4',
      months: 12,
      startsOn: isoDate('2026-01-15'),
      holidays: [],
    });
    const text = textOf(exampleOf(made));
    expect(text).not.toMatch(/undefined|null|NaN|_/);
    expect(text).not.toMatch(/。。|；。|，。/);
  });
});
