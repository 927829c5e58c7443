// 年化利率: what a loan really costs a year, by its own cash flows (中国人民银行公告〔2021〕第3号).
import { Decimal } from 'decimal.js';
import { addMonths, dayOfMonth, daysBetween, toDayNumber, type IsoDate } from '../calendar/iso-date';
import type { LoanTerms } from '../loan/terms';
import type { PlanRow } from '../schedule/build-schedule';
import { ZERO, type Money } from '../money/money';

export type CashFlow = Readonly<{ on: IsoDate; amount: number }>;

/**
 * 单利 `nominal` = rate per period × periods a year; 复利 `compound` = (1 + rate per period)^periods − 1; both in
 * percent a year with four decimals.
 */
export type EffectiveRate = Readonly<{ nominal: string; compound: string }>;

/**
 * The annual cost of a plan, on the principal less whatever fee was taken at signing (fen). Plans of equal periods
 * are reckoned by period (golden cn-ei-1…3); irregular ones by actual days over 365 and shown by the month.
 */
export function effectiveRate(
  terms: Pick<LoanTerms, 'principal' | 'startsOn'>,
  rows: readonly PlanRow[],
  feeAtSigning: Money = ZERO,
): EffectiveRate {
  const payments = rows.map((row) => row.principal + row.interest + row.fee);
  const received = terms.principal - feeAtSigning;
  if (rows.length === 0 || received <= 0) return { nominal: '0.0000', compound: '0.0000' };
  const perYear = periodsPerYear(terms.startsOn, rows);
  if (perYear !== null) {
    const periodic = solveRate(
      (rate) =>
        presentValue(
          payments.map((amount, index) => [amount, index + 1]),
          rate,
        ) - received,
    );
    return asPercent(periodic * perYear, (1 + periodic) ** perYear - 1);
  }
  const annual = xirr([
    { on: terms.startsOn, amount: -received },
    ...rows.map((row, index) => ({ on: row.dueOn, amount: payments[index] ?? 0 })),
  ]);
  return asPercent(monthlyNominal(annual), annual);
}

/** Internal rate of return of dated flows, as a fraction a year: Σ amount / (1 + r)^(days / 365) = 0. */
export function xirr(flows: readonly CashFlow[]): number {
  const first = flows.reduce((least, flow) => Math.min(least, toDayNumber(flow.on)), Infinity);
  const timed = flows.map((flow): [number, number] => [flow.amount, (toDayNumber(flow.on) - first) / 365]);
  return solveRate((rate) => presentValue(timed, rate));
}

/** How many equal periods of the plan make a year; null when its periods are not equal. */
export function periodsPerYear(startsOn: IsoDate, rows: readonly PlanRow[]): number | null {
  const first = rows[0];
  if (!first) return null;
  const months = wholeMonths(startsOn, first.dueOn);
  if (months !== null) {
    const isRegular = rows.every((row, index) => row.dueOn === addMonths(startsOn, months * (index + 1)));
    if (isRegular) return 12 / months;
  }
  const days = daysBetween(startsOn, first.dueOn);
  const isRegular = rows.every((row) => daysBetween(row.startsOn, row.dueOn) === days);
  return isRegular && days > 0 && rows.length > 1 ? 365 / days : null;
}

function wholeMonths(from: IsoDate, to: IsoDate): number | null {
  const months = Math.round(daysBetween(from, to) / 30.4375);
  return months > 0 && addMonths(from, months, dayOfMonth(from)) === to ? months : null;
}

const presentValue = (timed: readonly (readonly [number, number])[], rate: number): number =>
  timed.reduce((total, [amount, time]) => total + amount / (1 + rate) ** time, 0);

/** The root of a function of a rate: bracketed from the outside in, then halved until nothing is left to halve. */
function solveRate(value: (rate: number) => number): number {
  if (Math.abs(value(0)) < 1e-9) return 0;
  // Outward from zero: a loan's flows have one root, and where others have several, the ordinary one is meant.
  const brackets = [0, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 100, 1000];
  return between(value, brackets) ?? between(value, [-0.9999, -0.99, -0.9, -0.5, -0.2, 0]) ?? Number.NaN;
}

function between(value: (rate: number) => number, brackets: readonly number[]): number | null {
  for (const [index, high] of brackets.entries()) {
    const low = brackets[index - 1];
    if (low === undefined) continue;
    if (Math.sign(value(low)) !== Math.sign(value(high))) return bisect(value, low, high);
  }
  return null;
}

function bisect(value: (rate: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const sign = Math.sign(value(low));
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (Math.sign(value(middle)) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** An annual rate by days as the trade tells it: the rate a month × 12. */
export const monthlyNominal = (annual: number): number => ((1 + annual) ** (1 / 12) - 1) * 12;

export const asPercent = (nominal: number, compound: number): EffectiveRate => ({
  nominal: percentText(nominal),
  compound: percentText(compound),
});

const percentText = (fraction: number): string =>
  new Decimal(fraction.toFixed(12)).times(100).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed(4);
