// 提款: whether one more draw can be had of a loan that is drawn in parts or within a limit, and how much (2.13, 2.23).
import { later, type IsoDate } from '../calendar/iso-date';
import { minMoney, toYuanText, type Money } from '../money/money';
import type { FieldErrors } from '../refusal';
import type { LoanEvent } from './events';
import { liveEvents, replay } from './replay';
import type { LoanState } from './state';
import type { LoanTerms } from './terms';

export type Draw = Readonly<{ amount: Money; valueDate: IsoDate }>;

/** 提款截止日: the last day on which a loan pays out, by its terms; null where its maturity ends that. */
export const lastDrawDay = ({ draw }: LoanTerms): IsoDate | null =>
  draw.kind === 'once' ? null : draw.lastDrawOn;

/** Why nothing at all can be drawn of a running loan today; null where something can. */
export function whyNoDraw(terms: LoanTerms, state: LoanState): string | null {
  if (terms.draw.kind === 'once') return '该贷款一次足额放款，不能再次放款。';
  if (state.writtenOff) return '该贷款已经核销，不能再提款。';
  if (state.settledOn !== null) return '该贷款已经结清，不能再提款。';
  if (state.drawEndedOn !== null) return `该贷款已于 ${state.drawEndedOn} 终止提款。`;
  const last = lastDrawDay(terms);
  if (last !== null && state.asOf > last) return `该贷款的提款期已于 ${last} 截止。`;
  if (state.daysPastDue > 0) return `该贷款逾期 ${state.daysPastDue} 天，还清逾期款项后才能提款。`;
  if (state.isAccrualStopped) return '该贷款已经停息，不能再提款。';
  if (state.undrawn === 0)
    return terms.draw.kind === 'revolving' ? '可用额度为 0，不能提款。' : '该贷款已经没有可以提取的金额。';
  return null;
}

/**
 * What can be drawn with effect from a day on, fen: the least that was open on it and on any day since, as a draw that
 * is entered late may not take what was used after it.
 */
export function drawableSince(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  valueDate: IsoDate,
  today: IsoDate,
): Money {
  const days = [valueDate, ...liveEvents(events).map((event) => event.valueDate), today];
  const counting = new Set(days.filter((day) => day >= valueDate).map((day) => later(day, valueDate)));
  return [...counting]
    .map((day) => replay(terms, events, day).undrawn)
    .reduce((least, one) => minMoney(least, one));
}

/** What stands in the way of a draw after the first, by field; empty where nothing does. */
export function drawErrors(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  { amount, valueDate }: Draw,
  today: IsoDate,
): FieldErrors {
  if (valueDate < terms.startsOn) return { valueDate: `提款日不能早于首次放款日 ${terms.startsOn}` };
  const last = lastDrawDay(terms);
  if (last !== null && valueDate > last) return { valueDate: `提款截止日为 ${last}，此后不能提款` };
  const overdue = replay(terms, events, valueDate).daysPastDue;
  if (overdue > 0) return { valueDate: `该日贷款逾期 ${overdue} 天，不能提款` };
  const most = drawableSince(terms, events, valueDate, today);
  return amount > most ? { amount: `超过可提金额 ${toYuanText(most)} 元` } : {};
}

/** 借据编号 of a draw by its place among all draws of the loan, from 1; the loan bears the number of the first. */
export const drawNumber = (loanNumber: string, place: number): string =>
  loanNumber.replace(/-01$/, `-${String(place).padStart(2, '0')}`);
