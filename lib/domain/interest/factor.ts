// What share of a year a stretch of days is, by the day count of the contract; first day counted, last not (2.2–2.5).
import { Decimal } from 'decimal.js';
import {
  addMonths,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  monthOf,
  yearOf,
  type IsoDate,
} from '../calendar/iso-date';
import type { DayCount, LoanTerms } from '../loan/terms';

/** Enough digits that products over hundreds of periods are exact to far below a fen. */
export const Exact = Decimal.clone({ precision: 40 });

/** Whole months at a twelfth and odd days over the base: act/360 and act/365 have no months. */
export type YearShare = Readonly<{ months: number; days: number; base: 360 | 365 }>;

/** The days of a year for interest by days; the monthly day count takes its odd days over 360 (银发〔2005〕129号). */
export const dayBase = (dayCount: DayCount): 360 | 365 => (dayCount === 'act/365' ? 365 : 360);

/**
 * The share of a year from one day to a later one. `anchorDay` is the day of the month on which the loan's months
 * turn (31 for a loan of the 31st), so that 02-28 → 03-31 is one month of such a loan, never 1 month and 3 days.
 */
export function yearShare(dayCount: DayCount, from: IsoDate, to: IsoDate, anchorDay: number): YearShare {
  const base = dayBase(dayCount);
  if (to <= from) return { months: 0, days: 0, base };
  if (dayCount !== 'monthly') return { months: 0, days: daysBetween(from, to), base };
  const anchor =
    dayOfMonth(from) === Math.min(anchorDay, daysInMonth(yearOf(from), monthOf(from)))
      ? anchorDay
      : dayOfMonth(from);
  let months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  if (addMonths(from, months, anchor) > to) months -= 1;
  return { months, days: daysBetween(addMonths(from, months, anchor), to), base };
}

export const shareAsDecimal = (share: YearShare): Decimal =>
  new Exact(share.months).div(12).plus(new Exact(share.days).div(share.base));

/** "2/12", "30/360" or "2/12+15/360", as 计息明细 shows it. */
export function shareAsText(share: YearShare): string {
  const months = share.months > 0 ? `${share.months}/12` : '';
  const days = share.days > 0 || share.months === 0 ? `${share.days}/${share.base}` : '';
  return [months, days].filter(Boolean).join('+');
}

/** The day of the month on which a loan's periods turn. */
export function anchorDayOf(terms: Pick<LoanTerms, 'dueDayRule' | 'dueDay' | 'startsOn'>): number {
  switch (terms.dueDayRule) {
    case 'same_day':
      return dayOfMonth(terms.startsOn);
    case 'month_end':
      return 31;
    case 'fixed_day':
      return terms.dueDay ?? dayOfMonth(terms.startsOn);
    case 'settlement_day':
      return (terms.dueDay ?? 20) + 1;
  }
}

/** A rate in percent a year as a plain fraction. */
export const rateAsFraction = (percent: string): Decimal => new Exact(percent).div(100);
