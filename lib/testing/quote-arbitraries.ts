// Anything that may be sent to the quote: loans of every axis with lives of every event, and rubbish in any place of them.
import fc from 'fast-check';
import { addDays, addMonths, isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import * as axes from '@/lib/domain/loan/terms';
import { ROUNDING_MODES } from '@/lib/domain/money/money';

const RUBBISH: readonly unknown[] = [
  null,
  '',
  '０',
  -1,
  0,
  1e21,
  '1e5',
  '-0.01',
  'NaN',
  'Infinity',
  '=1+1',
  '2025-02-29',
  '2024-02-29',
  '9999-12-31',
  '1899-12-31',
  [],
  {},
  [[]],
  true,
  '\u0000',
  '无',
  'constructor',
  'x'.repeat(300),
  { toString: 1 },
];
const rubbish = fc.constantFrom(...RUBBISH);

/** Mostly what is meant, now and then nothing, rarely rubbish. */
const mostly = (value: fc.Arbitrary<unknown>, missing = 0): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 200, arbitrary: value },
    { weight: missing, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: rubbish },
  );

/** Seldom said at all: where nothing is said the ordinary axis holds. */
const seldom = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 140, arbitrary: fc.constant(undefined) },
    { weight: 59, arbitrary: value },
    { weight: 1, arbitrary: rubbish },
  );

const from = (values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(...values);

const amounts = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((count) => `0.${String(count).padStart(2, '0')}`),
  fc.integer({ min: 1, max: 200_000_000 }).map((count) => (count / 100).toFixed(2)),
  fc.constantFrom('10000000000', '1', 120000, 0.1),
);

const START = isoDate('2024-01-31');
const starts: fc.Arbitrary<IsoDate> = fc.oneof(
  fc.integer({ min: 0, max: 1500 }).map((days) => addDays(START, days)),
  fc.constantFrom(isoDate('2024-02-29'), isoDate('2024-12-31'), isoDate('2090-12-31'), isoDate('1990-01-01')),
);

const overdue = fc.record({
  rateBy: seldom(from(['uplift', 'own_rate', 'none'])),
  upliftPercent: seldom(from(['0', '30', '49.99'])),
  ownRate: seldom(from(['0', '18.25'])),
  compound: seldom(fc.boolean()),
  graceDays: seldom(fc.integer({ min: 0, max: 40 })),
  graceLost: seldom(fc.boolean()),
  ordinaryInterest: seldom(from(['stops', 'day', 'period'])),
  misuseUpliftPercent: seldom(from(['50', '100', '49'])),
  totalCapPercent: seldom(from(['24', '15.4', null, '0', '24.1'])),
});

const prepayment = fc.record({
  allowed: seldom(fc.boolean()),
  effect: mostly(from(axes.PREPAYMENT_EFFECTS)),
  feePercent: seldom(from(['0', '1', '2.5'])),
  rest: seldom(from(['day', 'period', 'plan'])),
  collects: seldom(from(['interest_first', 'principal_first', 'with_principal'])),
  noticeDays: seldom(from([0, 7, 90, 91])),
});

const fees = fc.array(
  fc
    .record({
      name: fc.constantFrom('评估费', '=cmd', '手续费'),
      when: from(['first_instalment', 'each_instalment', 'extension', 'overdue']),
    })
    .chain((fee) =>
      from([
        { ...fee, amount: '10' },
        { ...fee, amount: '0.01' },
        { ...fee, percent: '0.5' },
      ]),
    ),
  { maxLength: 2 },
);

const figures = {
  principal: mostly(amounts),
  annualRate: mostly(from(['0', '14.4', '12', '23.9999', '100', '0.000001', 8.5])),
  monthlyRate: fc.oneof(
    { weight: 40, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: from(['12']) },
  ),
  months: mostly(from([1, 2, 3, 6, 12, 12, 13, 36, 120, 600])),
  method: mostly(from(axes.REPAYMENT_METHODS)),
  dayCount: mostly(from(axes.DAY_COUNTS), 60),
  periodEvery: seldom(from([1, 2, 3, 7, 30, 600, 18_300])),
  periodUnit: mostly(from(['month', 'month', 'month', ...axes.PERIOD_UNITS])),
  dueDayRule: mostly(from(['same_day', ...axes.DUE_DAY_RULES])),
  dueDay: mostly(from([1, 15, 20, 28, 29, 31])),
  firstPeriod: seldom(from(axes.FIRST_PERIODS)),
} as const;

const conditions = {
  holidayRule: seldom(from(axes.HOLIDAY_RULES)),
  interestDuringShift: seldom(fc.boolean()),
  overdue: seldom(overdue),
  allocation: seldom(
    fc.record({
      order: seldom(from(['interest_first', [...axes.COMPONENTS], ['fee']])),
      by: seldom(from(['instalment', 'component'])),
      switchAfterDays: seldom(from([0, 90])),
    }),
  ),
  prepayment: seldom(prepayment),
  rounding: seldom(from(ROUNDING_MODES)),
  flat: seldom(
    fc.record({ variant: from(['per_period', 'total_split']), partialPeriod: seldom(fc.boolean()) }),
  ),
  instalmentUnit: seldom(from(['0.01', '0.1', '1', '100', '100000'])),
  remainder: seldom(from(axes.REMAINDERS)),
  levelFactor: seldom(from(['each_period', 'first_period'])),
  downPayment: seldom(fc.record({ percent: from(['0', '20', '99.9999']), paidAtDraw: seldom(fc.boolean()) })),
  grace: seldom(fc.record({ principalPeriods: from([0, 1, 3]), interestPeriods: from([0, 1, 2]) })),
  rateRegime: seldom(from(axes.RATE_REGIMES)),
  fees: seldom(fees),
} as const;

