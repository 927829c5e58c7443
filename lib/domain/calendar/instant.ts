// A moment, as UTC ISO text; used for stamps only, never for interest.
import { assert } from '../refusal';
import { addDays, fromDayNumber, isoDate, type IsoDate } from './iso-date';

declare const instantBrand: unique symbol;
export type Instant = string & { readonly [instantBrand]: 'instant' };

/** UTC ISO text ("2026-01-02T03:04:05.678Z") as an Instant; anything else is a bug. */
export function instant(text: string): Instant {
  assert(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text), `not an instant: ${text}`);
  return text as Instant;
}

/** The calendar day in Shanghai (UTC+8 all year) at a moment given in milliseconds since 1970. */
export function shanghaiDay(epochMilliseconds: number): IsoDate {
  return fromDayNumber(Math.floor((epochMilliseconds + 8 * 3_600_000) / 86_400_000));
}

/** The calendar day in Shanghai on which a moment fell. */
export function shanghaiDayOf(moment: Instant): IsoDate {
  const day = isoDate(moment.slice(0, 10));
  return Number(moment.slice(11, 13)) >= 16 ? addDays(day, 1) : day;
}

/** Where a day begins in Shanghai: eight hours before it begins in Greenwich. */
export const dayBeginsAt = (day: IsoDate): Instant => instant(`${addDays(day, -1)}T16:00:00.000Z`);
