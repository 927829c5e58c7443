// The day and the truth of it that an address asks for; garbage is passed over.
import type { ShownDay } from '@/components/loan/loan-address';
import type { SearchParams } from '@/components/tables/list-query';
import { parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';

/** A day of the loan's life up to today; today has but one truth. */
export function shownDay(query: SearchParams, disbursedOn: IsoDate, today: IsoDate): ShownDay {
  const asked = typeof query.asOf === 'string' ? parseIsoDate(query.asOf) : null;
  const asOf = asked !== null && asked >= disbursedOn && asked <= today ? asked : today;
  const isToday = asOf === today;
  return { asOf, isToday, truth: !isToday && query.truth === 'reported' ? 'reported' : 'known' };
}

export const otherTruth = (day: ShownDay): ShownDay => ({
  ...day,
  truth: day.truth === 'reported' ? 'known' : 'reported',
});
