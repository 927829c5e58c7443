import { describe, expect, it } from 'vitest';
import { goldenCase, yuan } from '@/lib/testing/golden-cases';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { isoDate } from '../calendar/iso-date';
import { fen, toYuanText } from '../money/money';
import { ALLOCATION_PRESETS } from './allocation-presets';
import type { LoanEvent } from './events';
import { replay } from './replay';
import { accrualSegments } from './accrual-segments';
import { totalOf } from './amounts';
import type { ExcessUse, LoanTerms } from './terms';

type Money = [day: string, amount: string, excess?: ExcessUse];

/** A loan disbursed on its first day, with repayments in the order of booking. */
function life(terms: LoanTerms, repayments: readonly Money[] = []): LoanEvent[] {
  const paid = repayments.map(([day, amount, excess = 'hold'], index): LoanEvent => ({
    type: 'repay',
    sequence: index + 2,
    valueDate: isoDate(day),
    bookingDate: isoDate(day),
    amount: yuan(amount),
    excess,
  }));
  const { startsOn, principal } = terms;
  return [
    { type: 'disburse', sequence: 1, valueDate: startsOn, bookingDate: startsOn, amount: principal },
    ...paid,
  ];
}

const onDay = (terms: LoanTerms, day: string, repayments: readonly Money[] = []) =>
  replay(terms, life(terms, repayments), isoDate(day));

const hundredThousand: LoanTerms = {
  ...sampleTerms,
  principal: yuan('100000'),
  startsOn: isoDate('2025-01-15'),
  maturesOn: isoDate('2026-01-15'),
};

/** One month at 14.4 %: 1,200.00 interest and 100,000.00 principal due on 06-20. */
const dueInJune: LoanTerms = {
  ...hundredThousand,
  method: 'bullet',
  startsOn: isoDate('2025-05-20'),
  maturesOn: isoDate('2025-06-20'),
};

describe('golden', () => {
  it('cn-overdue-1: penalty and compound interest after 30 days', () => {
    const { terms, expected } = goldenCase('cn-overdue-1');
    const state = onDay(dueInJune, String(terms.asOf));
    expect(toYuanText(state.dueNow.interest)).toBe(terms.unpaidInterest);
    expect(toYuanText(state.dueNow.penalty)).toBe(expected.penalty);
    expect(toYuanText(state.dueNow.compound)).toBe(expected.compound);
    expect(state.daysPastDue).toBe(30);
    expect(state.overdueSince).toBe('2025-06-20');
  });

  it.each(['cn-allocation-1', 'cn-allocation-2'])('%s, booked on a loan', (id) => {
    const { terms, expected } = goldenCase(id);
    const preset = id.endsWith('1') ? 'interest_first' : 'principal_first';
    const ordered = {
      ...dueInJune,
      allocation: { ...dueInJune.allocation, order: ALLOCATION_PRESETS[preset] },
    };
    const fee: LoanEvent = {
      type: 'charge_fee',
      sequence: 9,
      valueDate: isoDate('2025-06-01'),
      bookingDate: isoDate('2025-06-01'),
      amount: yuan('100'),
      name: '公证费',
    };
    const state = replay(
      ordered,
      [...life(ordered, [['2025-07-20', String(terms.receipt)]]), fee],
      isoDate('2025-07-20'),
    );
    for (const component of ['fee', 'compound', 'penalty', 'interest', 'principal'] as const) {
      expect([component, toYuanText(state.paid[component])]).toEqual([component, expected[component]]);
    }
    expect(toYuanText(state.outstandingPrincipal)).toBe(expected.principalLeft);
  });

  it('cn-segments-1: a rate changed in the middle, each stretch at its own', () => {
    const { terms, expected } = goldenCase('cn-segments-1');
    const [first, second] = terms.segments as [string, string, string][];
    if (!first || !second) throw new Error('the case has two stretches');
    const bullet: LoanTerms = {
      ...hundredThousand,
      principal: yuan(terms.principal),
      annualRate: first[2],
      dayCount: 'act/360',
      method: 'bullet',
      startsOn: isoDate(first[0]),
      maturesOn: isoDate(second[1]),
    };
    const change: LoanEvent = {
      type: 'change_rate',
      sequence: 9,
      valueDate: isoDate(second[0]),
      bookingDate: isoDate(second[0]),
      annualRate: second[2],
    };
    const state = replay(bullet, [...life(bullet), change], bullet.maturesOn);
    expect(toYuanText(state.dueNow.interest)).toBe(expected.total);
    const segments = accrualSegments(bullet, [...life(bullet), change], bullet.maturesOn);
    const parts = segments.map((one) => toYuanText(fen(Math.round(Number(one.exact)))));
    expect(parts).toEqual(expected.interest);
  });

  it('cn-balance-days-1: draws and repayments within a limit, interest by balance and days', () => {
    const { terms, expected } = goldenCase('cn-balance-days-1');
    const revolving: LoanTerms = {
      ...hundredThousand,
      method: 'free',
      annualRate: String(terms.annualRate),
      dayCount: 'act/360',
      draw: { kind: 'revolving', tranches: [], levelOn: 'drawn', lastDrawOn: null },
      dueDayRule: 'settlement_day',
      dueDay: 20,
      firstPeriod: 'short',
      startsOn: isoDate(String(terms.settleFrom)),
      maturesOn: isoDate('2026-03-01'),
      prepayment: { ...sampleTerms.prepayment, collects: 'principal_first' },
    };
    const moves = terms.moves as [string, string][];
    const events = moves.map(([day, amount], index): LoanEvent => {
      const common = { sequence: index + 1, valueDate: isoDate(day), bookingDate: isoDate(day) };
      return amount.startsWith('-')
        ? { ...common, type: 'repay', amount: yuan(amount.slice(1)), excess: 'prepay' }
        : { ...common, type: 'disburse', amount: yuan(amount) };
    });
    const state = replay(revolving, events, isoDate(String(terms.settleTo)));
    expect(toYuanText(state.dueNow.interest)).toBe(expected.interest);
    const settled = accrualSegments(revolving, events, isoDate(String(terms.settleTo))).filter(
      (one) => one.period === 1,
    );
    const balanceDays = settled.reduce((total, one) => total + (one.base / 100) * one.days, 0);
    expect(String(balanceDays)).toBe(expected.balanceDays);
    expect(toYuanText(state.outstandingPrincipal)).toBe('60000.00');
  });

  it('cn-itemised-1: paid off after three months and fifteen days', () => {
    const { terms, expected } = goldenCase('cn-itemised-1');
    const bullet: LoanTerms = {
      ...hundredThousand,
      method: 'bullet',
      startsOn: isoDate(String(terms.disbursedOn)),
      maturesOn: isoDate('2025-07-31'),
    };
    const { payoff } = onDay(bullet, String(terms.repaidOn));
    expect(toYuanText(payoff.interest)).toBe(expected.interest);
    const paid: Money = [String(terms.repaidOn), toYuanText(payoff.total)];
    expect(onDay(bullet, '2025-05-15', [paid])).toMatchObject({
      settledOn: '2025-05-15',
      outstandingPrincipal: 0,
    });
  });
});

