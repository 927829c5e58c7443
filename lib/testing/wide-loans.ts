// Any loan at all and any life of it: terms over every axis, every kind of event, backdated and reversed.
import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '@/lib/domain/calendar/iso-date';
import type { LoanEvent, NewPlan } from '@/lib/domain/loan/events';
import type { FeeTerm } from '@/lib/domain/loan/fee-terms';
import { RATE_REGIMES, type LoanTerms } from '@/lib/domain/loan/terms';
import { fen } from '@/lib/domain/money/money';
import { loanTerms } from './loan-arbitraries';

const LATE_FEE: FeeTerm = {
  name: '逾期管理费',
  when: 'overdue',
  charge: { kind: 'amount', amount: fen(5000) },
  refundable: false,
};
const SERVICE_FEE: FeeTerm = {
  name: '服务费',
  when: 'each_instalment',
  charge: { kind: 'percent', percent: '0.1' },
  refundable: false,
};

/** What a product of this market, or of another, may be like besides: the later axes, in combinations that make sense. */
const axes = fc.record({
  effect: fc.constantFrom(
    'reduce_instalment',
    'reduce_term',
    'next_instalment',
    'last_instalment',
    'absorb_next',
  ),
  rest: fc.constantFrom('day', 'day', 'period', 'plan'),
  collects: fc.constantFrom('interest_first', 'principal_first', 'with_principal'),
  remainder: fc.constantFrom('last', 'levelled', 'first'),
  instalmentUnit: fc.constantFrom(1, 10, 100),
  rounding: fc.constantFrom('HALF_UP', 'HALF_EVEN', 'HALF_DOWN', 'UP', 'DOWN'),
  dayCount: fc.constantFrom('monthly', 'act/360', 'act/365', '30/360', 'act/act', 'act/act-feb29', 'period'),
  method: fc.constantFrom('equal_instalment', 'equal_principal', 'interest_only', 'bullet', 'flat', 'free'),
  flat: fc.record({
    variant: fc.constantFrom('per_period' as const, 'total_split' as const),
    partialPeriod: fc.boolean(),
  }),
  down: fc.constantFrom('0', '0', '20'),
  grace: fc.record({
    principalPeriods: fc.constantFrom(0, 0, 1, 2),
    interestPeriods: fc.constantFrom(0, 0, 1),
  }),
  regime: fc.constantFrom(...RATE_REGIMES),
  ordinary: fc.constantFrom('stops' as const, 'stops' as const, 'day' as const, 'period' as const),
  draw: fc.constantFrom('once' as const, 'once' as const, 'tranches' as const, 'revolving' as const),
  fees: fc.constantFrom([], [LATE_FEE], [LATE_FEE, SERVICE_FEE]),
  cap: fc.constantFrom(null, null, '24', '15.4'),
});

type Axes = typeof axes extends fc.Arbitrary<infer T> ? T : never;

/** Terms over all axes; what would contradict itself is put right, as a product's author would. */
export const wideTerms: fc.Arbitrary<LoanTerms> = fc
  .tuple(loanTerms, axes)
  .map(([terms, chosen]) => reconciled(terms, chosen as Axes));

function reconciled(terms: LoanTerms, chosen: Axes): LoanTerms {
  const isFlat = chosen.method === 'flat';
  const isPlanned = isFlat || chosen.rest === 'plan';
  const isInstalment = chosen.method === 'equal_instalment';
  const isSpread = isInstalment || chosen.method === 'equal_principal';
  const isRevolving = chosen.draw === 'revolving' && (chosen.method === 'free' || chosen.method === 'bullet');
  const effect = isFlat || chosen.rest === 'plan' ? 'next_instalment' : chosen.effect;
  const keeps = effect === 'next_instalment' || effect === 'last_instalment';
  const remainder = isInstalment && chosen.remainder !== 'first' ? chosen.remainder : 'last';
  const wide = {
    ...terms,
    method: chosen.method,
    dayCount: chosen.dayCount,
    rounding: chosen.rounding,
    instalmentUnit: fen(chosen.instalmentUnit),
    remainder: chosen.method === 'equal_principal' && chosen.remainder === 'first' ? 'first' : remainder,
    flat: chosen.flat,
    rateRegime: chosen.regime,
    fees: chosen.fees,
    draw: {
      kind: isRevolving ? 'revolving' : chosen.draw === 'tranches' ? 'tranches' : 'once',
      tranches: [],
      levelOn: 'drawn',
      lastDrawOn: null,
    },
    downPayment: { percent: isRevolving ? '0' : chosen.down, paidAtDraw: chosen.regime === 'segmented' },
    grace: { ...chosen.grace, principalPeriods: isSpread ? chosen.grace.principalPeriods : 0 },
    overdue: {
      ...terms.overdue,
      ordinaryInterest: isPlanned ? 'stops' : chosen.ordinary,
      totalCapPercent: chosen.cap,
      rateBy: chosen.ordinary === 'stops' || isPlanned ? terms.overdue.rateBy : 'none',
    },
    prepayment: {
      ...terms.prepayment,
      effect,
      rest: chosen.rest,
      collects:
        keeps || (chosen.collects === 'with_principal' && chosen.rest !== 'day')
          ? 'interest_first'
          : chosen.collects,
      feePercent: keeps || chosen.collects === 'principal_first' ? '0' : terms.prepayment.feePercent,
    },
  };
  return wide as LoanTerms;
}

