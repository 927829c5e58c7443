import { describe, expect, it } from 'vitest';
import { yuan } from '@/lib/testing/golden-cases';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { isoDate } from '../calendar/iso-date';
import { fen, toYuanText } from '../money/money';
import { ALLOCATION_PRESETS } from './allocation-presets';
import type { LoanEvent } from './events';
import { replay } from './replay';
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

describe('what chance has found once', () => {
  const draw = (sequence: number, day: string, amount: number): LoanEvent => ({
    type: 'disburse',
    sequence,
    valueDate: isoDate(day),
    bookingDate: isoDate(day),
    amount: fen(amount),
  });
  const inParts: LoanTerms = {
    ...hundredThousand,
    draw: { kind: 'tranches', tranches: [], levelOn: 'drawn', lastDrawOn: null },
  };
  const standing: LoanTerms = {
    ...inParts,
    prepayment: { ...inParts.prepayment, effect: 'next_instalment', rest: 'plan' },
  };

  it('interest put off waits for the last instalment even where that is paid already (seed 2019247676)', () => {
    const deferred: LoanEvent = {
      type: 'defer_interest',
      sequence: 2,
      valueDate: isoDate('2025-02-01'),
      bookingDate: isoDate('2025-02-01'),
      periods: 11,
    };
    const events = [draw(1, '2025-01-15', 5_000_000), deferred];
    const day = isoDate('2025-02-01');
    const { payoff } = replay(standing, events, day);
    const paid: LoanEvent = {
      ...deferred,
      type: 'repay',
      sequence: 3,
      amount: payoff.total,
      excess: 'prepay',
    };
    expect(replay(standing, [...events, paid], isoDate('2026-03-01'))).toMatchObject({
      outstandingPrincipal: 0,
      daysPastDue: 0,
      payoff: { total: 0 },
    });
  });

  it('two draws of one day count in their order of booking, in whatever order they are listed', () => {
    const parts = { ...inParts, downPayment: { percent: '20', paidAtDraw: true } };
    const events = [
      draw(1, '2025-01-15', 3_000_000),
      draw(2, '2025-03-01', 100),
      draw(3, '2025-03-01', 9_999),
    ];
    const day = isoDate('2025-03-02');
    expect(replay(parts, [...events].reverse(), day)).toEqual(replay(parts, events, day));
  });

  it('what was paid ahead keeps its instalment when a later draw puts a down payment before it', () => {
    const parts: LoanTerms = {
      ...inParts,
      downPayment: { percent: '20', paidAtDraw: true },
      prepayment: { ...inParts.prepayment, effect: 'next_instalment' },
    };
    const paid: LoanEvent = {
      type: 'repay',
      sequence: 2,
      valueDate: isoDate('2025-01-20'),
      bookingDate: isoDate('2025-01-20'),
      amount: fen(50_000),
      excess: 'prepay',
    };
    const events = [draw(1, '2025-01-15', 3_000_000), paid, draw(3, '2025-02-01', 1_000_000)];
    const { allocations, instalments } = replay(parts, events, isoDate('2025-02-02'));
    const named = allocations.flatMap((entry) => entry.lines.map((line) => line.period));
    const rows = instalments.filter((row) => row.paid.principal > 0 && row.kind === 'instalment');
    expect([...new Set(named)]).toEqual(rows.map((row) => row.period));
  });
});