describe('money ahead of the plan', () => {
  it('is kept until the due day, and pays then', () => {
    const held = onDay(hundredThousand, '2025-02-14', [['2025-02-01', '9000']]);
    expect([toYuanText(held.credit), toYuanText(held.paid.interest)]).toEqual(['9000.00', '0.00']);
    const applied = onDay(hundredThousand, '2025-02-15', [['2025-02-01', '9000']]);
    expect([toYuanText(applied.credit), toYuanText(applied.paid.principal)]).toEqual(['2.46', '7797.54']);
    expect(applied.daysPastDue).toBe(0);
    expect(applied.allocations).toMatchObject([
      { sequence: 2, valueDate: '2025-02-01', held: 900_000 },
      { sequence: 2, valueDate: '2025-02-15', held: -899_754 },
    ]);
  });

  it('repays principal with interest to the day, and lowers the instalments', () => {
    const state = onDay(hundredThousand, '2025-01-25', [['2025-01-25', '50400', 'prepay']]);
    // Ten days at 14.4 %: 100,000 × 14.4 % × 10/360 = 400.00; 50,000.00 is principal.
    expect([toYuanText(state.paid.interest), toYuanText(state.paid.principal)]).toEqual([
      '400.00',
      '50000.00',
    ]);
    expect(state.instalments).toHaveLength(12);
    // The rest of the month on half the balance: 50,000 × (1/12 − 10/360) × 14.4 % = 400.00.
    const next = onDay(hundredThousand, '2025-02-15', [['2025-01-25', '50400', 'prepay']]);
    expect(toYuanText(next.dueNow.interest)).toBe('400.00');
    expect(next.instalments.at(-1)?.closingBalance).toBe(0);
  });

  it('or keeps the instalments and ends sooner', () => {
    const shorter: LoanTerms = {
      ...hundredThousand,
      prepayment: { ...sampleTerms.prepayment, effect: 'reduce_term' },
    };
    const state = onDay(shorter, '2025-01-25', [['2025-01-25', '50400', 'prepay']]);
    expect(state.instalments.length).toBeLessThan(8);
    const [first, second] = state.instalments;
    expect(first && toYuanText(totalOf(first.due))).toBe('8997.54');
    expect(second && toYuanText(totalOf(second.due))).toBe('8997.54');
  });

  it('bears the fee that the contract names', () => {
    const withFee: LoanTerms = {
      ...hundredThousand,
      prepayment: { ...sampleTerms.prepayment, feePercent: '1' },
    };
    const state = onDay(withFee, '2025-01-25', [['2025-01-25', '50900', 'prepay']]);
    expect([toYuanText(state.paid.fee), toYuanText(state.paid.principal)]).toEqual(['500.00', '50000.00']);
    expect(toYuanText(onDay(withFee, '2025-01-25').payoff.prepaymentFee)).toBe('1000.00');
  });

  it('is only held where the contract allows no prepayment', () => {
    const never: LoanTerms = {
      ...hundredThousand,
      prepayment: { ...sampleTerms.prepayment, allowed: false },
    };
    expect(onDay(never, '2025-01-25', [['2025-01-25', '50400', 'prepay']])).toMatchObject({
      credit: 5_040_000,
    });
  });
});

