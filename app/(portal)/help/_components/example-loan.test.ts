import { describe, expect, it } from 'vitest';
import { totalOf } from '@/components/loan/amounts';
import { sum } from '@/lib/domain/money/money';
import {
  afterPayment,
  afterPrepayment,
  afterReversal,
  beforePayment,
  exampleInstalment,
  examplePlan,
  exampleTerms,
  latePayment,
  latePaymentParts,
  prepaidAmount,
} from './example-loan';

describe('the example of the help', () => {
  it('is the instalment that the formula gives', () => {
    const rate = 0.144 / 12;
    expect(exampleInstalment).toBe(Math.round((12_000_000 * rate) / (1 - (1 + rate) ** -12)));
    expect(sum(examplePlan.map((row) => row.principal))).toBe(exampleTerms.principal);
  });

  it('owes penalty and compound interest for eighteen days at one and a half times the rate', () => {
    const principal = examplePlan[0]?.principal ?? 0;
    expect(beforePayment.daysPastDue).toBe(18);
    expect(beforePayment.dueNow.penalty).toBe(Math.round((principal * 0.216 * 18) / 360));
    expect(beforePayment.dueNow.compound).toBe(Math.round((144_000 * 0.216 * 18) / 360));
  });

  it('spends the payment to the fen in the order of the contract', () => {
    const { paid, held, prepaidPrincipal } = latePaymentParts;
    expect(totalOf(paid)).toBe(latePayment);
    expect([held, prepaidPrincipal]).toEqual([0, 0]);
    expect(paid).toMatchObject({ penalty: beforePayment.dueNow.penalty, interest: 144_000 });
    expect(afterPayment.outstandingPrincipal).toBe(exampleTerms.principal - paid.principal);
  });

  it('stands after the reversal as if nothing had been paid', () =>
    expect(afterReversal).toEqual(beforePayment));

  it('costs less a period, or fewer periods, after a repayment ahead of the plan', () => {
    const [plain, smaller, shorter] = [null, 'reduce_instalment' as const, 'reduce_term' as const].map(
      afterPrepayment,
    );
    if (!plain || !smaller || !shorter) throw new Error('three outcomes');
    expect([plain.periodsLeft, smaller.periodsLeft]).toEqual([11, 11]);
    expect(plain.instalment).toBe(exampleInstalment);
    expect(shorter.instalment).toBe(exampleInstalment);
    expect(shorter.periodsLeft).toBeLessThan(11);
    const balance = 12_000_000 - (examplePlan[0]?.principal ?? 0) - prepaidAmount;
    const rate = 0.012;
    expect(smaller.instalment).toBe(Math.round((balance * rate) / (1 - (1 + rate) ** -11)));
    expect(shorter.interestLeft).toBeLessThan(smaller.interestLeft);
    expect(smaller.interestLeft).toBeLessThan(plain.interestLeft);
  });
});
