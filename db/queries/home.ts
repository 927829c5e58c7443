// What the home page tells of the business: the portfolio in figures, what falls due, what is overdue, a year of money.
import { and, asc, eq, gte, lte, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { customer, loan, loanEvent } from '@/db/schema';
import { can, type Actor } from '@/lib/domain/access/permissions';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  monthOf,
  yearOf,
  type IsoDate,
} from '@/lib/domain/calendar/iso-date';
import { fen, ZERO, type Money } from '@/lib/domain/money/money';
import {
  atRiskBefore,
  dueSoonAmountFrom,
  lastDaySoon,
  nextDueOnFrom,
  overdueAmountOn,
  overduePrincipalOn,
  overdueSinceOn,
} from './loan-dues';

type CountAndSum = Readonly<{ count: number; amount: Money }>;

export type PortfolioFigures = Readonly<{
  active: CountAndSum;
  /** The overdue principal alone */
  overdue: CountAndSum;
  /** Overdue principal over all principal, percent with two decimals */
  overduePercent: string;
  /** The whole balance of loans late by more than 30 days */
  atRisk: CountAndSum;
  /** PAR30: that balance over all principal, percent with two decimals */
  atRiskPercent: string;
  /** From the first of the month to today */
  monthFrom: IsoDate;
  disbursed: CountAndSum;
  collected: CountAndSum;
}>;

/** Null for those who may not see the business. */
export function getPortfolioFigures(db: Reader, actor: Actor, today: IsoDate): PortfolioFigures | null {
  if (!can(actor, 'loan.view')) return null;
  const since = overdueSinceOn(today);
  const balance = loan.outstandingPrincipal;
  const isAtRisk = sql`${since} < ${atRiskBefore(today)}`;
  const found = db
    .select({
      loans: sql<number>`count(*)`,
      principal: sql<number>`coalesce(sum(${balance}), 0)`,
      overdueLoans: sql<number>`count(${since})`,
      overduePrincipal: sql<number>`coalesce(sum(case when ${since} is not null then ${overduePrincipalOn(today)} end), 0)`,
      atRiskLoans: sql<number>`count(case when ${isAtRisk} then 1 end)`,
      atRiskPrincipal: sql<number>`coalesce(sum(case when ${isAtRisk} then ${balance} end), 0)`,
    })
    .from(loan)
    .where(eq(loan.status, 'active'))
    .get();
  const principal = fen(found?.principal ?? 0);
  const overdue = fen(found?.overduePrincipal ?? 0);
  const atRisk = fen(found?.atRiskPrincipal ?? 0);
  const monthFrom = firstOfMonth(today);
  return {
    active: { count: found?.loans ?? 0, amount: principal },
    overdue: { count: found?.overdueLoans ?? 0, amount: overdue },
    overduePercent: shareOf(overdue, principal),
    atRisk: { count: found?.atRiskLoans ?? 0, amount: atRisk },
    atRiskPercent: shareOf(atRisk, principal),
    monthFrom,
    disbursed: moneyBetween(db, 'disburse', monthFrom, today),
    collected: moneyBetween(db, 'repay', monthFrom, today),
  };
}

const firstOfMonth = (day: IsoDate): IsoDate => dateOf(yearOf(day), monthOf(day), 1);

