// A second way of reckoning, for tests: interest and penalty summed day after day from who owed what, with calendar days of
// JavaScript and BigInt fractions. It knows nothing of the engine's spans, levels or plans, only what was drawn and paid.
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanEvent } from '@/lib/domain/loan/events';
import type { Instalment, LoanState } from '@/lib/domain/loan/state';
import type { LoanTerms } from '@/lib/domain/loan/terms';

const DAY = 86_400_000;
const number = (day: IsoDate): number => Date.parse(day) / DAY;
const dateOf = (count: number): Date => new Date(count * DAY);
const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
const isLeap = (year: number): boolean => lastOfMonth(year, 1) === 29;

/** What was paid of a row or ahead of the plan, and from which day it counts. */
type Payment = Readonly<{ on: number; period: number | null; part: string; amount: number }>;

export class DayByDay {
  private readonly payments: readonly Payment[];
  private readonly asOf: number;

  constructor(
    private readonly terms: LoanTerms,
    private readonly live: readonly LoanEvent[],
    private readonly state: LoanState,
  ) {
    this.asOf = number(state.asOf);
    this.payments = state.allocations.flatMap(({ valueDate, lines, prepaidPrincipal }): Payment[] => [
      ...lines.map((line) => ({
        on: number(valueDate),
        period: line.period,
        part: line.component,
        amount: line.amount,
      })),
      { on: number(valueDate), period: null, part: 'principal', amount: prepaidPrincipal },
    ]);
  }

  get drawn(): number {
    return this.drawnBy(this.asOf);
  }

  private drawnBy(day: number): number {
    return this.live.reduce(
      (total, one) => (one.type === 'disburse' && number(one.valueDate) <= day ? total + one.amount : total),
      0,
    );
  }

  /**
   * Principal that bears ordinary interest from this day to the next: drawn, not repaid, and not due either where a due
   * amount ceases to bear it.
   */
  private bearing(day: number): number {
    let left = this.drawnBy(day);
    const isEndedByDueDay = this.terms.overdue.ordinaryInterest === 'stops';
    for (const row of this.state.instalments) {
      const isDue = number(row.dueOn) <= day && (isEndedByDueDay || row.kind === 'down_payment');
      left -= isDue ? row.due.principal : this.paid(row, 'principal', day);
    }
    for (const one of this.payments) if (one.period === null && one.on <= day) left -= one.amount;
    return left;
  }

  private paid(row: Instalment, part: string, day: number): number {
    return this.payments.reduce(
      (total, one) =>
        one.period === row.period && one.part === part && one.on <= day ? total + one.amount : total,
      0,
    );
  }

  /** Percent a year in force on a day, times 10^8; nothing while accrual is stopped. */
  private rate(day: number): bigint {
    return this.rateAfter(this.live.filter((one) => number(one.valueDate) <= day));
  }

  /** Whether anything that happened on a day turned the rate. */
  private turns(day: number): boolean {
    return this.live.some(
      (one, place) =>
        number(one.valueDate) === day &&
        this.rateAfter(this.live.slice(0, place)) !== this.rateAfter(this.live.slice(0, place + 1)),
    );
  }

  private rateAfter(events: readonly LoanEvent[]): bigint {
    let percent = this.terms.annualRate;
    let isStopped = false;
    for (const one of events) {
      if (one.type === 'stop_accrual') isStopped = true;
      if (one.type === 'resume_accrual') isStopped = false;
      if (one.type === 'change_rate' && this.terms.rateRegime !== 'contract') percent = one.annualRate;
    }
    return isStopped ? 0n : BigInt(Math.round(Number(percent) * 1e8));
  }

  /** Ordinary interest of a row up to a day, rounded once, or once for each stretch of one rate (分段取整). */
  interest(row: Instalment, until: number): bigint {
    const [start, due] = [number(row.startsOn), number(row.dueOn)];
    const base = BigInt(this.share(start, due, due).of) * 10n ** 10n;
    let exact = 0n;
    let before = 0n;
    for (let day = start; day < Math.min(until, due); day += 1) {
      if (this.terms.rateRegime === 'segment_rounded' && this.turns(day)) {
        before += rounded(exact, base, this.terms.rounding);
        exact = 0n;
      }
      const share = this.share(start, due, day + 1).part - this.share(start, due, day).part;
      exact += BigInt(this.bearing(day)) * this.rate(day) * BigInt(share);
    }
    return before + rounded(exact, base, this.terms.rounding);
  }

  earnedBy(row: Instalment): bigint {
    return this.interest(row, this.asOf);
  }