describe('what is late', () => {
  it('is not late on the due day, nor within days of grace; missed grace is counted from the due day', () => {
    const grace: LoanTerms = { ...dueInJune, overdue: { ...dueInJune.overdue, graceDays: 3 } };
    expect(onDay(grace, '2025-06-20').daysPastDue).toBe(0);
    expect(onDay(grace, '2025-06-23')).toMatchObject({ daysPastDue: 0, dueNow: { penalty: 0 } });
    expect(onDay(grace, '2025-06-24')).toMatchObject({ daysPastDue: 4, dueNow: { penalty: 24_000 } });
    const kept: LoanTerms = { ...grace, overdue: { ...grace.overdue, graceLost: false } };
    expect(onDay(kept, '2025-06-24').dueNow.penalty).toBe(6_000);
    expect(onDay(grace, '2025-06-30', [['2025-06-23', '101200']])).toMatchObject({ settledOn: '2025-06-23' });
  });

  it('bears no more than the cap (2.28: 18 % raised by half is billed at 24 %)', () => {
    const dear: LoanTerms = { ...dueInJune, annualRate: '18' };
    // 100,000 × 24 % × 30/360
    expect(toYuanText(onDay(dear, '2025-07-20').dueNow.penalty)).toBe('2000.00');
  });

  it('bears penalty on what is left after a part was paid', () => {
    const state = onDay(dueInJune, '2025-07-20', [['2025-06-30', '51812']]);
    // To 06-30: penalty 600.00, compound 7.20, interest 1,200.00; 50,004.80 of principal; then 20 days on 49,995.20.
    expect(toYuanText(state.outstandingPrincipal)).toBe('49995.20');
    expect(toYuanText(state.dueNow.penalty)).toBe('599.94');
  });

  it('turns to principal first after ninety days', () => {
    const turning: LoanTerms = {
      ...dueInJune,
      allocation: { ...dueInJune.allocation, overdueOrder: ALLOCATION_PRESETS.principal_first },
    };
    expect(onDay(turning, '2025-09-18', [['2025-09-18', '100']]).paid.principal).toBe(0);
    expect(onDay(turning, '2025-09-19', [['2025-09-19', '100']]).paid.principal).toBe(10_000);
  });

  it('does not change the interest of the periods after it', () => {
    const [late, prompt] = [onDay(hundredThousand, '2025-06-01'), onDay(hundredThousand, '2025-01-15')];
    expect(late.instalments.map((row) => row.due.interest)).toEqual(
      prompt.instalments.map((row) => row.due.interest),
    );
  });
});

describe('a reversal', () => {
  it('leaves the loan as if the money had never come, on every day', () => {
    const events = life(hundredThousand, [
      ['2025-02-10', '9000'],
      ['2025-03-01', '20000', 'prepay'],
    ]);
    const reverse: LoanEvent = {
      type: 'reverse',
      sequence: 4,
      valueDate: isoDate('2025-03-20'),
      bookingDate: isoDate('2025-03-20'),
      target: 2,
    };
    for (const day of ['2025-02-12', '2025-03-05', '2025-04-30']) {
      const without = events.filter((event) => event.sequence !== 2);
      expect(replay(hundredThousand, [...events, reverse], isoDate(day))).toEqual(
        replay(hundredThousand, without, isoDate(day)),
      );
    }
  });
});
