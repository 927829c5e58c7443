// The loan list: what each loan owes next and since when it is late, searched, filtered and paged in SQL.
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { customer, disbursement, loan } from '@/db/schema';
import type { LoanStatus } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';
import { daysBetween, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { DrawKind, LoanTerms } from '@/lib/domain/loan/terms';
import type { Money } from '@/lib/domain/money/money';
import { atRiskBefore, lastDaySoon, nextDueAmountFrom, nextDueOnFrom, overdueSinceOn } from './loan-dues';
import { matching } from './text-search';

export const LOAN_STATES = ['active', 'overdue', 'at_risk', 'due_soon', 'settled', 'written_off'] as const;
/** 未结清, 逾期, 逾期超过 30 天, 即将到期, 已结清, 已核销 */
export type LoanListState = (typeof LOAN_STATES)[number];

export const LOAN_SORTS = [
  'number',
  'principal',
  'outstanding',
  'disbursedOn',
  'maturesOn',
  'nextDueOn',
  'daysPastDue',
] as const;
export type LoanSort = (typeof LOAN_SORTS)[number];

export type LoanListArgs = Readonly<{
  state?: LoanListState;
  q?: string;
  customerId?: number;
  sort: LoanSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}>;

export type LoanListItem = Readonly<{
  id: number;
  number: string;
  customerId: number;
  customerName: string;
  productName: string;
  principal: Money;
  outstandingPrincipal: Money;
  annualRate: LoanTerms['annualRate'];
  disbursedOn: IsoDate;
  maturesOn: IsoDate;
  status: LoanStatus;
  drawKind: DrawKind;
  /** What can still be drawn, less what is asked for already */
  undrawn: Money;
  settledOn: IsoDate | null;
  nextDueOn: IsoDate | null;
  nextDueAmount: Money | null;
  /** Positive when anything is overdue */
  daysPastDue: number;
}>;

export type LoanList = Readonly<{ rows: readonly LoanListItem[]; total: number }>;

/** What waits to be paid out on a loan. */
const askedFor = sql`coalesce((select sum(${disbursement.amount}) from ${disbursement}
  where ${disbursement.contractId} = ${loan}."contract_id" and ${disbursement.state} = 'requested'), 0)`;

export function listLoans(db: Reader, _actor: Actor, today: IsoDate, args: LoanListArgs): LoanList {
  const where = conditions(today, args);
  const rows = db
    .select({
      id: loan.id,
      number: loan.number,
      customerId: customer.id,
      customerName: customer.name,
      productName: loan.productName,
      principal: loan.principal,
      outstandingPrincipal: loan.outstandingPrincipal,
      annualRate: loan.annualRate,
      disbursedOn: loan.disbursedOn,
      maturesOn: loan.maturesOn,
      status: loan.status,
      drawKind: sql<DrawKind>`coalesce(json_extract(${loan.terms}, '$.draw.kind'), 'once')`,
      undrawn: sql<Money>`max(0, ${loan.undrawn} - ${askedFor})`,
      settledOn: loan.settledOn,
      overdueSince: overdueSinceOn(today),
      nextDueOn: nextDueOnFrom(today),
      nextDueAmount: nextDueAmountFrom(today),
    })
    .from(loan)
    .innerJoin(customer, eq(customer.id, loan.customerId))
    .where(where)
    .orderBy(...order(today, args), desc(loan.id))
    .limit(args.pageSize)
    .offset((args.page - 1) * args.pageSize)
    .all();
  const total =
    db
      .select({ count: sql<number>`count(*)` })
      .from(loan)
      .innerJoin(customer, eq(customer.id, loan.customerId))
      .where(where)
      .get()?.count ?? 0;
  return {
    rows: rows.map(({ overdueSince, ...row }) => ({
      ...row,
      daysPastDue: overdueSince === null ? 0 : daysBetween(overdueSince, today),
    })),
    total,
  };
}

const SEARCHED = [loan.number, customer.name, customer.pinyin, customer.initials] as const;

function conditions(today: IsoDate, args: LoanListArgs): SQL | undefined {
  return and(
    stateCondition(today, args.state),
    args.customerId === undefined ? undefined : eq(loan.customerId, args.customerId),
    matching(args.q, SEARCHED),
  );
}

function stateCondition(today: IsoDate, state: LoanListState | undefined): SQL | undefined {
  if (state === undefined) return undefined;
  if (state === 'settled' || state === 'active' || state === 'written_off') return eq(loan.status, state);
  if (state === 'overdue') return sql`${loan.status} = 'active' and ${overdueSinceOn(today)} is not null`;
  if (state === 'at_risk') {
    return sql`${loan.status} = 'active' and ${overdueSinceOn(today)} < ${atRiskBefore(today)}`;
  }
  return sql`${loan.status} = 'active' and ${nextDueOnFrom(today)} <= ${lastDaySoon(today)}`;
}

function order(today: IsoDate, args: LoanListArgs): SQL[] {
  const direction = args.direction === 'asc' ? asc : desc;
  // Loans without a next due day come last either way.
  if (args.sort === 'nextDueOn') {
    return [sql`${nextDueOnFrom(today)} is null`, direction(nextDueOnFrom(today))];
  }
  // The most days late are the oldest day; loans that are not late come last.
  if (args.sort === 'daysPastDue') {
    const opposite = args.direction === 'asc' ? desc : asc;
    return [sql`${overdueSinceOn(today)} is null`, opposite(overdueSinceOn(today))];
  }
  const column = {
    number: loan.number,
    principal: loan.principal,
    outstanding: loan.outstandingPrincipal,
    disbursedOn: loan.disbursedOn,
    maturesOn: loan.maturesOn,
  }[args.sort];
  return [direction(column)];
}
