// 试算: terms and events in, the plan, its cost a year and the state on a day out; nothing is stored.
import { Decimal } from 'decimal.js';
import { later, type IsoDate } from '../calendar/iso-date';
import {
  effectiveRate,
  monthlyNominal,
  periodsPerYear,
  xirr,
  type EffectiveRate,
} from '../interest/effective-rate';
import { fen, sum, ZERO, type Money } from '../money/money';
import { Refusal } from '../refusal';
import type { PlanRow } from '../schedule/build-schedule';
import type { LoanEvent } from './events';
import { eventErrors } from './event-errors';
import { loanTermsErrors } from './loan-terms-errors';
import { plannedDraws, plannedRows } from './planned';
import { replay } from './replay';
import type { LoanState } from './state';
import type { LoanTerms } from './terms';

export type QuoteRequest = Readonly<{
  terms: LoanTerms;
  /** In the order in which they were named, `sequence` counting from 1; without a draw the terms say what is drawn. */
  events: readonly LoanEvent[];
  asOf: IsoDate | null;
  /** A cost at signing that the annual rate is to count; it is never deducted from what is paid out. */
  feeAtSigning: Money;
}>;

export type QuoteRow = PlanRow & Readonly<{ total: Money }>;

export type QuoteTotals = Readonly<{ principal: Money; interest: Money; fee: Money; total: Money }>;

/** 年化利率 by the plan; null where no rate a year can be told. */
export type QuoteRate = Readonly<{
  /** Even periods are reckoned by period, others by days. */
  basis: 'irr' | 'xirr';
  simple: string | null;
  compound: string | null;
  /** By the real days, whatever the periods are. */
  xirr: string | null;
}>;

export type Quote = Readonly<{
  terms: LoanTerms;
  plan: readonly QuoteRow[];
  totals: QuoteTotals;
  rate: QuoteRate;
  /** All that happened: what was asked with, and the draws that the terms say. */
  events: readonly LoanEvent[];
  asOf: IsoDate;
  state: LoanState;
}>;

/** Refuses what makes no loan or cannot have happened, with the field named. */
export function reckonQuote({ terms, events, asOf, feeAtSigning }: QuoteRequest): Quote {
  refuse('terms.', loanTermsErrors(terms));
  const plan = plannedRows(terms).map((row) => ({ ...row, total: totalOfRow(row) }));
  const lastEvent = events.reduce((last, event) => later(last, event.valueDate), terms.startsOn);
  const day = asOf ?? lastEvent;
  if (day < terms.startsOn) refuse('', { asOf: `截至日不得早于放款日 ${terms.startsOn}` });
  const draws = events.some((event) => event.type === 'disburse') ? [] : plannedDraws(terms);
  const all = [...draws, ...events];
  refuse('', eventErrors(terms, all));
  return {
    terms,
    plan,
    totals: totalsOf(plan),
    rate: rateOf(terms, plan, feeAtSigning),
    events: all,
    asOf: day,
    state: replay(terms, all, day),
  };
}

function refuse(prefix: string, errors: Readonly<Record<string, string>>): void {
  const named = Object.entries(errors).map(([field, message]) => [`${prefix}${field}`, message] as const);
  const [first] = named;
  if (first) throw new Refusal(first[1], Object.fromEntries(named));
}

const totalOfRow = (row: PlanRow): Money => fen(row.principal + row.interest + row.fee);

const totalsOf = (rows: readonly QuoteRow[]): QuoteTotals => ({
  principal: sum(rows.map((row) => row.principal)),
  interest: sum(rows.map((row) => row.interest)),
  fee: sum(rows.map((row) => row.fee)),
  total: sum(rows.map((row) => row.total)),
});

function rateOf(terms: LoanTerms, rows: readonly QuoteRow[], feeAtSigning: Money): QuoteRate {
  const draws = plannedDraws(terms);
  const flows = [
    ...draws.map(({ valueDate, amount }) => ({ on: valueDate, amount: -amount })),
    { on: terms.startsOn, amount: feeAtSigning },
    ...rows.map((row) => ({ on: row.dueOn, amount: row.total as number })),
  ];
  const annual = feeAtSigning < (draws[0]?.amount ?? ZERO) ? xirr(flows) : Number.NaN;
  const byDays = percent(annual);
  if (draws.length > 1)
    return { basis: 'xirr', simple: percent(monthlyNominal(annual)), compound: byDays, xirr: byDays };
  const isEven = periodsPerYear(terms.startsOn, rows) !== null;
  if (byDays === null && !isEven) return { basis: 'xirr', simple: null, compound: null, xirr: null };
  const cost = effectiveRate(terms, rows, feeAtSigning);
  return {
    basis: isEven ? 'irr' : 'xirr',
    simple: told(cost, 'nominal'),
    compound: told(cost, 'compound'),
    xirr: byDays,
  };
}

/** A cent borrowed for a day may cost more a year than any table can hold. */
const PERCENT_MAX = 1_000_000;

const told = (cost: EffectiveRate, which: keyof EffectiveRate): string | null => {
  const value = Number(cost[which]);
  return Number.isFinite(value) && Math.abs(value) <= PERCENT_MAX ? cost[which] : null;
};

const percent = (fraction: number): string | null =>
  Number.isFinite(fraction) && Math.abs(fraction) * 100 <= PERCENT_MAX
    ? new Decimal(fraction.toFixed(12)).times(100).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed(4)
    : null;
