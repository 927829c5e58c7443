import { describe, expect, it } from 'vitest';
import { yuan } from '@/lib/testing/golden-cases';
import { isoDate } from '../calendar/iso-date';
import { toYuanText } from '../money/money';
import { eventErrors } from './event-errors';
import type { LoanEvent } from './events';
import { loanTermsErrors } from './loan-terms-errors';
import { makeLoanTerms } from './make-terms';
import { PRESET_NAMES, presetNamesOf, PRODUCT_PRESETS, type PresetName } from './product-presets';
import { replay } from './replay';
import type { LoanState } from './state';
import type { LoanTerms } from './terms';
import { validateTerms } from './validate-terms';

/** A loan of a preset at 14.4 % a year (12 ‰ a month, 4 ‱ a day). */
function loanOf(name: PresetName, principal: string, startsOn: string, months: number): LoanTerms {
  return makeLoanTerms(PRODUCT_PRESETS[name].terms, {
    principal: yuan(principal),
    annualRate: '14.4',
    months,
    startsOn: isoDate(startsOn),
    holidays: [],
  });
}

type Move = readonly [day: string, amount: string];

/** Draws and repayments in the order of booking; a repayment is written with a minus. */
const movesOf = (moves: readonly Move[]): LoanEvent[] =>
  moves.map(([day, amount], index) => {
    const common = { sequence: index + 1, valueDate: isoDate(day), bookingDate: isoDate(day) };
    return amount.startsWith('-')
      ? { ...common, type: 'repay', amount: yuan(amount.slice(1)), excess: 'prepay' }
      : { ...common, type: 'disburse', amount: yuan(amount) };
  });

/** The loan after its last move, once it is sure that each move could happen. */
function lived(terms: LoanTerms, moves: readonly Move[]): LoanState {
  const events = movesOf(moves);
  expect(loanTermsErrors(terms)).toEqual({});
  expect(eventErrors(terms, events)).toEqual({});
  return replay(terms, events, isoDate(moves.at(-1)?.[0] ?? terms.startsOn));
}

const rowsOf = (state: LoanState) =>
  state.instalments.map((row) =>
    [row.dueOn, toYuanText(row.due.principal), toYuanText(row.due.interest)].join(' '),
  );

