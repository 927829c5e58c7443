// Any loan and any life of it, for property tests: terms that a product may have, and events in any order and size.
import fc from 'fast-check';
import { addDays, addMonths, dateOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { ALLOCATION_PRESETS } from '@/lib/domain/loan/allocation-presets';
import { completeTerms } from '@/lib/domain/loan/complete-terms';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { DUE_DAY_RULES, HOLIDAY_RULES, type LoanTerms } from '@/lib/domain/loan/terms';
import { fen } from '@/lib/domain/money/money';

const startDay: fc.Arbitrary<IsoDate> = fc
  .tuple(
    fc.integer({ min: 2023, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => addMonths(dateOf(year, month, 1), 0, day));

const orders = fc.constantFrom(ALLOCATION_PRESETS.interest_first, ALLOCATION_PRESETS.principal_first);

/** Every seventh day is closed, and now and then a week. */
const closedDays = (startsOn: IsoDate): IsoDate[] =>
  Array.from({ length: 900 }, (_, index) => index)
    .filter((index) => index % 7 === 3 || index % 90 < 5)
    .map((index) => addDays(startsOn, index - 20));

const shapes = fc.record({
  months: fc.integer({ min: 1, max: 24 }),
  startsOn: startDay,
  principal: fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 100_000, max: 5_000_000_000 })),
  annualRate: fc.constantFrom('0', '3.65', '10.8', '12', '14.4', '18', '23.9999'),
  method: fc.constantFrom('equal_instalment', 'equal_principal', 'interest_only', 'bullet'),
  dayCount: fc.constantFrom('monthly' as const, 'act/360' as const, 'act/365' as const),
  period: fc.constantFrom(
    { periodEvery: 1, periodUnit: 'month' as const },
    { periodEvery: 3, periodUnit: 'month' as const },
    { periodEvery: 1, periodUnit: 'quarter' as const },
  ),
  dueDayRule: fc.constantFrom(...DUE_DAY_RULES),
  dueDay: fc.integer({ min: 1, max: 31 }),
  firstPeriod: fc.constantFrom('short' as const, 'long' as const),
  holidayRule: fc.constantFrom(...HOLIDAY_RULES),
  isShiftCharged: fc.boolean(),
});

const conditions = fc.record({
  overdue: fc.record({
    upliftPercent: fc.constantFrom('0', '30', '50'),
    compound: fc.boolean(),
    graceDays: fc.constantFrom(0, 0, 3),
    graceLost: fc.boolean(),
    rateCapPercent: fc.constant('24'),
  }),
  allocation: fc.record({
    order: orders,
    overdueOrder: orders,
    switchAfterDays: fc.constantFrom(0, 90),
    by: fc.constantFrom('instalment' as const, 'component' as const),
  }),
  prepayment: fc.record({
    allowed: fc.constantFrom(true, true, false),
    effect: fc.constantFrom('reduce_instalment' as const, 'reduce_term' as const),
    feePercent: fc.constantFrom('0', '0', '1', '2.5'),
  }),
});

export const loanTerms: fc.Arbitrary<LoanTerms> = fc.tuple(shapes, conditions).map(([shape, condition]) => {
  const { months, isShiftCharged, period, principal, ...rest } = shape;
  return completeTerms<LoanTerms>({
    ...rest,
    ...period,
    ...condition,
    principal: fen(principal),
    maturesOn: addMonths(shape.startsOn, months),
    holidays: shape.holidayRule === 'none' ? [] : closedDays(shape.startsOn),
    interestDuringShift: isShiftCharged && shape.holidayRule === 'following',
    rounding: 'HALF_UP' as const,
  });
});

/** A loan with what happened to it: repayments of any size on any day, fees, refunds, reversals. */
export const loanLives: fc.Arbitrary<Readonly<{ terms: LoanTerms; events: readonly LoanEvent[] }>> =
  loanTerms.chain((terms) =>
    fc.array(moves, { maxLength: 8 }).map((list) => ({ terms, events: eventsOf(terms, list) })),
  );

const moves = fc.record({
  /** Thousandths of the term; beyond 1000 is after maturity. */
  at: fc.integer({ min: 0, max: 1400 }),
  /** Thousandths of the principal */
  share: fc.oneof(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 1300 })),
  odd: fc.integer({ min: 0, max: 99 }),
  excess: fc.constantFrom('hold' as const, 'prepay' as const),
  kind: fc.constantFrom('repay', 'repay', 'repay', 'repay', 'charge_fee', 'refund', 'reverse'),
});

type Move = typeof moves extends fc.Arbitrary<infer T> ? T : never;

function eventsOf(terms: LoanTerms, list: readonly Move[]): LoanEvent[] {
  const events: LoanEvent[] = [
    {
      type: 'disburse',
      sequence: 1,
      valueDate: terms.startsOn,
      bookingDate: terms.startsOn,
      amount: terms.principal,
    },
  ];
  const days = Math.round((Date.parse(terms.maturesOn) - Date.parse(terms.startsOn)) / 86_400_000);
  list.forEach((move, index) => {
    const valueDate = addDays(terms.startsOn, 1 + Math.floor((days * move.at) / 1000));
    const amount = fen(Math.max(1, Math.floor((terms.principal * move.share) / 1000) + move.odd));
    const common = { sequence: index + 2, valueDate, bookingDate: valueDate };
    if (move.kind === 'repay') events.push({ ...common, type: 'repay', amount, excess: move.excess });
    if (move.kind === 'charge_fee')
      events.push({ ...common, type: 'charge_fee', amount: fen(1 + move.odd * 100), name: '费用' });
    if (move.kind === 'refund') events.push({ ...common, type: 'refund', amount });
    const targets = events.filter((event) => event.type !== 'reverse' && event.type !== 'disburse');
    const target = targets[move.share % Math.max(targets.length, 1)]?.sequence;
    if (move.kind === 'reverse' && target) events.push({ ...common, type: 'reverse', target });
  });
  return events;
}
