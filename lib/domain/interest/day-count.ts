// 计息天数: which share of a year a part of a period is, as whole numbers over one base (2.2–2.5, golden README).
import { dayNumberIn, fromDayNumber, isLeapYear, monthIndexOfDayNumber, yearOf } from '../calendar/iso-date';
import type { DayCount, LoanTerms } from '../loan/terms';

/** What the day count needs to know of the loan besides the days themselves. */
export type DayRule = Readonly<{
  dayCount: DayCount;
  /** The day of the month on which periods turn: 31 for a loan of the 31st, so that 02-28 → 03-31 is one month. */
  anchorDay: number;
  unit: LoanTerms['periodUnit'];
  every: number;
}>;

/** A period by the numbers of its first day and its due day. */
export type Stretch = Readonly<{ startDay: number; dueDay: number }>;

/** The days of a year for interest by days alone: penalty, compound interest and shifted days. */
export const dayBase = (dayCount: DayCount): 360 | 365 =>
  dayCount === 'act/365' || dayCount === 'act/act' || dayCount === 'act/act-feb29' ? 365 : 360;

/** By what the shares of this period are counted: a share of n means n / shareBase of a year. */
export function shareBase(rule: DayRule, period: Stretch): number {
  switch (rule.dayCount) {
    case 'monthly':
    case 'act/360':
      return 360;
    case 'act/365':
      return 365;
    case 'act/act':
      return 365 * 366;
    case 'act/act-feb29':
      return holdsLeapDay(period) ? 366 : 365;
    case '30/360':
      return 360 * Math.max(period.dueDay - period.startDay, 1);
    case 'period':
      return PERIOD_PLACES;
  }
}

/**
 * The share of a year from the period's first day to a day in it, the first counted and the last not, as a whole
 * number over shareBase. `monthly` is whole months at 30 days and odd days as they are, all over 360: what
 * 对年对月对日 means. `30/360` and `period` take a part of a period by its actual days over those of the whole.
 */
export function shareTo(rule: DayRule, period: Stretch, day: number): number {
  const days = Math.min(day, period.dueDay) - period.startDay;
  if (days <= 0) return 0;
  switch (rule.dayCount) {
    case 'monthly':
      return monthsAndDays(period.startDay, Math.min(day, period.dueDay), rule.anchorDay);
    case 'act/360':
    case 'act/365':
    case 'act/act-feb29':
      return days;
    case 'act/act':
      return actualByYear(period.startDay, Math.min(day, period.dueDay));
    case '30/360':
      return days * wholeOver360(rule, period);
    case 'period':
      return periodShare(rule, period, days);
  }
}

/**
 * `period`: a month is 1/12, a week 1/52, a day 1/365 of a year, kept as a decimal of twelve places, cut, as the
 * systems keep it that this convention comes from: 937.50 at 12 % a year is 9.37 a month (golden fin-flt-06).
 */
const PERIOD_PLACES = 10 ** 12;

function periodShare(rule: DayRule, period: Stretch, days: number): number {
  const [parts, ofYear] =
    rule.unit === 'day'
      ? [1, 365]
      : rule.unit === 'week'
        ? [rule.every, 52]
        : [wholeOver360(rule, period), 360];
  const whole = rule.unit === 'day' ? 1 : period.dueDay - period.startDay;
  return Number((BigInt(days * parts) * BigInt(PERIOD_PLACES)) / BigInt(ofYear * whole));
}

/** A whole period in days of a year of 360: 30 a month; periods of days and weeks as they are. */
function wholeOver360(rule: DayRule, period: Stretch): number {
  return rule.unit === 'day' || rule.unit === 'week'
    ? period.dueDay - period.startDay
    : monthsAndDays(period.startDay, period.dueDay, rule.anchorDay);
}

/** Whole months at 30 days plus odd days. Months turn on the anchor day where the first day does. */
function monthsAndDays(from: number, to: number, anchorDay: number): number {
  const { months, days } = wholeMonths(from, to, anchorDay);
  return months * 30 + days;
}

