// What the home page tells: the portfolio in figures, what falls due, what is overdue, and a year of business.
import { and, asc, eq, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { customer, loan, loanEvent, loanInstalment } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  monthOf,
  yearOf,
  type IsoDate,
} from '@/lib/domain/calendar/iso-date';
import { fen, type Money } from '@/lib/domain/money/money';

export type PortfolioFigures = Readonly<{
  activeLoans: number;
  outstandingPrincipal: Money;
  overdueLoans: number;
  overduePrincipal: Money;
  /** Principal of loans with anything more than 30 days overdue over all principal, percent with two decimals */
  par30Percent: string;
  disbursedThisMonth: Money;
  collectedThisMonth: Money;
}>;

const openAmount = sql<number>`${loanInstalment.principalDue} - ${loanInstalment.principalPaid}
  + ${loanInstalment.interestDue} - ${loanInstalment.interestPaid}
  + ${loanInstalment.feeDue} - ${loanInstalment.feePaid}`;
const openPrincipal = sql<number>`${loanInstalment.principalDue} - ${loanInstalment.principalPaid}`;

export function getPortfolioFigures(db: Reader, _actor: Actor, today: IsoDate): PortfolioFigures {
  const active = db
    .select({
      count: sql<number>`count(*)`,
      principal: sql<number>`coalesce(sum(${loan.outstandingPrincipal}), 0)`,
    })
    .from(loan)
    .where(eq(loan.status, 'active'))
    .get();
  const overdue = db
    .select({
      loans: sql<number>`count(distinct ${loanInstalment.loanId})`,
      principal: sql<number>`coalesce(sum(${openPrincipal}), 0)`,
    })
    .from(loanInstalment)
    .where(and(lt(loanInstalment.effectiveDueOn, today), gt(openAmount, 0)))
    .get();
  const outstanding = fen(active?.principal ?? 0);
  const monthStart = dateOf(yearOf(today), monthOf(today), 1);
  return {
    activeLoans: active?.count ?? 0,
    outstandingPrincipal: outstanding,
    overdueLoans: overdue?.loans ?? 0,
    overduePrincipal: fen(overdue?.principal ?? 0),
    par30Percent: shareOf(principalOverdueSince(db, addDays(today, -30)), outstanding),
    disbursedThisMonth: sumOfEvents(db, 'disburse', monthStart, today),
    collectedThisMonth: sumOfEvents(db, 'repay', monthStart, today),
  };
}

function principalOverdueSince(db: Reader, day: IsoDate): Money {
  const row = db
    .select({ principal: sql<number>`coalesce(sum(${loan.outstandingPrincipal}), 0)` })
    .from(loan)
    .where(
      sql`${loan.id} in (select ${loanInstalment.loanId} from ${loanInstalment}
        where ${loanInstalment.effectiveDueOn} < ${day} and ${openAmount} > 0)`,
    )
    .get();
  return fen(row?.principal ?? 0);
}

/** A share in percent with two decimals, by whole numbers so that it is exact. */
function shareOf(part: Money, whole: Money): string {
  if (whole === 0) return '0.00';
  const basisPoints = Math.round((part * 10_000) / whole);
  return `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`;
}

/** Money in or out by value date; what was reversed counts for nothing. */
function sumOfEvents(db: Reader, type: 'disburse' | 'repay', from: IsoDate, to: IsoDate): Money {
  const row = db
    .select({ amount: sql<number>`coalesce(sum(${loanEvent.amount}), 0)` })
    .from(loanEvent)
    .where(
      and(
        eq(loanEvent.type, type),
        gte(loanEvent.valueDate, from),
        lte(loanEvent.valueDate, to),
        sql`not exists (select 1 from loan_event as undo where undo.loan_id = ${loanEvent.loanId}
          and undo.type = 'reverse' and json_extract(undo.event, '$.target') = ${loanEvent.sequence})`,
      ),
    )
    .get();
  return fen(row?.amount ?? 0);
}

export type DueItem = Readonly<{
  loanId: number;
  loanNumber: string;
  customerName: string;
  period: number;
  dueOn: IsoDate;
  amount: Money;
  /** Positive when overdue */
  daysPastDue: number;
}>;

/** Instalments with anything open that fall due within the next days, the nearest first. */
export function listFallingDue(
  db: Reader,
  _actor: Actor,
  today: IsoDate,
  days: number,
  limit: number,
): DueItem[] {
  return dueItems(
    db,
    today,
    and(gte(loanInstalment.effectiveDueOn, today), lte(loanInstalment.effectiveDueOn, addDays(today, days))),
    limit,
  );
}

/** Overdue instalments, the oldest first. */
export function listOverdue(db: Reader, _actor: Actor, today: IsoDate, limit: number): DueItem[] {
  return dueItems(db, today, lt(loanInstalment.effectiveDueOn, today), limit);
}

function dueItems(db: Reader, today: IsoDate, when: ReturnType<typeof and>, limit: number): DueItem[] {
  return db
    .select({
      loanId: loan.id,
      loanNumber: loan.number,
      customerName: customer.name,
      period: loanInstalment.period,
      dueOn: loanInstalment.effectiveDueOn,
      amount: openAmount,
    })
    .from(loanInstalment)
    .innerJoin(loan, eq(loan.id, loanInstalment.loanId))
    .innerJoin(customer, eq(customer.id, loan.customerId))
    .where(and(eq(loan.status, 'active'), when, gt(openAmount, 0)))
    .orderBy(asc(loanInstalment.effectiveDueOn), asc(loan.id))
    .limit(limit)
    .all()
    .map((row) => ({
      ...row,
      amount: fen(row.amount),
      dueOn: row.dueOn,
      daysPastDue: daysBetween(row.dueOn, today),
    }));
}

export type MonthlyBusiness = Readonly<{ month: string; disbursed: Money; collected: Money }>;

/** Disbursed and collected by month, for the twelve months up to today. */
export function listMonthlyBusiness(db: Reader, _actor: Actor, today: IsoDate): MonthlyBusiness[] {
  const firstOfMonth = dateOf(yearOf(today), monthOf(today), 1);
  return Array.from({ length: 12 }, (_, index) => {
    const from = addMonths(firstOfMonth, index - 11);
    const to = addDays(addMonths(from, 1), -1);
    return {
      month: from.slice(0, 7),
      disbursed: sumOfEvents(db, 'disburse', from, to),
      collected: sumOfEvents(db, 'repay', from, to),
    };
  });
}
