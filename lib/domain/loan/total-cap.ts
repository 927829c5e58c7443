// 总额上限 (domain.md 1.4, 2.28): interest, penalty, compound interest and lump sums of a loan together stay below so
// many percent a year of what is outstanding, on every day; what is above is 超上限未计 and never billed.
import { dailyShare, dayBase } from '../interest/day-count';
import { CUT_RATE_PLACES, parseRate } from '../interest/rate';
import { fen, maxMoney, subtract, toYuanText, ZERO, type Money } from '../money/money';
import { interestEarned } from './earned';
import { overdueOf, penaltyInForce } from './overdue-accrual';
import { roundEarned, runningRow, type WorkingLoan } from './working-loan';
import type { Row } from './working-row';

/** An exact amount of fen. */
export type Exact = Readonly<{ numerator: bigint; denominator: bigint }>;

const NOTHING: Exact = { numerator: 0n, denominator: 1n };

/** Days of a year by which the cap is counted, whatever the loan's own day count. */
const CAP_YEAR = 365n;

const plus = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

const minus = (a: Exact, b: Exact): Exact => plus(a, { ...b, numerator: -b.numerator });

/** What a day leaves for penalty and compound interest beside ordinary interest, fen; null where nothing is capped. */
export function roomOfDay(loan: WorkingLoan, day: number, outstanding: Money): Exact | null {
  const cap = loan.terms.overdue.totalCapPercent;
  if (cap === null) return null;
  const { numerator, denominator } = parseRate(cap);
  const whole = {
    numerator: BigInt(outstanding) * BigInt(numerator),
    denominator: BigInt(denominator) * CAP_YEAR,
  };
  const left = minus(whole, ordinaryOfDay(loan, day));
  return left.numerator > 0n ? left : NOTHING;
}

/** The room that is left when an amount bears a rate for a day, counted by the loan's own days. */
export const roomBeside = (
  loan: WorkingLoan,
  room: Exact | null,
  { base, rate }: Readonly<{ base: Money; rate: number }>,
): Exact | null =>
  room &&
  minus(room, {
    numerator: BigInt(base) * BigInt(rate),
    denominator: BigInt(loan.penaltyDenominator) * BigInt(dayBase(loan.terms.dayCount)),
  });

/** The highest rate, over the penalty denominator and cut so that 计息明细 stays base × rate × days, at which an amount stays within the room of a day. */
export function rateWithin(
  loan: WorkingLoan,
  room: Exact | null,
  { base, rate }: Readonly<{ base: Money; rate: number }>,
): number {
  if (room === null || base === 0) return rate;
  const yearly = room.numerator * BigInt(dayBase(loan.terms.dayCount)) * BigInt(CUT_RATE_PLACES);
  const most = yearly / (room.denominator * BigInt(base));
  return Math.min(rate, Number(most) * (loan.penaltyDenominator / CUT_RATE_PLACES));
}

/** Ordinary interest of one day; of a period that is counted as a whole, an even part of it. */
function ordinaryOfDay(loan: WorkingLoan, day: number): Exact {
  let total = NOTHING;
  const row = rowOfDay(loan, day);
  if (row) total = ordinaryOfRow(loan, row, day);
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const shifted = loan.rows[index];
    if (!shifted?.shift || day < shifted.dueDay || day >= shifted.payDay) continue;
    total = plus(total, {
      numerator: BigInt(shifted.shift.base) * BigInt(shifted.shift.rate),
      denominator: BigInt(loan.rateDenominator) * BigInt(dayBase(loan.terms.dayCount)),
    });
  }
  return total;
}

/** The row in whose period a day lies: the running one, or the one before it where it was to be paid early. */
function rowOfDay(loan: WorkingLoan, day: number): Row | undefined {
  const running = runningRow(loan);
  const row = running && day >= running.startDay ? running : loan.rows[loan.cursor - 1];
  return row && day >= row.startDay && day < row.dueDay ? row : undefined;
}

function ordinaryOfRow(loan: WorkingLoan, row: Row, day: number): Exact {
  if (loan.terms.method === 'flat') {
    const agreed = row.flatShare ?? roundEarned(loan, row, row.flatEarned);
    return { numerator: BigInt(agreed), denominator: BigInt(Math.max(1, row.dueDay - row.startDay)) };
  }
  const span =
    row === runningRow(loan)
      ? { balance: loan.bearing, rate: loan.rate.ordinary }
      : row.spans.find((one) => one.fromDay <= day && day < one.toDay);
  if (!span) return NOTHING;
  const share = dailyShare(loan.rule, row);
  return {
    numerator: BigInt(span.balance) * BigInt(span.rate) * BigInt(share.numerator),
    denominator: BigInt(loan.rateDenominator) * BigInt(share.denominator),
  };
}

/**
 * The most that may still be charged as a lump sum (违约金, a fee that the contract does not name, a fee for being
 * overdue) on a day, fen: the cap on all days so far less everything claimed so far, paid or not; null where nothing
 * is capped. Vector: 100,000 for 30 days under 24 % is 1,972.60; with 1,200.00 of interest 772.60 are left.
 */
export function mostLumpSum(loan: WorkingLoan, day: number): Money | null {
  const cap = loan.terms.overdue.totalCapPercent;
  if (cap === null) return null;
  const { numerator, denominator } = parseRate(cap);
  const whole = (BigInt(loan.principalDays) * BigInt(numerator)) / (BigInt(denominator) * CAP_YEAR);
  return maxMoney(ZERO, subtract(fen(Number(whole)), claimedTo(loan, day)));
}

/** Why a charge is refused, with the most that would be taken. */
export const overCapWords = (most: Money): string =>
  `利息、罚息、复利和费用合计不得超过合同约定的息费总额上限，截至该日最多还可收取 ${toYuanText(most)} 元`;

/** Everything claimed to a day but principal and the fees that the contract itself names. */
function claimedTo(loan: WorkingLoan, day: number): Money {
  const rate = penaltyInForce(loan);
  let total: number = interestEarned(loan, day) + loan.lumpSums;
  for (const row of loan.rows) {
    const { penalty, compound } = overdueOf(loan.terms, row, day, rate);
    total += penalty + compound;
  }
  return fen(total);
}
