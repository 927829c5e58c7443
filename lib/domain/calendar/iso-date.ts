// A day is the text YYYY-MM-DD: it compares and sorts as text and knows no time zone.
import { assert } from '../refusal';

declare const isoDateBrand: unique symbol;
export type IsoDate = string & { readonly [isoDateBrand]: 'day' };

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A real calendar day from 1900 to 2199, or null. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return text as IsoDate;
}

/** Text that is known to be a day; throws when it is not, which is a bug. */
export function isoDate(text: string): IsoDate {
  const day = parseIsoDate(text);
  assert(day, `not a calendar day: ${text}`);
  return day;
}

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
export const monthOf = (day: IsoDate): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: IsoDate): number => Number(day.slice(8, 10));

export function dateOf(year: number, month: number, day: number): IsoDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isoDate(text);
}

/** Days since 1970-01-01, by the civil calendar (Hinnant's days_from_civil). */
export function toDayNumber(day: IsoDate): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of toDayNumber. */
export function fromDayNumber(count: number): IsoDate {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export const addDays = (day: IsoDate, count: number): IsoDate => fromDayNumber(toDayNumber(day) + count);

/** Days from one day to a later one, first counted and last not (算头不算尾); negative when reversed. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDayNumber(to) - toDayNumber(from);

/**
 * The same day of the month some months on, clamped to the month's end. Months are always counted from the
 * original day (01-31 + 1 = 02-28, + 2 = 03-31), so pass its day of the month as `anchorDay` when chaining.
 */
export function addMonths(day: IsoDate, count: number, anchorDay: number = dayOfMonth(day)): IsoDate {
  const monthIndex = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dateOf(year, month, Math.min(anchorDay, daysInMonth(year, month)));
}

export const endOfMonth = (day: IsoDate): IsoDate =>
  dateOf(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));

export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
