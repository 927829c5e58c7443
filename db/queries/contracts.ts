// Contracts and their disbursements, as the lists and pages show them.
import { and, asc, desc, eq, like, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '@/db/client';
import { application, contract, customer, disbursement, document, loan, productVersion, user } from '@/db/schema';
import type { ContractState, RequestState } from '@/db/schema';
import type { Actor } from '@/lib/domain/access/permissions';

type ListQuery = Readonly<{
  q: string;
  state: string;
  page: number;
  pageSize: number;
  sort: string;
  direction: 'asc' | 'desc';
}>;

const maker = alias(user, 'maker');
const checker = alias(user, 'checker');

export function listContracts(db: Reader, _actor: Actor, query: ListQuery) {
  const where = and(
    query.state ? eq(contract.state, query.state as ContractState) : undefined,
    matches(query.q),
  );
  const sortColumn = query.sort === 'customer' ? customer.name : query.sort === 'signedOn' ? contract.signedOn : contract.id;
  const rows = db
    .select({
      id: contract.id,
      number: contract.number,
      state: contract.state,
      customerId: customer.id,
      customerName: customer.name,
      productName: productVersion.name,
      terms: contract.terms,
      signedOn: contract.signedOn,
      createdAt: contract.createdAt,
      loanId: loan.id,
    })
    .from(contract)
    .innerJoin(customer, eq(customer.id, contract.customerId))
    .innerJoin(application, eq(application.id, contract.applicationId))
    .innerJoin(productVersion, eq(productVersion.id, application.productVersionId))
    .leftJoin(loan, eq(loan.contractId, contract.id))
    .where(where)
    .orderBy(query.direction === 'asc' ? asc(sortColumn) : desc(sortColumn), desc(contract.id))
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .all();
  const total =
    db
      .select({ count: sql<number>`count(*)` })
      .from(contract)
      .innerJoin(customer, eq(customer.id, contract.customerId))
      .where(where)
      .get()?.count ?? 0;
  return { rows, total };
}

export type ContractListRow = ReturnType<typeof listContracts>['rows'][number];

function matches(q: string): SQL | undefined {
  if (!q) return undefined;
  const pattern = `%${q.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
  const contains = (column: SQL | typeof contract.number | typeof customer.name) =>
    sql`${column} like ${pattern} escape '\\'`;
  return or(contains(contract.number), contains(customer.name), like(customer.initials, `${q.toLowerCase()}%`));
}

export function getContract(db: Reader, _actor: Actor, contractId: number) {
  const found = db
    .select({
      contract,
      customer,
      application,
      productName: productVersion.name,
      makerName: maker.name,
      signerName: checker.name,
      loanId: loan.id,
      loanNumber: loan.number,
      sha256: document.sha256,
      size: sql<number>`length(${document.content})`,
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
  return found ? { ...found, disbursements: disbursementsWhere(db, eq(disbursement.contractId, contractId), 50, 0) } : null;
}

export function listDisbursements(db: Reader, _actor: Actor, query: ListQuery) {
  const where = and(
    query.state ? eq(disbursement.state, query.state as RequestState) : undefined,
    matches(query.q),
  );
  const total =
    db
      .select({ count: sql<number>`count(*)` })
      .from(disbursement)
      .innerJoin(contract, eq(contract.id, disbursement.contractId))
      .innerJoin(customer, eq(customer.id, contract.customerId))
      .where(where)
      .get()?.count ?? 0;
  return { rows: disbursementsWhere(db, where, query.pageSize, (query.page - 1) * query.pageSize), total };
}

export type DisbursementRow = ReturnType<typeof disbursementsWhere>[number];

function disbursementsWhere(db: Reader, where: SQL | undefined, limit: number, offset: number) {
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
      contractId: contract.id,
      contractNumber: contract.number,
      customerId: customer.id,
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
    .orderBy(desc(disbursement.id))
    .limit(limit)
    .offset(offset)
    .all();
}

export const getDisbursement = (db: Reader, _actor: Actor, disbursementId: number): DisbursementRow | null =>
  disbursementsWhere(db, eq(disbursement.id, disbursementId), 1, 0)[0] ?? null;
