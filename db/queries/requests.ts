// Requests of two persons on a loan: those that wait, those decided lately, those of one loan.
import { desc, eq, and, ne, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '@/db/client';
import { customer, loan, loanEvent, loanRequest, user } from '@/db/schema';
import { can, type Actor } from '@/lib/domain/access/permissions';

const maker = alias(user, 'maker');
const checker = alias(user, 'checker');

/** What a reversal asks to undo. */
const targetSequence = sql<number | null>`json_extract(${loanRequest.payload}, '$.target')`;

export type LoanRequestItem = ReturnType<typeof listWaitingRequests>[number];

export const listWaitingRequests = (db: Reader, actor: Actor) =>
  requestsWhere(db, actor, eq(loanRequest.state, 'requested'), 500);

/** The last decisions, so that a maker sees what became of what he asked for. */
export const listDecidedRequests = (db: Reader, actor: Actor, limit: number) =>
  requestsWhere(db, actor, ne(loanRequest.state, 'requested'), limit);

export const listRequestsOfLoan = (db: Reader, actor: Actor, loanId: number) =>
  requestsWhere(db, actor, eq(loanRequest.loanId, loanId), 500);

function requestsWhere(db: Reader, actor: Actor, where: SQL, limit: number) {
  return db
    .select({
      id: loanRequest.id,
      kind: loanRequest.kind,
      state: loanRequest.state,
      amount: loanRequest.amount,
      reason: loanRequest.reason,
      payload: loanRequest.payload,
      channel: loanRequest.channel,
      requestedBy: loanRequest.requestedBy,
      requestedAt: loanRequest.requestedAt,
      makerName: maker.name,
      checkerName: checker.name,
      decidedAt: loanRequest.decidedAt,
      decisionNote: loanRequest.decisionNote,
      loanId: loan.id,
      loanNumber: loan.number,
      outstandingPrincipal: loan.outstandingPrincipal,
      credit: loan.credit,
      customerName: customer.name,
      debtorName: sql<
        string | null
      >`(select taker.name from ${customer} as taker where taker.number = json_extract(${loanRequest.payload}, '$.debtor'))`,
      targetType: loanEvent.type,
      receiptNumber: loanEvent.receiptNumber,
      receiptDay: loanEvent.valueDate,
      receiptChannel: loanEvent.channel,
    })
    .from(loanRequest)
    .innerJoin(loan, eq(loan.id, loanRequest.loanId))
    .innerJoin(customer, eq(customer.id, loan.customerId))
    .innerJoin(maker, eq(maker.id, loanRequest.requestedBy))
    .leftJoin(checker, eq(checker.id, loanRequest.decidedBy))
    .leftJoin(
      loanEvent,
      and(eq(loanEvent.loanId, loanRequest.loanId), eq(loanEvent.sequence, targetSequence)),
    )
    .where(where)
    .orderBy(desc(loanRequest.id))
    .limit(limit)
    .all()
    .map((row) => ({
      ...row,
      isOwn: row.requestedBy === actor.id,
      /** Waits, and this reader is the second person who may decide it. */
      mayDecide:
        row.state === 'requested' && row.requestedBy !== actor.id && can(actor, `${row.kind}.approve`),
    }));
}
