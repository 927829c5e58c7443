// 应还日: on which days a loan falls due, and to which working day each is shifted (2.4, 2.7, 2.18).
import {
  dayNumberIn,
  dayOfMonth,
  fromDayNumber,
  monthIndexOf,
  monthIndexOfDayNumber,
  toDayNumber,
  type IsoDate,
} from '../calendar/iso-date';
import type { LoanTerms, PeriodUnit } from '../loan/terms';
import { assert } from '../refusal';

export type Period = Readonly<{
  period: number;
  startsOn: IsoDate;
  dueOn: IsoDate;
  /** The day on which it can be paid without being late: the working day to which it is shifted. */
  effectiveDueOn: IsoDate;
}>;

/** What decides on which days a loan falls due. */
export type CalendarTerms = Pick<
  LoanTerms,
  | 'method'
  | 'startsOn'
  | 'maturesOn'
  | 'periodEvery'
  | 'periodUnit'
  | 'dueDayRule'
  | 'dueDay'
  | 'firstPeriod'
  | 'holidayRule'
  | 'holidays'
>;

/** No plan is longer: fifty years of days. */
const PERIODS_MAX = 18_300;

const MONTHS_OF: Record<PeriodUnit, number | null> = {
  day: null,
  week: null,
  month: 1,
  quarter: 3,
  year: 12,
};

/** Months between two due days; null when they are counted in days. */
export function monthsOfPeriod(terms: Pick<LoanTerms, 'periodEvery' | 'periodUnit'>): number | null {
  const months = MONTHS_OF[terms.periodUnit];
  return months === null ? null : months * terms.periodEvery;
}

/** The numbers of the due days of a loan in order; the last is its maturity date. */
export function dueDayNumbers(terms: CalendarTerms): readonly number[] {
  const maturity = toDayNumber(terms.maturesOn);
  if (terms.method === 'bullet') return [maturity];
  const start = toDayNumber(terms.startsOn);
  const nth = dueDayByNumber(terms);
  const days: number[] = [];
  for (let index = 0; ; index += 1) {
    assert(index < PERIODS_MAX, `a plan of more than ${PERIODS_MAX} periods`);
    const day = nth(index);
    if (day >= maturity) break;
    if (day > start) days.push(day);
  }
  days.push(maturity);
  return days;
}

/** The periods of a loan in order; the last is due on the maturity date. */
export function periodsOf(terms: CalendarTerms): readonly Period[] {
  const shifted = shiftOf(terms);
  let startsOn = terms.startsOn;
  return dueDayNumbers(terms).map((day, index) => {
    const dueOn = fromDayNumber(day);
    const period = { period: index + 1, startsOn, dueOn, effectiveDueOn: shifted(dueOn) };
    startsOn = dueOn;
    return period;
  });
}

/** The first date with that day of the month (clamped to the month's end) later than a day; golden due-dates. */
export function firstDayOfMonthAfter(from: IsoDate, day: number): IsoDate {
  return fromDayNumber(firstTurnAfter(toDayNumber(from), day));
}

function firstTurnAfter(from: number, day: number): number {
  const month = monthIndexOfDayNumber(from);
  const inThisMonth = dayNumberIn(month, day);
  return inThisMonth > from ? inThisMonth : dayNumberIn(month + 1, day);
}

/** The due day by its number from 0, always counted from the first and never chained (2.4). */
function dueDayByNumber(terms: CalendarTerms): (index: number) => number {
  const months = monthsOfPeriod(terms);
  const start = toDayNumber(terms.startsOn);
  if (months === null) {
    const length = (terms.periodUnit === 'week' ? 7 : 1) * terms.periodEvery;
    return (index) => start + length * (index + 1);
  }
  const startDay = dayOfMonth(terms.startsOn);
  switch (terms.dueDayRule) {
    case 'same_day':
      return everyMonths(monthIndexOf(terms.startsOn) + months, months, startDay);
    case 'fixed_day':
      return fromFixedDay(terms, months, terms.dueDay ?? startDay);
    case 'month_end':
      return fromFixedDay(terms, months, 31);
    case 'settlement_day':
      return fromSettlementDay(terms, months, terms.dueDay ?? 20);
  }
}

const everyMonths =
  (firstMonth: number, months: number, day: number, plusDays = 0) =>
  (index: number): number =>
    dayNumberIn(firstMonth + months * index, day) + plusDays;

function fromFixedDay(terms: CalendarTerms, months: number, day: number): (index: number) => number {
  const start = toDayNumber(terms.startsOn);
  const isWhole = dayNumberIn(monthIndexOf(terms.startsOn), day) === start;
  const stubMonth = monthIndexOfDayNumber(firstTurnAfter(start, day));
  const firstMonth = isWhole
    ? monthIndexOf(terms.startsOn) + months
    : terms.firstPeriod === 'short'
      ? stubMonth
      : stubMonth + months;
  return everyMonths(firstMonth, months, day);
}

/** 结息日: interest is reckoned up to and with that day, in the months divisible by the period, and paid the day after. */
function fromSettlementDay(terms: CalendarTerms, months: number, day: number): (index: number) => number {
  const start = toDayNumber(terms.startsOn);
  const dueIn = (month: number): number => dayNumberIn(month, day) + 1;
  let month = monthIndexOf(terms.startsOn);
  while (((month % 12) + 1) % months !== 0 || dueIn(month) <= start) month += 1;
  const isWhole = dueIn(month - months) === start;
  const skipped = isWhole || terms.firstPeriod === 'short' ? 0 : 1;
  return everyMonths(month + months * skipped, months, day, 1);
}

/** To which working day a due day is shifted. */
export function shiftOf(terms: Pick<LoanTerms, 'holidayRule' | 'holidays'>): (day: IsoDate) => IsoDate {
  const rule = terms.holidayRule;
  if (rule === 'none') return (day) => day;
  const nonWorking = new Set(terms.holidays);
  const step = rule === 'following' ? 1 : -1;
  return (day) => {
    if (!nonWorking.has(day)) return day;
    let number = toDayNumber(day);
    while (nonWorking.has(fromDayNumber(number))) number += step;
    return fromDayNumber(number);
  };
}
