// A day is the text YYYY-MM-DD: it compares and sorts as text and knows no time zone.
import { assert } from '../refusal';

declare const isoDateBrand: unique symbol;
export type IsoDate = string & { readonly [isoDateBrand]: 'day' };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** The day number of 1900-01-01; days are counted from 1970-01-01. */
const FIRST_DAY = -25_567;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of the first of each month from January 1900 on; one more entry closes the last month. */
const MONTH_STARTS: readonly number[] = (() => {
  const starts = [FIRST_DAY];
  for (let index = 0; index < (LAST_YEAR - FIRST_YEAR + 1) * 12; index += 1) {
    const length = daysInMonth(FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1);
    starts.push((starts[index] ?? 0) + length);
  }
  return starts;
})();

/** A real calendar day from 1900 to 2199, or null. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return text as IsoDate;
}

/** Text that is known to be a day; throws when it is not, which is a bug. */
export function isoDate(text: string): IsoDate {
  const day = parseIsoDate(text);
  assert(day, `not a calendar day: ${text}`);
  return day;
}

const ZERO_CODE = 48;
const digit = (day: IsoDate, place: number): number => day.charCodeAt(place) - ZERO_CODE;

export const yearOf = (day: IsoDate): number =>
  digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
export const monthOf = (day: IsoDate): number => digit(day, 5) * 10 + digit(day, 6);
export const dayOfMonth = (day: IsoDate): number => digit(day, 8) * 10 + digit(day, 9);

export const dateOf = (year: number, month: number, day: number): IsoDate =>
  isoDate(textOf(year, month, day));

const textOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Months since January 1900. */
export const monthIndexOf = (day: IsoDate): number => (yearOf(day) - FIRST_YEAR) * 12 + monthOf(day) - 1;

/** Days since 1970-01-01. */
export const toDayNumber = (day: IsoDate): number =>
  (MONTH_STARTS[monthIndexOf(day)] ?? Number.NaN) + dayOfMonth(day) - 1;

/** Each day's text is made once: the plans of a company name the same few thousand days over and over. */
const dayTexts: (IsoDate | undefined)[] = [];

/** The inverse of toDayNumber; throws outside 1900 to 2199. */
export function fromDayNumber(count: number): IsoDate {
  const place = count - FIRST_DAY;
  const known = dayTexts[place];
  if (known !== undefined) return known;
  const index = monthIndexOfDayNumber(count);
  const start = MONTH_STARTS[index];
  assert(place >= 0 && start !== undefined, `no calendar day has the number ${count}`);
  const text = dateOf(FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1, count - start + 1);
  dayTexts[place] = text;
  return text;
}

/** Months since January 1900 of a day given by its number. */
export function monthIndexOfDayNumber(count: number): number {
  // The mean month of 30.436875 days misses by at most one.
  let index = Math.floor((count - FIRST_DAY) / 30.436875);
  while ((MONTH_STARTS[index + 1] ?? Infinity) <= count) index += 1;
  while (index > 0 && (MONTH_STARTS[index] ?? 0) > count) index -= 1;
  return index;
}

/** The number of a day of a month, clamped to the month's end. */
export function dayNumberIn(monthIndex: number, day: number): number {
  const start = MONTH_STARTS[monthIndex];
  const next = MONTH_STARTS[monthIndex + 1];
  assert(start !== undefined && next !== undefined, `no calendar month has the index ${monthIndex}`);
  return Math.min(start + day, next) - 1;
}

export const addDays = (day: IsoDate, count: number): IsoDate => fromDayNumber(toDayNumber(day) + count);

/** Days from one day to a later one, first counted and last not (算头不算尾); negative when reversed. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDayNumber(to) - toDayNumber(from);

/**
 * The same day of the month some months on, clamped to the month's end. Months are always counted from the
 * original day (01-31 + 1 = 02-28, + 2 = 03-31), so pass its day of the month as `anchorDay` when chaining.
 */
export const addMonths = (day: IsoDate, count: number, anchorDay: number = dayOfMonth(day)): IsoDate =>
  fromDayNumber(dayNumberIn(monthIndexOf(day) + count, anchorDay));

/** The last day of the day's month. */
export const endOfMonth = (day: IsoDate): IsoDate => addMonths(day, 0, 31);

export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
