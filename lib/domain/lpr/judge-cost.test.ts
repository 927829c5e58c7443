import { describe, expect, it } from 'vitest';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { isoDate } from '../calendar/iso-date';
import { fen } from '../money/money';
import type { FeeTerm } from '../loan/fee-terms';
import { judgeCost, refuseBarredCost, refuseUnexplainedCost } from './judge-cost';

const table = [{ publishedOn: isoDate('2025-05-20'), oneYear: '3', fiveYear: '3.5' }];
const TODAY = isoDate('2026-01-12');
const judged = (changes: Partial<typeof sampleTerms>, day = TODAY) =>
  judgeCost({ ...sampleTerms, ...changes }, day, table);

/** 2 % of the principal with the first instalment, which costs far more than 2 % a year. */
const fee: FeeTerm = {
  name: '服务费',
  when: 'first_instalment',
  charge: { kind: 'percent', percent: '2' },
  refundable: false,
};

describe('judgeCost', () => {
  it('takes 12 % by the month for just four times the LPR, whose compound rate is 12.68 %', () => {
    expect(judged({ annualRate: '12' })).toMatchObject({
      verdict: 'within',
      lprCap: '12',
      cost: { nominal: expect.stringMatching(/^1[12]\.\d+$/), compound: expect.stringMatching(/^12\.6/) },
    });
  });

  it('is not misled by fen that were rounded up on a small loan', () => {
    const small = judged({ annualRate: '12', principal: fen(99_99), rounding: 'UP' });
    expect(Number(small?.cost.nominal)).toBeGreaterThan(12);
    expect(small?.verdict).toBe('warn');
    expect(judged({ annualRate: '12', principal: fen(1_000_001), rounding: 'UP' })?.verdict).toBe('within');
  });

  it.each([
    [{ annualRate: '12' }, '2026-01-12', 'within'],
    [{ annualRate: '14.4' }, '2026-01-12', 'warn'],
    [{ annualRate: '14.4' }, '2028-01-01', 'barred'],
    [{ annualRate: '12', fees: [fee] }, '2026-01-12', 'warn'],
    [{ annualRate: '22', fees: [fee] }, '2026-01-12', 'barred'],
    // 24 % over 360 days costs more than 24 % a year.
    [{ annualRate: '24', dayCount: 'act/360' }, '2026-01-12', 'barred'],
  ] as const)('%o signed on %s is %s', (changes, day, verdict) => {
    expect(judged(changes, isoDate(day))?.verdict).toBe(verdict);
  });

  it('says nothing of terms that are not yet a loan', () => {
    expect(judged({ method: 'agreed', agreed: [] })).toBeNull();
    expect(judged({ principal: fen(0) })).toBeNull();
  });
});

describe('what is refused', () => {
  it('names the cost, the ceiling and its date', () => {
    expect(() => refuseBarredCost(judged({ annualRate: '14.4' }, isoDate('2028-01-01')))).toThrow(
      /14\.40%，超过上限 12\.00%（1 年期 LPR 3\.00%（2025-05-20 公布）的四倍）/,
    );
    expect(() => refuseBarredCost(judged({ annualRate: '24', dayCount: 'act/360' }))).toThrow(/超过上限 24%/);
    expect(() => refuseBarredCost(judged({ annualRate: '14.4' }))).not.toThrow();
  });

  it('wants a reason above four times the LPR', () => {
    const above = judged({ annualRate: '14.4' });
    expect(() => refuseUnexplainedCost(above, '')).toThrow(/请填写同意的理由/);
    expect(() => refuseUnexplainedCost(above, '无')).toThrow(/请填写同意的理由/);
    expect(() => refuseUnexplainedCost(above, '客户信用较弱')).not.toThrow();
    expect(() => refuseUnexplainedCost(judged({ annualRate: '12' }), '')).not.toThrow();
  });
});
