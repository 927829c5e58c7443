// Non-working days in China: the State Council's yearly notice where published, weekends for the years beyond.
// The whole module: under plain Node the package is CommonJS, which names nothing that can be imported singly.
import chineseDays from 'chinese-days';
import {
  addDays,
  addMonths,
  dayOfMonth,
  monthOf,
  yearOf,
  type IsoDate,
} from '@/lib/domain/calendar/iso-date';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { liveEvents } from '@/lib/domain/loan/replay';
import type { HolidayRule, LoanTerms } from '@/lib/domain/loan/terms';

/** Every non-working day from one day to another, both included. */
export function nonWorkingDays(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    // As local midnight: given text, the package reads it as UTC and is a day off west of Greenwich.
    if (chineseDays.isHoliday(new Date(yearOf(day), monthOf(day) - 1, dayOfMonth(day)))) days.push(day);
  }
  return days;
}

/** A shift may leave the term at either end, and the longest holiday run is nine days. */
const MARGIN_DAYS = 31;

/** The non-working days that a loan knows by its contract and by what was agreed since. */
export function knownHolidays(terms: LoanTerms, events: readonly LoanEvent[]): readonly IsoDate[] {
  const agreed = liveEvents(events).flatMap((event) => {
    if (event.type === 'extend') return event.holidays ?? [];
    return event.type === 'restructure' ? (event.plan.holidays ?? []) : [];
  });
  return [...new Set([...terms.holidays, ...agreed])].sort();
}

/** The non-working days that an extension must add to those that a loan knows; none when the product does not shift. */
export function holidaysOfExtension(
  rule: HolidayRule,
  known: readonly IsoDate[],
  maturesOn: IsoDate,
): IsoDate[] {
  const last = known.at(-1);
  if (rule === 'none' || last === undefined) return [];
  return nonWorkingDays(addDays(last, 1), addDays(maturesOn, MARGIN_DAYS));
}

/** The non-working days that a loan's terms must carry; none when the product does not shift. */
export function holidaysOfTerm(rule: HolidayRule, startsOn: IsoDate, months: number): IsoDate[] {
  if (rule === 'none') return [];
  return nonWorkingDays(addDays(startsOn, -MARGIN_DAYS), addDays(addMonths(startsOn, months), MARGIN_DAYS));
}