  /** 罚息 on principal and 复利 on interest from the first late day to today, each rounded once. */
  overdue(row: Instalment): Readonly<{ penalty: bigint; compound: bigint }> {
    const { compound, graceDays, graceLost, rateBy } = this.terms.overdue;
    const pay = number(row.effectiveDueOn);
    const graceEnd = pay + graceDays;
    const exact = { penalty: 0n, compound: 0n };
    const isCleared = this.open(row, 'principal', graceEnd) + this.open(row, 'interest', graceEnd) <= 0;
    if (rateBy === 'none' || this.asOf <= graceEnd || isCleared) return exact;
    for (let day = graceLost ? pay : graceEnd; day < this.asOf; day += 1) {
      exact.penalty += BigInt(this.open(row, 'principal', day)) * this.penaltyRate(day);
      if (compound) exact.compound += BigInt(this.open(row, 'interest', day)) * this.penaltyRate(day);
    }
    const base = BigInt(this.yearDays()) * 10n ** 12n;
    return {
      penalty: rounded(exact.penalty, base, this.terms.rounding),
      compound: rounded(exact.compound, base, this.terms.rounding),
    };
  }

  private open(row: Instalment, part: 'principal' | 'interest', day: number): number {
    return Math.max(0, row.due[part] - this.paid(row, part, day));
  }

  private yearDays(): number {
    return ['act/365', 'act/act', 'act/act-feb29'].includes(this.terms.dayCount) ? 365 : 360;
  }

  /** Percent a year times 10^10: the rate raised by the mark-up, never above the cap. */
  private penaltyRate(day: number): bigint {
    const rate = this.rate(day);
    const raised = rate * BigInt(100 + Number(this.terms.overdue.upliftPercent));
    const cap = BigInt(Number(this.terms.overdue.rateCapPercent)) * 10n ** 10n;
    return rate === 0n ? 0n : raised < cap ? raised : cap;
  }

  /** Which share of a year lies between the first day of a period and a day in it. */
  private share(start: number, due: number, day: number): Readonly<{ part: number; of: number }> {
    const days = day - start;
    switch (this.terms.dayCount) {
      case 'act/360':
        return { part: days, of: 360 };
      case 'act/365':
        return { part: days, of: 365 };
      case 'act/act': {
        const ends = Array.from({ length: days }, (_, index) => dateOf(start + index + 1).getUTCFullYear());
        return { part: ends.reduce((total, year) => total + (isLeap(year) ? 365 : 366), 0), of: 365 * 366 };
      }
      case 'act/act-feb29': {
        const ends = Array.from({ length: due - start }, (_, index) => dateOf(start + index + 1));
        const isLong = ends.some((one) => one.getUTCMonth() === 1 && one.getUTCDate() === 29);
        return { part: days, of: isLong ? 366 : 365 };
      }
      case 'monthly':
        return { part: this.thirties(start, day), of: 360 };
      case '30/360':
        return { part: this.thirties(start, due) * days, of: 360 * (due - start) };
      case 'period':
        throw new Error('kept in decimals: not for this reckoner');
    }
  }

  /** Whole months by the same day of the month at 30 days each, and the odd days. */
  private thirties(start: number, day: number): number {
    const first = dateOf(start);
    const turn = this.turnDay();
    const clamped = Math.min(turn, lastOfMonth(first.getUTCFullYear(), first.getUTCMonth()));
    const anchor = first.getUTCDate() === clamped ? turn : first.getUTCDate();
    let months = 0;
    while (monthsOn(first, months + 1, anchor) <= day) months += 1;
    return months * 30 + (day - monthsOn(first, months, anchor));
  }

  private turnDay(): number {
    const { dueDay, dueDayRule, startsOn } = this.terms;
    const own = dateOf(number(startsOn)).getUTCDate();
    if (dueDayRule === 'month_end') return 31;
    if (dueDayRule === 'settlement_day') return (dueDay ?? 20) + 1;
    return dueDayRule === 'fixed_day' ? (dueDay ?? own) : own;
  }
}

function monthsOn(first: Date, months: number, anchor: number): number {
  const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1));
  const day = Math.min(anchor, lastOfMonth(month.getUTCFullYear(), month.getUTCMonth()));
  return Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), day) / DAY;
}

function rounded(top: bigint, bottom: bigint, mode: LoanTerms['rounding']): bigint {
  const [whole, rest] = [top / bottom, top % bottom];
  const twice = rest * 2n;
  const isUp =
    mode === 'UP'
      ? rest > 0n
      : mode === 'DOWN'
        ? false
        : twice > bottom ||
          (twice === bottom && (mode === 'HALF_UP' || (mode === 'HALF_EVEN' && whole % 2n === 1n)));
  return isUp ? whole + 1n : whole;
}
