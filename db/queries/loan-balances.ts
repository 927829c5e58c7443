// 贷款余额表: the whole portfolio on any day, by either truth of that day, each loan reckoned from its events.
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { contract, customer, loan, loanEvent } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { balanceOn, type LoanBalance } from '@/lib/domain/loan/balance';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { bookedLater, eventsFor, type Truth } from '@/lib/domain/loan/known-on';
import { add, ZERO, type Money } from '@/lib/domain/money/money';
import { matching } from './text-search';

export const BALANCE_SORTS = ['number', 'principal', 'interest', 'penalty', 'daysPastDue'] as const;
export type BalanceSort = (typeof BALANCE_SORTS)[number];

export type BalanceArgs = Readonly<{
  asOf: IsoDate;
  truth: Truth;
  q?: string;
  sort: BalanceSort;
  direction: 'asc' | 'desc';
}>;

export type BalanceRow = LoanBalance &
  Readonly<{
    id: number;
    number: string;
    customerName: string;
    productName: string;
    disbursedOn: IsoDate;
    /** How many later bookings have effect on the day: where there are any, its two truths differ. */
    laterCount: number;
  }>;

export type BalanceTotals = Readonly<
  Record<'principal' | 'overduePrincipal' | 'interest' | 'penalty' | 'fee' | 'credit', Money> & {
    count: number;
  }
>;

export type BalanceReport = Readonly<{
  rows: readonly BalanceRow[];
  totals: BalanceTotals;
  products: readonly (BalanceTotals & Readonly<{ name: string }>)[];
  /** How many loans have later bookings with effect on the day. */
  differing: number;
}>;

/** Every loan on which anything is owed or held on the day; totals are of all of them. */
export function reportBalances(db: Reader, _actor: Actor, args: BalanceArgs): BalanceReport {
  const loans = loansBy(db, args);
  const events = eventsOf(db, args.asOf);
  const rows = loans.flatMap(({ isOver, terms, ...head }): BalanceRow[] => {
    const all = events.get(head.id) ?? [];
    const later = bookedLater(all, args.asOf).length;
    // Paid off by the day, and nothing booked since: there is nothing to reckon.
    if (isOver && later === 0) return [];
    const balance = balanceOn(terms, eventsFor(all, args.asOf, args.truth), args.asOf);
    return isEmpty(balance) ? [] : [{ ...head, ...balance, laterCount: later }];
  });
  const named = withDebtors(db, rows);
  return {
    rows: sorted(named, args),
    totals: totalsOf(named),
    products: [...new Set(named.map((row) => row.productName))]
      .sort((a, b) => a.localeCompare(b, 'zh-CN'))
      .map((name) => ({ name, ...totalsOf(named.filter((row) => row.productName === name)) })),
    differing: named.filter((row) => row.laterCount > 0).length,
  };
}

/** Loans paid out by the day, each under the customer who signed for it. */
const loansBy = (db: Reader, { asOf, q }: BalanceArgs) =>
  db
    .select({
      id: loan.id,
      number: loan.number,
      terms: loan.terms,
      productName: loan.productName,
      disbursedOn: loan.disbursedOn,
      settledOn: loan.settledOn,
      customerName: customer.name,
    })
    .from(loan)
    .innerJoin(contract, eq(contract.id, loan.contractId))
    .innerJoin(customer, eq(customer.id, contract.customerId))
    .where(
      and(
        lte(loan.disbursedOn, asOf),
        matching(q, [loan.number, customer.name, customer.pinyin, customer.initials]),
      ),
    )
    .orderBy(asc(loan.number))
    .all()
    .map(({ settledOn, ...row }) => ({ ...row, isOver: settledOn !== null && settledOn <= asOf }));

/** All events of all loans paid out by the day, in the order of booking. */
function eventsOf(db: Reader, asOf: IsoDate): ReadonlyMap<number, readonly LoanEvent[]> {
  const events = new Map<number, LoanEvent[]>();
  const rows = db
    .select({ loanId: loanEvent.loanId, event: loanEvent.event })
    .from(loanEvent)
    .innerJoin(loan, eq(loan.id, loanEvent.loanId))
    .where(lte(loan.disbursedOn, asOf))
    .orderBy(asc(loanEvent.loanId), asc(loanEvent.sequence))
    .all();
  for (const { event, loanId } of rows) {
    const own = events.get(loanId);
    if (own) own.push(event);
    else events.set(loanId, [event]);
  }
  return events;
}

const isEmpty = ({ credit, fee, interest, isDisbursed, penalty, principal }: LoanBalance): boolean =>
  !isDisbursed || principal + interest + penalty + fee + credit === 0;

/** 转户: under the name of whoever owed the loan on the day. */
function withDebtors(db: Reader, rows: readonly BalanceRow[]): readonly BalanceRow[] {
  const numbers = rows.flatMap(({ debtor }) => (debtor === null ? [] : [debtor]));
  if (numbers.length === 0) return rows;
  const takers = db
    .select({ number: customer.number, name: customer.name })
    .from(customer)
    .where(inArray(customer.number, numbers))
    .all();
  const names = new Map(takers.map(({ name, number }) => [number, name]));
  return rows.map((row) => ({ ...row, customerName: names.get(row.debtor ?? '') ?? row.customerName }));
}

function sorted(rows: readonly BalanceRow[], { direction, sort }: BalanceArgs): readonly BalanceRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  if (sort === 'number') return direction === 'asc' ? rows : rows.toReversed();
  return rows.toSorted((a, b) => sign * (a[sort] - b[sort]) || (a.number < b.number ? -1 : 1));
}

const NOTHING: BalanceTotals = {
  count: 0,
  principal: ZERO,
  overduePrincipal: ZERO,
  interest: ZERO,
  penalty: ZERO,
  fee: ZERO,
  credit: ZERO,
};

const totalsOf = (rows: readonly BalanceRow[]): BalanceTotals =>
  rows.reduce<BalanceTotals>(
    (total, row) => ({
      count: total.count + 1,
      principal: add(total.principal, row.principal),
      overduePrincipal: add(total.overduePrincipal, row.overduePrincipal),
      interest: add(total.interest, row.interest),
      penalty: add(total.penalty, row.penalty),
      fee: add(total.fee, row.fee),
      credit: add(total.credit, row.credit),
    }),
    NOTHING,
  );