/** 对年对月对日: the whole months between two days and the odd days left over. */
export function wholeMonths(
  from: number,
  to: number,
  anchorDay: number,
): Readonly<{ months: number; days: number }> {
  const first = monthIndexOfDayNumber(from);
  const anchor = from === dayNumberIn(first, anchorDay) ? anchorDay : from - dayNumberIn(first, 1) + 1;
  let months = monthIndexOfDayNumber(to) - first;
  if (dayNumberIn(first + months, anchor) > to) months -= 1;
  return { months, days: to - dayNumberIn(first + months, anchor) };
}

/** Days of leap years over 366 and of others over 365; a day is named by its end, so 12-31 belongs to its year. */
function actualByYear(from: number, to: number): number {
  let share = 0;
  let day = from;
  while (day < to) {
    const year = yearOf(fromDayNumber(day + 1));
    const yearEnd = lastDayOfYear(year);
    const end = Math.min(yearEnd, to);
    share += (end - day) * (isLeapYear(year) ? 365 : 366);
    day = end;
  }
  return share;
}

const lastDayOfYear = (year: number): number => dayNumberIn((year - 1900) * 12 + 11, 31);

/** Whether one of the days that a period counts, each named by its end, is a 29 February. */
function holdsLeapDay({ startDay, dueDay }: Stretch): boolean {
  for (let year = yearOf(fromDayNumber(startDay)); year <= yearOf(fromDayNumber(dueDay)); year += 1) {
    if (!isLeapYear(year)) continue;
    const leapDay = dayNumberIn((year - 1900) * 12 + 1, 29);
    if (leapDay > startDay && leapDay <= dueDay) return true;
  }
  return false;
}

/**
 * The share of a year that one day of a period is taken for where days are compared with each other (the cap on all
 * claims): a day of the year for counts by days, else an even part of the period, an odd day of `monthly` at least 1/360.
 */
export function dailyShare(
  rule: DayRule,
  period: Stretch,
): Readonly<{ numerator: number; denominator: number }> {
  // Whether a year has 366 days may change with the end of the period: the most that a day can count for stands.
  if (rule.dayCount === 'act/act' || rule.dayCount === 'act/act-feb29')
    return { numerator: 1, denominator: 365 };
  const days = Math.max(1, period.dueDay - period.startDay);
  const whole = shareTo(rule, period, period.dueDay);
  const numerator = rule.dayCount === 'monthly' ? Math.max(whole, days) : whole;
  return { numerator, denominator: shareBase(rule, period) * days };
}

/** "2/12+15/360", "30/365" or "30/360×17/31": the share of a part of a period as 计息明细 shows it. */
export function shareText(rule: DayRule, period: Stretch, from: number, to: number): string {
  if (rule.dayCount === 'monthly') {
    const words = (day: number): string => monthsText(wholeMonths(period.startDay, day, rule.anchorDay));
    return from <= period.startDay ? words(to) : `${words(to)}-(${words(from)})`;
  }
  if (rule.dayCount === '30/360' || rule.dayCount === 'period') {
    if (rule.dayCount === 'period' && rule.unit === 'day') return `${to - from}/365`;
    const isWeeks = rule.dayCount === 'period' && rule.unit === 'week';
    const whole = isWeeks ? `${rule.every}/52` : `${wholeOver360(rule, period)}/360`;
    const days = period.dueDay - period.startDay;
    return to - from === days ? whole : `${whole}×${to - from}/${days}`;
  }
  if (rule.dayCount === 'act/act') {
    return `${shareTo(rule, period, to) - shareTo(rule, period, from)}/${shareBase(rule, period)}`;
  }
  return `${to - from}/${shareBase(rule, period)}`;
}

function monthsText({ months, days }: Readonly<{ months: number; days: number }>): string {
  const whole = months > 0 ? `${months}/12` : '';
  return [whole, days > 0 || months === 0 ? `${days}/360` : ''].filter(Boolean).join('+');
}

/** The day of the month on which a loan's periods turn. */
export function anchorDayOf(
  terms: Pick<LoanTerms, 'dueDayRule' | 'dueDay'>,
  startDayOfMonth: number,
): number {
  switch (terms.dueDayRule) {
    case 'same_day':
      return startDayOfMonth;
    case 'month_end':
      return 31;
    case 'fixed_day':
      return terms.dueDay ?? startDayOfMonth;
    case 'settlement_day':
      return (terms.dueDay ?? 20) + 1;
  }
}