type Bag = Record<string, unknown>;

const REFUSED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  levelFactor: ['equal_instalment'],
  flat: ['flat'],
  remainder: ['equal_instalment'],
  grace: ['equal_instalment', 'equal_principal'],
};

/** What the loan cannot have is left out; blind choices would hardly ever make a loan. */
function fitting(bag: Bag): Bag {
  const fitted = { ...bag };
  const method = typeof bag.method === 'string' ? bag.method : 'equal_instalment';
  for (const [axis, methods] of Object.entries(REFUSED_ELSEWHERE))
    if (!methods.includes(method)) delete fitted[axis];
  if (bag.remainder === 'first') fitted.method = 'equal_principal';
  if (bag.periodUnit === 'day' || bag.periodUnit === 'week')
    Object.assign(fitted, { dueDayRule: 'same_day', dayCount: 'act/365', periodEvery: 30 });
  else if (typeof bag.periodEvery === 'number' && bag.periodEvery > 3) fitted.periodEvery = 1;
  if (bag.dueDayRule === 'settlement_day') fitted.periodUnit = 'month';
  if (bag.holidayRule !== 'following') delete fitted.interestDuringShift;
  if (bag.months === 1 || bag.months === 2) delete fitted.grace;
  return fitted;
}

/** Draws and agreed rows that fit the loan, as no blind choice would. */
function shaped(bag: Bag, startsOn: IsoDate, pick: number): Bag {
  const { principal: typed } = bag;
  const principal = typeof typed === 'string' || typeof typed === 'number' ? Number(typed) : Number.NaN;
  const half = Math.floor(principal * 50) / 100;
  const rest = (Math.round(principal * 100) - Math.round(half * 100)) / 100;
  const months = Math.min(typeof bag.months === 'number' ? bag.months : 3, 60);
  const isSplit = Number.isFinite(half) && half > 0;
  if (bag.method === 'agreed' && isSplit) {
    const [first, last] = [addDays(startsOn, 10), addMonths(startsOn, months)];
    return {
      ...bag,
      agreed: [
        { dueOn: first, principal: half },
        { dueOn: last, principal: rest },
      ],
    };
  }
  if (pick === 1 && isSplit) {
    const tranches = [
      { on: startsOn, amount: half },
      { on: addDays(startsOn, 20), amount: rest },
    ];
    return { ...bag, draw: { kind: 'tranches', tranches, levelOn: pick % 2 ? 'drawn' : 'committed' } };
  }
  if (pick === 2) return { ...bag, draw: { kind: 'revolving' } };
  return bag;
}

const eventBag = fc.record({
  after: fc.integer({ min: -5, max: 900 }),
  type: mostly(
    from([
      'repay',
      'repay',
      'repay',
      'repay',
      'charge_fee',
      'refund',
      'waive',
      'change_rate',
      'extend',
      'disburse',
      'end_draw',
      'restructure',
      'transfer',
      'stop_accrual',
      'resume_accrual',
      'defer_interest',
      'mark_misuse',
      'end_misuse',
      'write_off',
      'recover',
      'reverse',
    ]),
  ),
  amount: mostly(amounts),
  excess: seldom(from(['hold', 'prepay'])),
  component: from(['fee', 'penalty', 'interest', 'compound']),
  rate: from(['0', '10', '18.5']),
  later: fc.integer({ min: 1, max: 40 }),
  count: fc.integer({ min: 1, max: 6 }),
});

type EventBag = typeof eventBag extends fc.Arbitrary<infer T> ? T : never;

function eventOf(bag: EventBag, startsOn: IsoDate): Bag {
  const { type, amount, excess, component, rate, count } = bag;
  const valueDate = addDays(startsOn, bag.after);
  const common = { type, valueDate };
  const maturesOn = addMonths(startsOn, bag.later);
  switch (type) {
    case 'repay':
      return { ...common, amount, excess };
    case 'waive':
      return { ...common, amount, component };
    case 'change_rate':
      return { ...common, annualRate: rate };
    case 'extend':
      return { ...common, maturesOn, annualRate: rate };
    case 'restructure':
      return { ...common, plan: { maturesOn, annualRate: rate, method: 'equal_principal' } };
    case 'transfer':
      return { ...common, debtor: '王五' };
    case 'defer_interest':
      return { ...common, periods: count };
    case 'reverse':
      return { ...common, target: count };
    case 'end_misuse':
    case 'stop_accrual':
    case 'resume_accrual':
    case 'write_off':
      return common;
    default:
      return { ...common, amount };
  }
}

/** Bodies as a program might send them, most of them nearly right. */
export const quoteBodies: fc.Arbitrary<unknown> = fc
  .record({
    startsOn: starts,
    figures: fc.record(figures),
    conditions: fc.record(conditions),
    pick: fc.integer({ min: 0, max: 6 }),
    events: fc.array(eventBag, { maxLength: 6 }),
    asOf: seldom(fc.integer({ min: 0, max: 2000 })),
    odd: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ startsOn, figures: loan, conditions: rest, pick, events, asOf, odd }) => {
    const blind = { startsOn, ...loan, ...rest };
    const terms = shaped(odd < 20 ? blind : fitting(blind), startsOn, pick);
    if (odd === 0) return { terms: { ...terms, unknown: 1 } };
    if (odd === 1) return { ...terms };
    return {
      terms: 'agreed' in terms ? { ...terms, months: undefined } : terms,
      events: events.map((one) => eventOf(one, startsOn)),
      asOf: typeof asOf === 'number' ? addDays(startsOn, asOf % 2000) : asOf,
    };
  });

/** Any JSON at all. */
export const anyJson: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 4 });
