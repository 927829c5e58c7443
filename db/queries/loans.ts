// The loan list: what each loan owes next and since when it is late, searched, filtered and paged in SQL.
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { customer, loan, loanInstalment } from '@/db/schema';
import type { LoanStatus } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';
import { addDays, daysBetween, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import type { Money } from '@/lib/domain/money/money';
import { matching } from './text-search';

export const LOAN_STATES = ['active', 'overdue', 'due_soon', 'settled'] as const;
/** 未结清, 逾期, 即将到期, 已结清 */
export type LoanListState = (typeof LOAN_STATES)[number];

export const LOAN_SORTS = [
  'number',
  'principal',
  'outstanding',
  'disbursedOn',
  'maturesOn',
  'nextDueOn',
] as const;
export type LoanSort = (typeof LOAN_SORTS)[number];

/** Due within so many days counts as due soon. */
export const DUE_SOON_DAYS = 7;

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
  settledOn: IsoDate | null;
  nextDueOn: IsoDate | null;
  nextDueAmount: Money | null;
  /** Positive when anything is overdue */
  daysPastDue: number;
}>;

export type LoanList = Readonly<{ rows: readonly LoanListItem[]; total: number }>;

const openAmount = sql`(part.principal_due - part.principal_paid + part.interest_due - part.interest_paid + part.fee_due - part.fee_paid)`;
const partsOfLoan = sql`${loanInstalment} as part where part.loan_id = ${loan}."id" and ${openAmount} > 0`;

/** The oldest due day whose principal or interest is open though its grace has passed, as the engine counts days late. */
const overdueSinceOn = (today: IsoDate) =>
  sql<IsoDate | null>`(select min(part.effective_due_on) from ${partsOfLoan}
    and part.principal_due + part.interest_due > part.principal_paid + part.interest_paid
    and date(part.effective_due_on, json_extract(${loan.terms}, '$.overdue.graceDays') || ' days') < ${today})`;
const nextDueOnFrom = (today: IsoDate) =>
  sql<IsoDate | null>`(select min(part.effective_due_on) from ${partsOfLoan} and part.effective_due_on >= ${today})`;
const nextDueAmountFrom = (today: IsoDate) =>
  sql<Money | null>`(select ${openAmount} from ${partsOfLoan} and part.effective_due_on >= ${today}
    order by part.effective_due_on, part.period limit 1)`;

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
      terms: loan.terms,
      disbursedOn: loan.disbursedOn,
      maturesOn: loan.maturesOn,
      status: loan.status,
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
    rows: rows.map(({ terms, overdueSince, ...row }) => ({
      ...row,
      annualRate: terms.annualRate,
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
  if (state === 'settled' || state === 'active') return eq(loan.status, state);
  if (state === 'overdue') return sql`${loan.status} = 'active' and ${overdueSinceOn(today)} is not null`;
  return sql`${loan.status} = 'active' and ${nextDueOnFrom(today)} <= ${addDays(today, DUE_SOON_DAYS)}`;
}

function order(today: IsoDate, args: LoanListArgs): SQL[] {
  const direction = args.direction === 'asc' ? asc : desc;
  // Loans without a next due day come last either way.
  if (args.sort === 'nextDueOn') {
    return [sql`${nextDueOnFrom(today)} is null`, direction(nextDueOnFrom(today))];
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
