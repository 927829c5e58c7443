// What a loan comes to when all is drawn and paid as its contract plans it: the draws, the rows, the cost a year.
import {
  asPercent,
  effectiveRate,
  monthlyNominal,
  xirr,
  type EffectiveRate,
} from '../interest/effective-rate';
import { buildSchedule, type PlanRow } from '../schedule/build-schedule';
import { totalOf } from './amounts';
import type { DisburseEvent, LoanEvent } from './events';
import { replay } from './replay';
import type { Instalment } from './state';
import type { LoanTerms } from './terms';

/**
 * What the terms say is paid out, by itself: no event names it, so it has no place of its own. Of a limit the whole
 * on the first day, which is the most that it can cost; so of tranches that nobody has planned yet.
 */
export function plannedDraws({ draw, principal, startsOn }: LoanTerms): DisburseEvent[] {
  const isPlanned = draw.kind === 'tranches' && draw.tranches.length > 0;
  const drawn = isPlanned ? draw.tranches : [{ on: startsOn, amount: principal }];
  return drawn.map(({ on, amount }) => ({
    type: 'disburse',
    sequence: 0,
    valueDate: on,
    bookingDate: on,
    amount,
  }));
}

const isWhole = ({ draw, principal }: LoanTerms): boolean =>
  draw.kind !== 'tranches' ||
  draw.tranches.length === 0 ||
  (draw.tranches.length === 1 && draw.tranches[0]?.amount === principal);

/** The plan if all is drawn and paid as agreed; amounts in fen (domain.md 2.23: the plan is rebuilt after each draw). */
export function plannedRows(terms: LoanTerms): readonly PlanRow[] {
  if (isWhole(terms)) return buildSchedule(terms);
  const events: LoanEvent[] = plannedDraws(terms);
  const last = terms.draw.tranches.at(-1)?.on ?? terms.startsOn;
  const dueDays = new Set(replay(terms, events, terms.startsOn).instalments.map((row) => row.effectiveDueOn));
  for (const day of [...dueDays].filter((one) => one <= last)) {
    const amount = totalOf(replay(terms, events, day).dueNow);
    if (amount === 0) continue;
    const sequence = events.length + 1;
    events.push({ type: 'repay', sequence, valueDate: day, bookingDate: day, amount, excess: 'hold' });
  }
  return replay(terms, events, last).instalments.map(rowOf);
}

/** An instalment as a row of a plan: what it owes in the end, without what lateness adds. */
export const rowOf = ({ due, kind, ...row }: Instalment): PlanRow => ({
  period: row.period,
  kind,
  startsOn: row.startsOn,
  dueOn: row.dueOn,
  effectiveDueOn: row.effectiveDueOn,
  days: row.days,
  openingBalance: row.openingBalance,
  principal: due.principal,
  interest: due.interest,
  fee: due.fee,
  closingBalance: row.closingBalance,
});

/** 年化利率 of the planned draws and rows, percent a year; several draws are reckoned by their real days (1.6). */
export function plannedCost(terms: LoanTerms, rows: readonly PlanRow[]): EffectiveRate {
  if (isWhole(terms)) return effectiveRate(terms, rows);
  const annual = xirr([
    ...plannedDraws(terms).map(({ valueDate, amount }) => ({ on: valueDate, amount: -amount })),
    ...rows.map((row) => ({ on: row.dueOn, amount: row.principal + row.interest + row.fee })),
  ]);
  return asPercent(monthlyNominal(annual), annual);
}