describe('the seven products of the trade', () => {
  it.each(PRESET_NAMES)('%s is a product that fits together, and is known by its name', (name) => {
    const { terms, title, meaning } = PRODUCT_PRESETS[name];
    expect(() => validateTerms(terms)).not.toThrow();
    expect(presetNamesOf(terms)[0]).toBe(name);
    expect(title).toMatch(/^[\u4e00-\u9fff]{3,4}$/);
    expect(meaning.length).toBeGreaterThan(40);
  });

  it('calls an ordinary monthly loan by both of its names, and a quarterly one by one', () => {
    expect(presetNamesOf(PRODUCT_PRESETS.same_day.terms)).toEqual(['same_day', 'whole_parts']);
    expect(presetNamesOf(PRODUCT_PRESETS.whole_parts.terms)).toEqual(['whole_parts']);
  });

  // 3 months: 100,000 × 12 ‰ × 3 = 3,600.00; 15 odd days: 100,000 × 4 ‱ × 15 = 600.00 (domain.md 2.5 b).
  it('整贷整还: principal and interest at once, on the last day or before it', () => {
    const terms = loanOf('whole_whole', '100000', '2025-01-31', 6);
    const early = lived(terms, [
      ['2025-01-31', '100000'],
      ['2025-05-15', '-104200.00'],
    ]);
    expect([early.settledOn, toYuanText(early.paid.interest)]).toEqual(['2025-05-15', '4200.00']);
    // 6 whole months: 100,000 × 12 ‰ × 6 = 7,200.00, due on 2025-07-31.
    const whole = lived(terms, [
      ['2025-01-31', '100000'],
      ['2025-07-31', '-107200.00'],
    ]);
    expect([whole.settledOn, rowsOf(whole)]).toEqual(['2025-07-31', ['2025-07-31 100000.00 7200.00']]);
  });

  // After 3 months 100,000 owe 3,600.00. Of 51,800.00 the part that is principal is 51,800 × 100,000 / 103,600 =
  // 50,000.00, its interest 1,800.00 (2.9 a). The other 50,000.00 owe 12 ‰ × 6 = 3,600.00 at the end.
  it('整贷整还: a part repaid early brings the interest of that part alone', () => {
    const terms = loanOf('whole_whole', '100000', '2026-01-15', 6);
    const state = lived(terms, [
      ['2026-01-15', '100000'],
      ['2026-04-15', '-51800.00'],
      ['2026-07-15', '-53600.00'],
    ]);
    expect([state.settledOn, toYuanText(state.paid.interest)]).toEqual(['2026-07-15', '5400.00']);
    expect(toYuanText(state.allocations[0]?.prepaidPrincipal ?? yuan('0'))).toBe('50000.00');
  });

  // A day on 120,000 earns 48.00, on 90,000 36.00, on 60,000 24.00, on 30,000 12.00; 90, 92, 92 and 91 days.
  it('整贷零还: a fourth of the principal each quarter, interest on what is left', () => {
    const terms = loanOf('whole_parts', '120000', '2025-12-21', 12);
    const state = lived(terms, [
      ['2025-12-21', '120000'],
      ['2026-03-21', '-34320.00'],
      ['2026-06-21', '-33312.00'],
      ['2026-09-21', '-32208.00'],
      ['2026-12-21', '-31092.00'],
    ]);
    expect(rowsOf(state)).toEqual([
      '2026-03-21 30000.00 4320.00',
      '2026-06-21 30000.00 3312.00',
      '2026-09-21 30000.00 2208.00',
      '2026-12-21 30000.00 1092.00',
    ]);
    expect(state.settledOn).toBe('2026-12-21');
  });

  // 60,000 earns 24.00 a day, 100,000 earns 40.00: 20 days = 480; 21 × 24 + 10 × 40 = 904; 30 × 40; 11 × 40.
  it('零贷整还: interest of each draw from its own day, all principal at the end', () => {
    const tranches = [
      { on: isoDate('2026-03-01'), amount: yuan('60000') },
      { on: isoDate('2026-04-11'), amount: yuan('40000') },
    ];
    const made = loanOf('parts_whole', '100000', '2026-03-01', 3);
    const terms = { ...made, draw: { ...made.draw, tranches } };
    const state = lived(terms, [
      ['2026-03-01', '60000'],
      ['2026-03-21', '-480.00'],
      ['2026-04-11', '40000'],
      ['2026-04-21', '-904.00'],
      ['2026-05-21', '-1200.00'],
      ['2026-06-01', '-100440.00'],
    ]);
    expect(rowsOf(state)).toEqual([
      '2026-03-21 0.00 480.00',
      '2026-04-21 0.00 904.00',
      '2026-05-21 0.00 1200.00',
      '2026-06-01 100000.00 440.00',
    ]);
    expect(state.settledOn).toBe('2026-06-01');
  });

  // 60,000 × r(1+r)^6/((1+r)^6−1) at r = 12 ‰ is 10,424.17; 720.00 of it is interest, 50,295.83 is left. With 40,000
  // more, 90,295.83 over five months is 18,714.47 a month; the interests are 12 ‰ of each balance.
  it('零贷零还: the instalments are made anew after each draw', () => {
    const tranches = [
      { on: isoDate('2026-01-15'), amount: yuan('60000') },
      { on: isoDate('2026-02-15'), amount: yuan('40000') },
    ];
    const made = loanOf('parts_parts', '100000', '2026-01-15', 6);
    const state = lived({ ...made, draw: { ...made.draw, tranches } }, [
      ['2026-01-15', '60000'],
      ['2026-02-15', '-10424.17'],
      ['2026-02-15', '40000'],
      ['2026-03-15', '-18714.47'],
      ['2026-04-15', '-18714.47'],
      ['2026-05-15', '-18714.47'],
      ['2026-06-15', '-18714.47'],
      ['2026-07-15', '-18714.45'],
    ]);
    expect(rowsOf(state)).toEqual([
      '2026-02-15 9704.17 720.00',
      '2026-03-15 17630.92 1083.55',
      '2026-04-15 17842.49 871.98',
      '2026-05-15 18056.60 657.87',
      '2026-06-15 18273.28 441.19',
      '2026-07-15 18492.54 221.91',
    ]);
    expect(state.settledOn).toBe('2026-07-15');
  });

  // 50,000 × 10 d + 80,000 × 5 d + 60,000 × 5 d = 1,200,000 balance-days × 4 ‱ = 480.00 (domain.md 2.6). Then
  // 60,000 for 31 days = 744.00, drawn up to 100,000 on 04-21: 30 days at 40.00 and 11 days to the end on 06-01.
  it('时贷时还: drawn and repaid at will, interest by balance and days on the 20th', () => {
    const terms = loanOf('any_time', '100000', '2025-03-01', 3);
    const state = lived(terms, [
      ['2025-03-01', '50000'],
      ['2025-03-11', '30000'],
      ['2025-03-16', '-20000'],
      ['2025-03-21', '-480.00'],
      ['2025-04-21', '-744.00'],
      ['2025-04-21', '40000'],
      ['2025-05-21', '-1200.00'],
      ['2025-06-01', '-100440.00'],
    ]);
    expect(rowsOf(state)).toEqual([
      '2025-03-21 0.00 480.00',
      '2025-04-21 0.00 744.00',
      '2025-05-21 0.00 1200.00',
      '2025-06-01 100000.00 440.00',
    ]);
    expect(state.settledOn).toBe('2025-06-01');
  });

  // 100,000 at 12 ‰ over 3 months: 100,000 × 0.012 × 1.012³ / (1.012³ − 1) = 34,136.51 (the last takes a fen more); from 31 January each month
  // counts as one, however long it is (domain.md 2.4).
  it('日对日: the same day of each month, the last where there is none, each month alike', () => {
    const terms = loanOf('same_day', '100000', '2026-01-31', 3);
    const state = lived(terms, [
      ['2026-01-31', '100000'],
      ['2026-02-28', '-34136.51'],
      ['2026-03-31', '-34136.51'],
      ['2026-04-30', '-34136.52'],
    ]);
    expect(rowsOf(state)).toEqual([
      '2026-02-28 32936.51 1200.00',
      '2026-03-31 33331.75 804.76',
      '2026-04-30 33731.74 404.78',
    ]);
    expect(state.settledOn).toBe('2026-04-30');
  });

  // 80 days on 100,000 at 40.00 a day, 91 on 70,000 at 28.00, 168 on 40,000 at 16.00.
  it('点对点: the days and the principal are agreed, interest by actual days between them', () => {
    const agreed = [
      { dueOn: isoDate('2026-03-31'), principal: yuan('30000') },
      { dueOn: isoDate('2026-06-30'), principal: yuan('30000') },
      { dueOn: isoDate('2026-12-15'), principal: yuan('40000') },
    ];
    const made = loanOf('point_to_point', '100000', '2026-01-10', 12);
    const terms = { ...made, agreed, maturesOn: isoDate('2026-12-15') };
    const state = lived(terms, [
      ['2026-01-10', '100000'],
      ['2026-03-31', '-33200.00'],
      ['2026-06-30', '-32548.00'],
      ['2026-12-15', '-42688.00'],
    ]);
    expect(rowsOf(state)).toEqual([
      '2026-03-31 30000.00 3200.00',
      '2026-06-30 30000.00 2548.00',
      '2026-12-15 40000.00 2688.00',
    ]);
    expect(state.settledOn).toBe('2026-12-15');
  });

  // 20,000 paid ahead on 04-10 with its ten days of interest, 70,000 × 4 ‱ × 10 = 280.00: the last point falls short.
  // Then 50,000 for 81 days to 06-30 = 1,620.00, and 20,000 for 168 days to the end = 1,344.00.
  it('点对点: principal paid ahead is taken from the last point', () => {
    const agreed = [
      { dueOn: isoDate('2026-03-31'), principal: yuan('30000') },
      { dueOn: isoDate('2026-06-30'), principal: yuan('30000') },
      { dueOn: isoDate('2026-12-15'), principal: yuan('40000') },
    ];
    const made = loanOf('point_to_point', '100000', '2026-01-10', 12);
    const state = lived({ ...made, agreed, maturesOn: isoDate('2026-12-15') }, [
      ['2026-01-10', '100000'],
      ['2026-03-31', '-33200.00'],
      ['2026-04-10', '-20280.00'],
      ['2026-06-30', '-31620.00'],
      ['2026-12-15', '-21344.00'],
    ]);
    expect(rowsOf(state).slice(1)).toEqual(['2026-06-30 30000.00 1900.00', '2026-12-15 20000.00 1344.00']);
    expect(state.settledOn).toBe('2026-12-15');
  });

  it('点对点: a loan without its agreed days is refused by name', () => {
    const terms = loanOf('point_to_point', '100000', '2026-01-10', 12);
    expect(loanTermsErrors(terms)).toHaveProperty('agreed');
  });
});
