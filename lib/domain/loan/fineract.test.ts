// Goal: every golden case of Apache Fineract, every figure to the fen. Method: each case runs from its JSON as terms
// and events of this engine (lib/testing/fineract-cases); rows, repayments and totals must be what is published.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fineractDay,
  fineractEvents,
  fineractTerms,
  type FineractCase,
  type FineractFamily,
} from '@/lib/testing/fineract-cases';
import { yuan } from '@/lib/testing/golden-cases';
import type { IsoDate } from '../calendar/iso-date';
import { fen, sum, toYuanText, type Money } from '../money/money';
import { totalOf } from './amounts';
import type { LoanEvent } from './events';
import { liveEvents, replay } from './replay';
import type { Instalment, LoanState, RepaymentAllocation } from './state';

const FOLDER = path.resolve(import.meta.dirname, '../../testing/golden');
const files = readdirSync(FOLDER).filter((name) => name.startsWith('fineract-'));

const text = (amount: number): string => toYuanText(fen(amount));

/** In whose period a payment ahead of the plan was made. */
const rowOfDay = (rows: readonly Instalment[], day: IsoDate): number | undefined =>
  (rows.find((row) => row.kind === 'instalment' && day <= row.dueOn) ?? rows.at(-1))?.period;

/** What was paid on a row before its due day, or after it. */
function paidAway(state: LoanState, row: Instalment, isAway: (day: IsoDate) => boolean): Money {
  const parts = state.allocations.filter((entry) => isAway(entry.valueDate));
  const lines = parts.flatMap((entry) => entry.lines).filter((line) => line.period === row.period);
  const prepaid = parts.filter((entry) => rowOfDay(state.instalments, entry.valueDate) === row.period);
  return sum([...lines.map((line) => line.amount), ...prepaid.map((entry) => entry.prepaidPrincipal)]);
}

/** The classic tables count a draw on a due day into the balance after it; the others into the next row. */
const drawnOn = (family: FineractFamily, events: readonly LoanEvent[], row: Instalment): number =>
  family === 'classic'
    ? sum(
        events.flatMap((one) => (one.type === 'disburse' && one.valueDate === row.dueOn ? [one.amount] : [])),
      )
    : 0;

function rowsOf(state: LoanState, family: FineractFamily, events: readonly LoanEvent[]) {
  return state.instalments.map((row) => {
    const principal = row.due.principal + row.prepaid;
    const paid = totalOf(row.paid) + row.prepaid;
    return {
      period: row.period,
      due: row.dueOn,
      days: row.days,
      principal: text(principal),
      interest: text(row.due.interest),
      fees: text(row.due.fee),
      penalties: text(row.due.penalty),
      total: text(totalOf(row.due) + row.prepaid),
      balance: text(row.closingBalance + drawnOn(family, events, row)),
      paid: text(paid),
      inAdvance: text(paidAway(state, row, (day) => day < row.dueOn)),
      late: text(paidAway(state, row, (day) => day > row.dueOn)),
      outstanding: text(totalOf(row.open)),
      paidOn: totalOf(row.open) === 0 && paid > 0 ? row.settledOn : null,
    };
  });
}

const partOf = (entries: readonly RepaymentAllocation[], component: string): Money =>
  sum(
    entries.flatMap((entry) => [
      ...entry.lines.filter((line) => line.component === component).map((line) => line.amount),
      ...(component === 'principal' ? [entry.prepaidPrincipal] : []),
    ]),
  );

function repaymentsOf(state: LoanState, events: readonly LoanEvent[]) {
  let repaid = sum(
    state.instalments.filter((row) => row.kind === 'down_payment').map((row) => row.paid.principal),
  );
  if (
    state.allocations.some((entry) =>
      entry.lines.some(
        (line) =>
          line.period === 1 &&
          line.component === 'principal' &&
          state.instalments[0]?.kind === 'down_payment',
      ),
    )
  )
    repaid = fen(0);
  return events.flatMap((event) => {
    if (event.type !== 'repay') return [];
    const entries = state.allocations.filter((entry) => entry.sequence === event.sequence);
    const principal = partOf(entries, 'principal');
    repaid = fen(repaid + principal);
    const drawn = events.flatMap((one) =>
      one.type === 'disburse' && one.valueDate <= event.valueDate ? [one.amount] : [],
    );
    return [
      {
        date: event.valueDate,
        amount: text(event.amount),
        principal: text(principal),
        interest: text(partOf(entries, 'interest')),
        fees: text(partOf(entries, 'fee')),
        penalties: text(partOf(entries, 'penalty')),
        principalBalance: text(sum(drawn) - repaid),
      },
    ];
  });
}

const picked = (
  wanted: Readonly<Record<string, unknown>>,
  mine: Readonly<Record<string, unknown>> | undefined,
) => Object.fromEntries(Object.keys(wanted).map((key) => [key, mine?.[key]]));

function totalsOf(rows: ReturnType<typeof rowsOf>): Record<string, string> {
  const of = (
    key:
      | 'principal'
      | 'interest'
      | 'fees'
      | 'penalties'
      | 'total'
      | 'paid'
      | 'inAdvance'
      | 'late'
      | 'outstanding',
  ) => text(sum(rows.map((row) => yuan(row[key]))));
  return {
    principal: of('principal'),
    interest: of('interest'),
    fees: of('fees'),
    penalties: of('penalties'),
    total: of('total'),
    paid: of('paid'),
    inAdvance: of('inAdvance'),
    late: of('late'),
    outstanding: of('outstanding'),
  };
}

describe.each(files)('%s', (file) => {
  const cases = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as readonly FineractCase[];
  const family: FineractFamily = file === 'fineract-classic.json' ? 'classic' : 'progressive';

  it.each(cases.map((golden) => [golden.id, golden] as const))('golden %s', (_, golden) => {
    const events = fineractEvents(golden);
    const live = liveEvents(events);
    const state = replay(fineractTerms(golden, family), events, fineractDay(golden));
    const rows = rowsOf(state, family, live);
    expect(rows.map((row, index) => picked(golden.expected.rows[index] ?? row, row))).toEqual(
      golden.expected.rows,
    );
    const repayments = repaymentsOf(state, live);
    for (const [index, wanted] of (golden.expected.repayments ?? []).entries())
      expect(picked(wanted, repayments[index])).toEqual(wanted);
    expect(picked(golden.expected.totals, totalsOf(rows))).toEqual(golden.expected.totals);
  });
});
