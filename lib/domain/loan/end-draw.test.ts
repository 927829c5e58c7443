import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { fen } from '@/lib/domain/money/money';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { eventErrors } from './event-errors';
import type { LoanEvent } from './events';
import { replay } from './replay';
import type { LoanTerms } from './terms';

/** 120,000 yuan of limit at 14.4 % by actual days over 360, interest on the 20th. */
const LIMIT: LoanTerms = {
  ...sampleTerms,
  startsOn: isoDate('2026-01-21'),
  method: 'free',
  dayCount: 'act/360',
  dueDayRule: 'settlement_day',
  dueDay: 20,
  firstPeriod: 'short',
  draw: { ...sampleTerms.draw, kind: 'revolving' },
};
const TRANCHES: LoanTerms = { ...LIMIT, method: 'bullet', draw: { ...LIMIT.draw, kind: 'tranches' } };

const lived = (...list: readonly (readonly [string, LoanEvent['type'], number?])[]): LoanEvent[] =>
  list.map(
    ([day, type, yuan], index) =>
      ({
        type,
        sequence: index + 1,
        valueDate: isoDate(day),
        bookingDate: isoDate(day),
        ...(yuan !== undefined && { amount: fen(Math.round(yuan * 100)) }),
        ...(type === 'repay' && { excess: 'prepay' }),
      }) as LoanEvent,
  );
const on = (terms: LoanTerms, events: readonly LoanEvent[], day: string) =>
  replay(terms, events, isoDate(day));

describe('a limit', () => {
  // 21 January to 1 February are 11 days: 50,000 × 11 × 14.4 % / 360 = 220.00.
  const repaid = lived(['2026-01-21', 'disburse', 50_000], ['2026-02-01', 'repay', 50_220]);

  it('is free again when it is repaid, and does not settle the loan', () => {
    expect(on(LIMIT, repaid, '2026-01-25')).toMatchObject({ undrawn: 7_000_000, settledOn: null });
    expect(on(LIMIT, repaid, '2026-02-01')).toMatchObject({
      outstandingPrincipal: 0,
      undrawn: 12_000_000,
      settledOn: null,
    });
  });

  it('ends with the loan when it is given up and nothing is owed', () => {
    const ended = [...repaid, ...lived(['2026-03-05', 'end_draw']).map((one) => ({ ...one, sequence: 3 }))];
    expect(on(LIMIT, ended, '2026-03-04')).toMatchObject({ settledOn: null, undrawn: 12_000_000 });
    const state = on(LIMIT, ended, '2026-03-05');
    expect(state).toMatchObject({ settledOn: '2026-03-05', undrawn: 0, drawEndedOn: '2026-03-05' });
    expect(state.payoff.total).toBe(0);
  });

  it('given up with a balance ends when that is paid off to the fen', () => {
    const ended = lived(['2026-01-21', 'disburse', 50_000], ['2026-01-25', 'end_draw']);
    expect(on(LIMIT, ended, '2026-02-01')).toMatchObject({ settledOn: null, undrawn: 0 });
    const paid = [
      ...ended,
      ...lived(['2026-02-01', 'repay', 50_220]).map((one) => ({ ...one, sequence: 3 })),
    ];
    expect(on(LIMIT, ended, '2026-02-01').payoff.total).toBe(5_022_000);
    expect(on(LIMIT, paid, '2026-02-01')).toMatchObject({ settledOn: '2026-02-01', outstandingPrincipal: 0 });
  });

  it('takes no draw after it was given up, and is given up once', () => {
    const again = lived(
      ['2026-01-21', 'disburse', 50_000],
      ['2026-01-25', 'end_draw'],
      ['2026-02-01', 'disburse', 1],
    );
    expect(eventErrors(LIMIT, again)).toEqual({ 'events.2.valueDate': '提款已终止，不能再放款' });
    expect(on(LIMIT, again, '2026-02-01').disbursed).toBe(5_000_000);
    const twice = lived(
      ['2026-01-21', 'disburse', 50_000],
      ['2026-01-25', 'end_draw'],
      ['2026-01-26', 'end_draw'],
    );
    expect(eventErrors(LIMIT, twice)).toEqual({ 'events.2.type': '提款已经终止或到期' });
    expect(
      eventErrors(sampleTerms, lived(['2026-01-21', 'disburse', 120_000], ['2026-01-25', 'end_draw'])),
    ).toEqual({
      'events.1.type': '整贷一次放款，没有可以终止的提款',
    });
  });
});

it('of tranches what was not paid out can still be drawn, until it is given up', () => {
  const drawn = lived(['2026-01-21', 'disburse', 50_000], ['2026-02-01', 'repay', 10_000]);
  expect(on(TRANCHES, drawn, '2026-02-02').undrawn).toBe(7_000_000);
  const ended = [...drawn, ...lived(['2026-02-03', 'end_draw']).map((one) => ({ ...one, sequence: 3 }))];
  const { outstandingPrincipal } = on(TRANCHES, drawn, '2026-02-03');
  expect(on(TRANCHES, ended, '2026-02-03')).toMatchObject({
    undrawn: 0,
    settledOn: null,
    outstandingPrincipal,
  });
});

it('a limit without a balance lapses with its last day, and the loan ends', () => {
  const terms = { ...LIMIT, draw: { ...LIMIT.draw, lastDrawOn: isoDate('2026-02-10') } };
  const repaid = lived(['2026-01-21', 'disburse', 50_000], ['2026-02-01', 'repay', 50_220]);
  expect(on(terms, repaid, '2026-02-10')).toMatchObject({ settledOn: null, undrawn: 12_000_000 });
  expect(on(terms, repaid, '2026-02-11')).toMatchObject({ settledOn: '2026-02-01', undrawn: 0 });
});
