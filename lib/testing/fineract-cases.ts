// The golden cases of Apache Fineract as the engine takes them: each convention of theirs is a term of a product.
import { addDays, addMonths, isoDate, later, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { completeTerms } from '@/lib/domain/loan/complete-terms';
import type { LoanEvent } from '@/lib/domain/loan/events';
import type { Component, DayCount, LoanTerms, PeriodUnit, PrepaymentEffect } from '@/lib/domain/loan/terms';
import { fen } from '@/lib/domain/money/money';
import { yuan } from './golden-cases';
import { sampleTerms } from './sample-terms';

/** One case as its JSON has it. */
export type FineractCase = Readonly<{
  id: string;
  method: string;
  principal: string;
  annualRate: string;
  dayCount: string;
  interestPeriod: string;
  periodUnit: string;
  periodEvery: number;
  periods: number;
  disbursedOn: string;
  tranches?: readonly Readonly<{ date: string; amount: string }>[];
  instalmentFromAmount?: string;
  rounding: Readonly<{ mode: string; instalmentMultipleOf?: string | null; residual?: string }>;
  prepaymentStrategy?: string;
  recalculation?: Readonly<{
    enabled: boolean;
    rest?: string;
    interestOnOverduePrincipal?: boolean;
    overdueInterestUntil?: string;
    payoffInterestUntil?: string;
  }>;
  allocation?: Readonly<{ order: readonly string[]; future?: string }>;
  downPaymentPercent?: string;
  downPaymentAutoPaid?: boolean;
  gracePrincipal?: number;
  graceInterest?: number;
  flatVariant?: string;
  partialPeriodInterest?: boolean;
  asOf?: string;
  events: readonly FineractEvent[];
  expected: Readonly<{
    rows: readonly Readonly<Record<string, string | number | null>>[];
    repayments?: readonly Readonly<Record<string, string>>[];
    totals: Readonly<Record<string, string>>;
  }>;
}>;

export type FineractEvent = Readonly<{
  type: string;
  date: string;
  amount?: string;
  annualRate?: string;
  kind?: string;
  periods?: number;
  reversed?: boolean;
}>;

/** A classic plan has its own payment rules; the others are progressive or flat. */
export type FineractFamily = 'classic' | 'progressive';

const DAY_COUNT_OF: Readonly<Record<string, DayCount>> = {
  '30/360': '30/360',
  'ACT/365F': 'act/365',
  'ACT/360': 'act/360',
  'ACT/ACT': 'act/act',
  'ACT/ACT-FEB29': 'act/act-feb29',
};

function dayCountOf(golden: FineractCase, family: FineractFamily): DayCount {
  if (golden.interestPeriod === 'period')
    return family === 'classic' || golden.method === 'flat' ? 'period' : '30/360';
  return DAY_COUNT_OF[golden.dayCount] ?? 'monthly';
}

export function lastDueOn(golden: FineractCase): IsoDate {
  const start = isoDate(golden.disbursedOn);
  const count = golden.periods * golden.periodEvery;
  if (golden.periodUnit === 'month') return addMonths(start, count);
  if (golden.periodUnit === 'year') return addMonths(start, count * 12);
  return addDays(start, golden.periodUnit === 'week' ? count * 7 : count);
}

/** Their orders know no compound interest: it goes with the penalty. */
const orderOf = (order: readonly string[]): Component[] =>
  order.flatMap((one): Component[] => (one === 'penalty' ? ['penalty', 'compound'] : [one as Component]));

const EFFECT_OF: Readonly<Record<string, PrepaymentEffect>> = {
  REDUCE_INSTALMENT: 'reduce_instalment',
  REDUCE_TERM: 'reduce_term',
  RESCHEDULE_NEXT: 'absorb_next',
  NEXT_INSTALLMENT: 'next_instalment',
  LAST_INSTALLMENT: 'last_instalment',
};

function prepaymentOf(golden: FineractCase, family: FineractFamily): LoanTerms['prepayment'] {
  const recalculation = golden.recalculation;
  const isByPeriod = recalculation?.payoffInterestUntil === 'periodEnd' || recalculation?.rest === 'period';
  const running = isByPeriod ? 'period' : 'day';
  const common = { allowed: true, feePercent: '0', noticeDays: 0 };
  if (family === 'classic') {
    const effect = EFFECT_OF[golden.prepaymentStrategy ?? ''] ?? 'reduce_instalment';
    return { ...common, effect, rest: running, collects: 'principal_first' };
  }
  const effect = EFFECT_OF[golden.allocation?.future ?? ''] ?? 'next_instalment';
  return { ...common, effect, rest: recalculation?.enabled ? running : 'plan', collects: 'interest_first' };
}

function ordinaryInterestOf(golden: FineractCase): LoanTerms['overdue']['ordinaryInterest'] {
  const recalculation = golden.recalculation;
  if (!recalculation?.enabled || recalculation.interestOnOverduePrincipal === false) return 'stops';
  return recalculation.overdueInterestUntil === 'periodEnd' || recalculation.rest === 'period'
    ? 'period'
    : 'day';
}

export function fineractTerms(golden: FineractCase, family: FineractFamily): LoanTerms {
  const order = orderOf(golden.allocation?.order ?? ['penalty', 'fee', 'interest', 'principal']);
  const multiple = golden.rounding.instalmentMultipleOf;
  return completeTerms<LoanTerms>({
    ...sampleTerms,
    principal: yuan(golden.instalmentFromAmount ?? golden.principal),
    annualRate: golden.annualRate,
    method: golden.method === 'flat' ? 'flat' : 'equal_instalment',
    dayCount: dayCountOf(golden, family),
    startsOn: isoDate(golden.disbursedOn),
    maturesOn: lastDueOn(golden),
    periodEvery: golden.periodEvery,
    periodUnit: golden.periodUnit as PeriodUnit,
    dueDayRule: 'same_day',
    overdue: { ...sampleTerms.overdue, rateBy: 'none', ordinaryInterest: ordinaryInterestOf(golden) },
    allocation: { order, overdueOrder: order, switchAfterDays: 90, by: 'instalment' },
    prepayment: prepaymentOf(golden, family),
    rounding: golden.rounding.mode as LoanTerms['rounding'],
    draw: {
      kind: golden.tranches ? 'tranches' : 'once',
      tranches: (golden.tranches ?? []).map((one) => ({ on: isoDate(one.date), amount: yuan(one.amount) })),
      levelOn: golden.instalmentFromAmount ? 'committed' : 'drawn',
    },
    flat: {
      variant: golden.flatVariant === 'total-split' ? 'total_split' : 'per_period',
      partialPeriod: golden.partialPeriodInterest ?? false,
    },
    instalmentUnit: multiple ? fen(yuan(multiple)) : fen(1),
    remainder: golden.rounding.residual?.includes('re-levelled') ? 'levelled' : 'last',
    levelFactor: family === 'classic' ? 'first_period' : 'each_period',
    downPayment: {
      percent: golden.downPaymentPercent ?? '0',
      paidAtDraw: golden.downPaymentAutoPaid ?? false,
    },
    grace: { principalPeriods: golden.gracePrincipal ?? 0, interestPeriods: golden.graceInterest ?? 0 },
  });
}

/** Draws first, then what happened, in the order of the case; a reversed event is followed by its reversal. */
export function fineractEvents(golden: FineractCase): LoanEvent[] {
  const events: LoanEvent[] = [];
  const common = (day: IsoDate) => ({ sequence: events.length + 1, valueDate: day, bookingDate: day });
  const draws = golden.tranches ?? [{ date: golden.disbursedOn, amount: golden.principal }];
  for (const one of draws)
    events.push({ ...common(isoDate(one.date)), type: 'disburse', amount: yuan(one.amount) });
  for (const event of golden.events) {
    events.push(eventOf(golden, event, common(isoDate(event.date))));
    const target = events.length;
    if (event.reversed) events.push({ ...common(isoDate(event.date)), type: 'reverse', target });
  }
  return events;
}

function eventOf(
  golden: FineractCase,
  event: FineractEvent,
  common: Pick<LoanEvent, 'sequence' | 'valueDate' | 'bookingDate'>,
): LoanEvent {
  const amount = yuan(event.amount ?? '0');
  switch (event.type) {
    case 'repayment':
    case 'payoff':
      return { ...common, type: 'repay', amount, excess: 'prepay' };
    case 'charge':
      return {
        ...common,
        type: 'charge_fee',
        amount,
        name: event.kind ?? 'fee',
        component: event.kind === 'penalty' ? 'penalty' : 'fee',
      };
    case 'rateChange': {
      // Days are named by their end there: the day before is the first that the new rate counts from.
      const valueDate = later(isoDate(golden.disbursedOn), addDays(common.valueDate, -1));
      return { ...common, valueDate, type: 'change_rate', annualRate: event.annualRate ?? '0' };
    }
    case 'interestGrace':
      return { ...common, type: 'defer_interest', periods: event.periods ?? 0 };
    default:
      throw new Error(`${golden.id}: no such event as ${event.type}`);
  }
}

/** The day of the state; a change that is agreed but not in force yet shows in the plan, so its day has to be past. */
export function fineractDay(golden: FineractCase): IsoDate {
  const days = fineractEvents(golden).map((event) => event.valueDate);
  const asOf = golden.asOf === undefined ? isoDate(golden.disbursedOn) : isoDate(golden.asOf);
  return days.reduce(later, asOf);
}
