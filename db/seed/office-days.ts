// On which days the office is open: nobody reviews a case on a Sunday or during the Spring Festival.
import { nonWorkingDays } from '@/lib/commands/loan/holidays';
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';

export const isOfficeDay = (day: IsoDate): boolean => nonWorkingDays(day, day).length === 0;

/** The day itself when the office is open, otherwise the next day on which it is. */
export function officeDayFrom(day: IsoDate): IsoDate {
  let open = day;
  while (!isOfficeDay(open)) open = addDays(open, 1);
  return open;
}

/** So many office days before a day; 0 is the day itself or the last office day before it. */
export function officeDaysBefore(day: IsoDate, count: number): IsoDate {
  let open = day;
  while (!isOfficeDay(open)) open = addDays(open, -1);
  for (let left = count; left > 0; left -= 1) {
    do open = addDays(open, -1);
    while (!isOfficeDay(open));
  }
  return open;
}