const wideMoves = fc.record({
  at: fc.integer({ min: 0, max: 1300 }),
  share: fc.integer({ min: 1, max: 700 }),
  kind: fc.constantFrom(
    'repay',
    'repay',
    'repay',
    'charge_fee',
    'refund',
    'waive',
    'change_rate',
    'extend',
    'restructure',
    'transfer',
    'stop_accrual',
    'resume_accrual',
    'defer_interest',
    'mark_misuse',
    'mark_misuse',
    'end_misuse',
    'disburse',
    'end_draw',
    'write_off',
    'recover',
    'reverse',
  ),
  excess: fc.constantFrom('hold' as const, 'prepay' as const),
  component: fc.constantFrom('fee' as const, 'penalty' as const, 'compound' as const, 'interest' as const),
  rate: fc.constantFrom('0', '6', '11.5', '20'),
});

type WideMove = typeof wideMoves extends fc.Arbitrary<infer T> ? T : never;

/** A loan of any terms with any life: every kind of event, backdated and reversed, in any order of booking. */
export const wideLives: fc.Arbitrary<Readonly<{ terms: LoanTerms; events: readonly LoanEvent[] }>> =
  wideTerms.chain((terms) =>
    fc.array(wideMoves, { maxLength: 9 }).map((list) => ({ terms, events: wideEvents(terms, list) })),
  );

function wideEvents(terms: LoanTerms, list: readonly WideMove[]): LoanEvent[] {
  const { startsOn, principal } = terms;
  const first = terms.draw.kind === 'once' ? principal : fen(Math.ceil(principal / 2));
  const events: LoanEvent[] = [
    { type: 'disburse', sequence: 1, valueDate: startsOn, bookingDate: startsOn, amount: first },
  ];
  const days = daysBetween(startsOn, terms.maturesOn);
  list.forEach((move, index) => {
    const valueDate = addDays(startsOn, 1 + Math.floor((days * move.at) / 1000));
    const event = wideEvent(terms, move, events, { sequence: index + 2, valueDate, bookingDate: valueDate });
    if (event) events.push(event);
  });
  return events;
}

function wideEvent(
  terms: LoanTerms,
  move: WideMove,
  earlier: readonly LoanEvent[],
  common: Pick<LoanEvent, 'sequence' | 'valueDate' | 'bookingDate'>,
): LoanEvent | null {
  const amount = fen(Math.max(1, Math.floor((terms.principal * move.share) / 1000)));
  switch (move.kind) {
    case 'repay':
      return { ...common, type: 'repay', amount, excess: move.excess };
    case 'charge_fee':
      return { ...common, type: 'charge_fee', amount: fen(move.share), name: '费用' };
    case 'waive':
      return { ...common, type: 'waive', component: move.component, amount };
    case 'change_rate':
      return { ...common, type: 'change_rate', annualRate: move.rate };
    case 'extend':
      return {
        ...common,
        type: 'extend',
        maturesOn: addMonths(terms.maturesOn, 1 + (move.share % 12)),
        ...(move.share % 3 === 0 && { amount }),
      };
    case 'restructure': {
      const maturesOn = addMonths(common.valueDate, 1 + (move.share % 18));
      const method = newMethodOf(terms, move.share);
      return { ...common, type: 'restructure', plan: { maturesOn, annualRate: move.rate, ...method } };
    }
    case 'mark_misuse':
      return { ...common, type: 'mark_misuse', amount };
    case 'transfer':
      return { ...common, type: 'transfer', debtor: '李四' };
    case 'defer_interest':
      return { ...common, type: 'defer_interest', periods: 1 + (move.share % 3) };
    case 'disburse':
      return terms.draw.kind === 'once' ? null : { ...common, type: 'disburse', amount };
    case 'refund':
    case 'recover':
      return { ...common, type: move.kind, amount };
    case 'stop_accrual':
    case 'resume_accrual':
    case 'end_draw':
    case 'end_misuse':
    case 'write_off':
      return { ...common, type: move.kind };
    case 'reverse': {
      const targets = earlier.filter((one) => one.sequence > 1);
      const target = targets[move.share % Math.max(targets.length, 1)]?.sequence;
      return target === undefined ? null : { ...common, type: 'reverse', target };
    }
  }
}

/** Now and then another method, where the other terms let it be: a flat plan and a levelled one stay what they are. */
function newMethodOf(terms: LoanTerms, share: number): Pick<NewPlan, 'method'> {
  const isBound = terms.method === 'flat' || terms.remainder !== 'last' || terms.draw.kind !== 'once';
  if (isBound || terms.grace.principalPeriods > 0 || share % 2 === 0) return {};
  const methods = ['equal_instalment', 'equal_principal', 'interest_only', 'bullet'] as const;
  const method = methods[share % methods.length];
  return method === undefined ? {} : { method };
}