/** A share in percent with two decimals, half up, in whole numbers so that it is exact. */
export function shareOf(part: Money, whole: Money): string {
  if (whole === ZERO) return '0.00';
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** Money counts on the day it came or went; what was reversed counts for nothing. */
const movedBetween = (from: IsoDate, to: IsoDate): SQL | undefined =>
  and(gte(loanEvent.valueDate, from), lte(loanEvent.valueDate, to), isStanding);

export const isStanding = sql`not exists (select 1 from ${loanEvent} as undo where undo.loan_id = ${loanEvent}."loan_id"
  and undo.type = 'reverse' and json_extract(undo.event, '$.target') = ${loanEvent}."sequence")`;

function moneyBetween(db: Reader, type: 'disburse' | 'repay', from: IsoDate, to: IsoDate): CountAndSum {
  const found = db
    .select({
      count: sql<number>`count(*)`,
      amount: sql<number>`coalesce(sum(${loanEvent.amount}), 0)`,
    })
    .from(loanEvent)
    .where(and(eq(loanEvent.type, type), movedBetween(from, to)))
    .get();
  return { count: found?.count ?? 0, amount: fen(found?.amount ?? 0) };
}

export type DueItem = Readonly<{
  loanId: number;
  loanNumber: string;
  customerName: string;
  /** The oldest day overdue, or the next day due */
  dueOn: IsoDate;
  /** Days late; nought or less for what is to come */
  daysLate: number;
  amount: Money;
}>;

export type DueList = Readonly<{ rows: readonly DueItem[]; total: CountAndSum }>;

const NOTHING_DUE: DueList = { rows: [], total: { count: 0, amount: ZERO } };

/** Loans with anything that falls due from today to the end of the days that count as soon, the nearest first. */
export function listFallingDue(db: Reader, actor: Actor, today: IsoDate, limit: number): DueList {
  const next = nextDueOnFrom(today);
  const where = sql`${next} <= ${lastDaySoon(today)}`;
  return dueList(db, actor, today, { day: next, amount: dueSoonAmountFrom(today), where, limit });
}

/** Overdue loans, the worst first. */
export function listOverdue(db: Reader, actor: Actor, today: IsoDate, limit: number): DueList {
  const since = overdueSinceOn(today);
  const where = sql`${since} is not null`;
  return dueList(db, actor, today, { day: since, amount: overdueAmountOn(today), where, limit });
}

type Asked = Readonly<{ day: SQL<IsoDate | null>; amount: SQL<Money>; where: SQL; limit: number }>;

function dueList(db: Reader, actor: Actor, today: IsoDate, asked: Asked): DueList {
  if (!can(actor, 'loan.view')) return NOTHING_DUE;
  const where = and(eq(loan.status, 'active'), asked.where);
  const rows = db
    .select({
      loanId: loan.id,
      loanNumber: loan.number,
      customerName: customer.name,
      dueOn: sql<IsoDate>`${asked.day}`,
      amount: asked.amount,
    })
    .from(loan)
    .innerJoin(customer, eq(customer.id, loan.customerId))
    .where(where)
    .orderBy(asc(asked.day), asc(loan.id))
    .limit(asked.limit)
    .all()
    .map((row) => ({ ...row, daysLate: daysBetween(row.dueOn, today) }));
  const total = db
    .select({ count: sql<number>`count(*)`, amount: sql<number>`coalesce(sum(${asked.amount}), 0)` })
    .from(loan)
    .where(where)
    .get();
  return { rows, total: { count: total?.count ?? 0, amount: fen(total?.amount ?? 0) } };
}

export type MonthlyBusiness = Readonly<{ month: string; disbursed: Money; collected: Money }>;

/** Disbursed and collected by month, for the twelve months up to today. */
export function listMonthlyBusiness(db: Reader, actor: Actor, today: IsoDate): MonthlyBusiness[] {
  if (!can(actor, 'loan.view')) return [];
  const first = addMonths(firstOfMonth(today), -11);
  const last = addDays(addMonths(firstOfMonth(today), 1), -1);
  const month = sql<string>`substr(${loanEvent.valueDate}, 1, 7)`;
  const sums = db
    .select({ month, type: loanEvent.type, amount: sql<number>`sum(${loanEvent.amount})` })
    .from(loanEvent)
    .where(movedBetween(first, last))
    .groupBy(month, loanEvent.type)
    .all();
  return Array.from({ length: 12 }, (_, index) => {
    const name = addMonths(first, index).slice(0, 7);
    const of = (type: 'disburse' | 'repay'): Money =>
      fen(sums.find((row) => row.month === name && row.type === type)?.amount ?? 0);
    return { month: name, disbursed: of('disburse'), collected: of('repay') };
  });
}
