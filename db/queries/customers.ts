// What the customer screens show: the list with what each still owes, one customer with the people around it.
import { and, asc, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { contract, customer, loan, user, type ContractState } from '@/db/schema';
import {
  findCustomer,
  listRelatedPeople,
  type CustomerRow,
  type RelatedPersonRow,
} from '@/db/store/customer';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { CustomerKind } from '@/lib/domain/identity/kinds';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import type { Money } from '@/lib/domain/money/money';
import { matching } from './text-search';

export const CUSTOMER_SORTS = ['number', 'name', 'outstanding', 'updatedAt'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

export type CustomerListArgs = Readonly<{
  kind?: CustomerKind;
  q?: string;
  sort: CustomerSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}>;

export type CustomerListItem = Readonly<{
  id: number;
  number: string;
  kind: CustomerKind;
  name: string;
  identityNumber: string;
  phone: string;
  openLoans: number;
  /** Principal still out on all loans */
  outstanding: Money;
  updatedAt: Instant;
}>;

export type CustomerList = Readonly<{ rows: readonly CustomerListItem[]; total: number }>;

const openLoans = sql<number>`(select count(*) from ${loan} where ${loan}."customer_id" = ${customer}."id" and ${loan}."status" = 'active')`;
const outstanding = sql<Money>`(select coalesce(sum(${loan}."outstanding_principal"), 0) from ${loan} where ${loan}."customer_id" = ${customer}."id")`;

export function listCustomers(db: Reader, _actor: Actor, args: CustomerListArgs): CustomerList {
  const where = and(args.kind && eq(customer.kind, args.kind), searched(args.q));
  const direction = args.direction === 'asc' ? asc : desc;
  // By sound, as a telephone book: characters themselves sort in no order that people know.
  const column = {
    number: customer.number,
    name: customer.pinyin,
    outstanding,
    updatedAt: customer.updatedAt,
  }[args.sort];
  const rows = db
    .select({
      id: customer.id,
      number: customer.number,
      kind: customer.kind,
      name: customer.name,
      identityNumber: customer.identityNumber,
      phone: customer.phone,
      openLoans,
      outstanding,
      updatedAt: customer.updatedAt,
    })
    .from(customer)
    .where(where)
    .orderBy(direction(column), desc(customer.id))
    .limit(args.pageSize)
    .offset((args.page - 1) * args.pageSize)
    .all();
  const total =
    db
      .select({ count: sql<number>`count(*)` })
      .from(customer)
      .where(where)
      .get()?.count ?? 0;
  return { rows, total };
}

/** Three digits stand somewhere in almost every phone number; from four on they mean one. */
const TELLING_DIGITS = 4;

function searched(q: string | undefined): SQL | undefined {
  const words = q?.trim() ?? '';
  const digits = words.replace(/\s/g, '');
  return or(
    matching(words, [customer.name, customer.pinyin, customer.initials, customer.number]),
    digits.length < TELLING_DIGITS ? undefined : matching(digits, [customer.phone, customer.identityNumber]),
  );
}

export type CustomerContract = Readonly<{
  id: number;
  number: string;
  state: ContractState;
  terms: LoanTerms;
  signedOn: IsoDate | null;
}>;

export type CustomerDetail = Readonly<{
  row: CustomerRow;
  createdBy: string;
  people: readonly RelatedPersonRow[];
  /** Newest first */
  contracts: readonly CustomerContract[];
}>;

export function getCustomer(db: Reader, _actor: Actor, customerId: number): CustomerDetail | null {
  const row = findCustomer(db, customerId);
  if (!row) return null;
  const author = db.select({ name: user.name }).from(user).where(eq(user.id, row.createdBy)).get();
  return {
    row,
    createdBy: author?.name ?? '',
    people: listRelatedPeople(db, customerId),
    contracts: db
      .select({
        id: contract.id,
        number: contract.number,
        state: contract.state,
        terms: contract.terms,
        signedOn: contract.signedOn,
      })
      .from(contract)
      .where(eq(contract.customerId, customerId))
      .orderBy(desc(contract.id))
      .all(),
  };
}
