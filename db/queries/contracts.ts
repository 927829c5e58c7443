// Contracts and their disbursements, as the lists and pages show them.
import { and, asc, desc, eq, gte, lte, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '@/db/client';
import {
  application,
  contract,
  customer,
  disbursement,
  document,
  loan,
  productVersion,
  user,
  type ContractState,
  type RequestState,
} from '@/db/schema';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { getApplication } from './applications';
import { matching } from './text-search';

export const CONTRACT_STATES = [
  'drafted',
  'signed',
  'disbursed',
  'voided',
] as const satisfies readonly ContractState[];
export const CONTRACT_SORTS = ['number', 'amount', 'signedOn'] as const;
export type ContractSort = (typeof CONTRACT_SORTS)[number];

export const DISBURSEMENT_STATES = [
  'requested',
  'released',
  'rejected',
] as const satisfies readonly RequestState[];
export const DISBURSEMENT_SORTS = ['requestedAt', 'valueDate', 'amount'] as const;
export type DisbursementSort = (typeof DISBURSEMENT_SORTS)[number];

type ListArgs<State, Sort> = Readonly<{
  q?: string;
  state?: State;
  sort: Sort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}>;

const maker = alias(user, 'maker');
const checker = alias(user, 'checker');

const SEARCHED = [contract.number, customer.name, customer.pinyin, customer.initials] as const;

export function listContracts(db: Reader, _actor: Actor, args: ListArgs<ContractState, ContractSort>) {
  const where = and(args.state && eq(contract.state, args.state), matching(args.q, SEARCHED));
  const direction = args.direction === 'asc' ? asc : desc;
  const column = { number: contract.number, amount: application.amount, signedOn: contract.signedOn }[
    args.sort
  ];
  const rows = db
    .select({
      id: contract.id,
      number: contract.number,
      state: contract.state,
      customerName: customer.name,
      productName: productVersion.name,
      terms: contract.terms,
      months: application.months,
      signedOn: contract.signedOn,
      createdAt: contract.createdAt,
    })
    .from(contract)
    .innerJoin(customer, eq(customer.id, contract.customerId))
    .innerJoin(application, eq(application.id, contract.applicationId))
    .innerJoin(productVersion, eq(productVersion.id, application.productVersionId))
    .where(where)
    .orderBy(direction(column), desc(contract.id))
    .limit(args.pageSize)
    .offset((args.page - 1) * args.pageSize)
    .all();
  const total =
    db
      .select({ count: sql<number>`count(*)` })
      .from(contract)
      .innerJoin(customer, eq(customer.id, contract.customerId))
      .where(where)
      .get()?.count ?? 0;
  // A contract's terms carry a calendar; a list needs two figures of them.
  return {
    rows: rows.map(({ terms, ...row }) => ({
      ...row,
      principal: terms.principal,
      annualRate: terms.annualRate,
    })),
    total,
  };
}

export type ContractListItem = ReturnType<typeof listContracts>['rows'][number];
export type ContractPageData = NonNullable<ReturnType<typeof getContract>>;

export function getContract(db: Reader, actor: Actor, contractId: number) {
  const found = db
    .select({
      row: contract,
      customer,
      months: application.months,
      purpose: application.purpose,
      guarantee: application.guarantee,
      applicationNumber: application.number,
      productName: productVersion.name,
      makerName: maker.name,
      signerName: checker.name,
      loanId: loan.id,
      loanNumber: loan.number,
      fileName: document.fileName,
      sha256: document.sha256,
    })
    .from(contract)
    .innerJoin(customer, eq(customer.id, contract.customerId))
    .innerJoin(application, eq(application.id, contract.applicationId))
    .innerJoin(productVersion, eq(productVersion.id, application.productVersionId))
    .innerJoin(document, eq(document.id, contract.documentId))
    .innerJoin(maker, eq(maker.id, contract.createdBy))
    .leftJoin(checker, eq(checker.id, contract.signedBy))
    .leftJoin(loan, eq(loan.contractId, contract.id))
    .where(eq(contract.id, contractId))
    .get();
  if (!found) return null;
  const disbursements = disbursementsOfContract(db, actor, contractId);
  return {
    ...found,
    disbursements,
    /** Asked for and not sent back: no second one beside it, and no voiding under it. */
    liveDisbursement: disbursements.find((one) => one.state !== 'rejected') ?? null,
    steps: getApplication(db, actor, found.row.applicationId)?.steps ?? [],
  };
}

type DisbursementArgs = ListArgs<RequestState, DisbursementSort> & Readonly<{ from?: IsoDate; to?: IsoDate }>;

export function listDisbursements(db: Reader, actor: Actor, args: DisbursementArgs) {
  const where = and(
    args.state && eq(disbursement.state, args.state),
    args.from && gte(disbursement.valueDate, args.from),
    args.to && lte(disbursement.valueDate, args.to),
    matching(args.q, SEARCHED),
  );
  const direction = args.direction === 'asc' ? asc : desc;
  const order = [direction(disbursement[args.sort]), desc(disbursement.id)];
  const total =
    db
      .select({ count: sql<number>`count(*)` })
      .from(disbursement)
      .innerJoin(contract, eq(contract.id, disbursement.contractId))
      .innerJoin(customer, eq(customer.id, contract.customerId))
      .where(where)
      .get()?.count ?? 0;
  const offset = (args.page - 1) * args.pageSize;
  return { rows: disbursementsWhere(db, actor, where, order, args.pageSize, offset), total };
}

export const disbursementsOfContract = (db: Reader, actor: Actor, contractId: number) =>
  disbursementsWhere(db, actor, eq(disbursement.contractId, contractId), [desc(disbursement.id)], 100, 0);

/** Oldest first: what has waited longest is decided first. */
export const listWaitingDisbursements = (db: Reader, actor: Actor) =>
  disbursementsWhere(db, actor, eq(disbursement.state, 'requested'), [asc(disbursement.id)], 500, 0);

export type DisbursementItem = ReturnType<typeof disbursementsWhere>[number];

function disbursementsWhere(
  db: Reader,
  actor: Actor,
  where: SQL | undefined,
  order: SQL[],
  limit: number,
  offset: number,
) {
  return db
    .select({
      id: disbursement.id,
      state: disbursement.state,
      amount: disbursement.amount,
      valueDate: disbursement.valueDate,
      payeeName: disbursement.payeeName,
      payeeBank: disbursement.payeeBank,
      payeeAccount: disbursement.payeeAccount,
      note: disbursement.note,
      requestedBy: disbursement.requestedBy,
      requestedAt: disbursement.requestedAt,
      makerName: maker.name,
      checkerName: checker.name,
      decidedAt: disbursement.decidedAt,
      decisionNote: disbursement.decisionNote,
      eventSequence: disbursement.eventSequence,
      contractId: contract.id,
      contractNumber: contract.number,
      customerName: customer.name,
      loanId: loan.id,
    })
    .from(disbursement)
    .innerJoin(contract, eq(contract.id, disbursement.contractId))
    .innerJoin(customer, eq(customer.id, contract.customerId))
    .innerJoin(maker, eq(maker.id, disbursement.requestedBy))
    .leftJoin(checker, eq(checker.id, disbursement.decidedBy))
    .leftJoin(loan, eq(loan.contractId, contract.id))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .all()
    .map(({ requestedBy, loanId, ...row }) => {
      const mayCheck = row.state === 'requested' && can(actor, 'disbursement.release');
      return {
        ...row,
        /** One contract, one loan: an earlier request that was sent back led to none. */
        loanId: row.state === 'released' ? loanId : null,
        mayDecide: mayCheck && requestedBy !== actor.id,
        /** The reader's role could decide it, but he asked for it himself. */
        isKeptApart: mayCheck && requestedBy === actor.id,
      };
    });
}
