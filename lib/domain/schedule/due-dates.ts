// 应还日: on which days a loan falls due, and to which working day each is shifted (2.4, 2.7, 2.18).
import {
  addDays,
  addMonths,
  dayOfMonth,
  daysInMonth,
  dateOf,
  monthOf,
  yearOf,
  type IsoDate,
} from '../calendar/iso-date';
import type { LoanTerms, PeriodUnit } from '../loan/terms';

export type Period = Readonly<{
  period: number;
  startsOn: IsoDate;
  dueOn: IsoDate;
  /** The day on which it can be paid without being late: the working day to which it is shifted. */
  effectiveDueOn: IsoDate;
}>;

/** No plan is longer: fifty years of monthly instalments. */
const PERIODS_MAX = 600;

const MONTHS_OF: Record<PeriodUnit, number | null> = {
  day: null,
  week: null,
  month: 1,
  quarter: 3,
  year: 12,
};
const DAYS_OF: Record<PeriodUnit, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/** Months between two due days; null when they are counted in days. */
export function monthsOfPeriod(terms: Pick<LoanTerms, 'periodEvery' | 'periodUnit'>): number | null {
  const months = MONTHS_OF[terms.periodUnit];
  return months === null ? null : months * terms.periodEvery;
}

/** The periods of a loan in order; the last is due on the maturity date. */
export function periodsOf(terms: LoanTerms): readonly Period[] {
  const nonWorking = new Set(terms.holidays);
  const days = terms.method === 'bullet' ? [terms.maturesOn] : dueDaysBefore(terms).concat(terms.maturesOn);
  return days.map((dueOn, index) => ({
    period: index + 1,
    startsOn: days[index - 1] ?? terms.startsOn,
    dueOn,
    effectiveDueOn: shift(dueOn, terms.holidayRule, nonWorking),
  }));
}

/** The first date with that day of the month (clamped to the month's end) later than a day; golden due-dates. */
export function firstDayOfMonthAfter(from: IsoDate, day: number): IsoDate {
  const inThisMonth = withDay(from, day);
  return inThisMonth > from ? inThisMonth : withDay(addMonths(from, 1, 1), day);
}

const withDay = (inMonth: IsoDate, day: number): IsoDate => {
  const [year, month] = [yearOf(inMonth), monthOf(inMonth)];
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
};

function dueDaysBefore(terms: LoanTerms): IsoDate[] {
  const days: IsoDate[] = [];
  const nth = dueDayByNumber(terms);
  for (let index = 0; index < PERIODS_MAX; index += 1) {
    const day = nth(index);
    if (day >= terms.maturesOn) break;
    if (day > terms.startsOn) days.push(day);
  }
  return days;
}

/** The due day by its number from 0, always counted from the first and never chained (2.4). */
function dueDayByNumber(terms: LoanTerms): (index: number) => IsoDate {
  const months = monthsOfPeriod(terms);
  if (months === null) {
    const length = DAYS_OF[terms.periodUnit] * terms.periodEvery;
    return (index) => addDays(terms.startsOn, length * (index + 1));
  }
  switch (terms.dueDayRule) {
    case 'same_day':
      return (index) => addMonths(terms.startsOn, months * (index + 1));
    case 'fixed_day':
      return fromFixedDay(terms, months, terms.dueDay ?? dayOfMonth(terms.startsOn));
    case 'month_end':
      return fromFixedDay(terms, months, 31);
    case 'settlement_day':
      return fromSettlementDay(terms, months, terms.dueDay ?? 20);
  }
}

function fromFixedDay(terms: LoanTerms, months: number, day: number): (index: number) => IsoDate {
  const isWhole = withDay(terms.startsOn, day) === terms.startsOn;
  const stub = firstDayOfMonthAfter(terms.startsOn, day);
  const first = isWhole
    ? addMonths(terms.startsOn, months, day)
    : terms.firstPeriod === 'short'
      ? stub
      : addMonths(stub, months, day);
  return (index) => addMonths(first, months * index, day);
}

/** 结息日: interest is reckoned up to and with that day, in the months divisible by the period, and paid the day after. */
function fromSettlementDay(terms: LoanTerms, months: number, day: number): (index: number) => IsoDate {
  let month = addMonths(terms.startsOn, 0, 1);
  while (monthOf(month) % months !== 0 || addDays(withDay(month, day), 1) <= terms.startsOn)
    month = addMonths(month, 1, 1);
  const isWhole = addDays(withDay(addMonths(month, -months, 1), day), 1) === terms.startsOn;
  const skipped = isWhole || terms.firstPeriod === 'short' ? 0 : 1;
  return (index) => addDays(withDay(addMonths(month, months * (index + skipped), 1), day), 1);
}

function shift(day: IsoDate, rule: LoanTerms['holidayRule'], nonWorking: ReadonlySet<IsoDate>): IsoDate {
  if (rule === 'none') return day;
  const step = rule === 'following' ? 1 : -1;
  let shifted = day;
  while (nonWorking.has(shifted)) shifted = addDays(shifted, step);
  return shifted;
}
