// One loan with everything that hangs on it: its case, events, requests, vouchers and papers.
import { and, asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { application, contract, customer, document, loan, loanEvent, user } from '@/db/schema';
import { domainEvents, listEvents } from '@/db/store/loan';
import type { Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { extensionsOf } from '@/lib/domain/change/extension';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState } from '@/lib/domain/loan/state';
import { getApplication } from './applications';
import { disbursementsOfContract } from './contracts';
import { lprFollowedBy } from './lpr';
import { listRequestsOfLoan } from './requests';
import { accruedOnLoan, listVouchersOfLoan } from './vouchers';

export type LoanHead = NonNullable<ReturnType<typeof getLoanHead>>;
export type LoanEventItem = ReturnType<typeof eventsOf>[number];
export type LoanPaper = ReturnType<typeof papersOf>[number];
export type LoanPageData = NonNullable<ReturnType<typeof getLoanPage>>;

/** The loan with its customer, contract and manager. */
export function getLoanHead(db: Reader, _actor: Actor, loanId: number) {
  return (
    db
      .select({
        row: loan,
        customerNumber: customer.number,
        customerName: customer.name,
        customerPhone: customer.phone,
        contractNumber: contract.number,
        contractDocumentId: contract.documentId,
        contractedAt: contract.createdAt,
        applicationId: application.id,
        applicationNumber: application.number,
        managerName: user.name,
      })
      .from(loan)
      .innerJoin(customer, eq(customer.id, loan.customerId))
      .innerJoin(contract, eq(contract.id, loan.contractId))
      .innerJoin(application, eq(application.id, contract.applicationId))
      .innerJoin(user, eq(user.id, loan.managerId))
      .where(eq(loan.id, loanId))
      .get() ?? null
  );
}

/** The state of a loan on any day, reckoned from what is recorded now. */
export function getLoanState(db: Reader, _actor: Actor, head: LoanHead, asOf: IsoDate): LoanState {
  return replay(head.row.terms, domainEvents(listEvents(db, head.row.id)), asOf);
}

/** How often a loan has been extended by what stands now. */
export const countExtensions = (db: Reader, _actor: Actor, head: LoanHead): number =>
  extensionsOf(domainEvents(listEvents(db, head.row.id)));

export function getLoanPage(db: Reader, actor: Actor, loanId: number) {
  const head = getLoanHead(db, actor, loanId);
  if (!head) return null;
  const events = eventsOf(db, loanId);
  return {
    ...head,
    events,
    requests: listRequestsOfLoan(db, actor, loanId),
    vouchers: listVouchersOfLoan(db, actor, loanId),
    accrued: accruedOnLoan(db, actor, loanId),
    papers: papersOf(db, head, events),
    disbursements: disbursementsOfContract(db, actor, head.row.contractId),
    lprFollowed: lprFollowedBy(
      db,
      head.contractedAt,
      events.map(({ event }) => event),
    ),
    steps: getApplication(db, actor, head.applicationId)?.steps ?? [],
  };
}

function eventsOf(db: Reader, loanId: number) {
  const rows = db
    .select({ row: loanEvent, createdBy: user.name })
    .from(loanEvent)
    .leftJoin(user, eq(user.id, loanEvent.createdBy))
    .where(eq(loanEvent.loanId, loanId))
    .orderBy(asc(loanEvent.sequence))
    .all()
    // What no person booked was booked by the day-end.
    .map(({ row, createdBy }) => ({ row, createdBy: createdBy ?? '系统' }));
  return rows.map(({ row, createdBy }) => {
    const undone = rows.find(
      ({ row: { event } }) => event.type === 'reverse' && event.target === row.sequence,
    );
    return {
      id: row.id,
      sequence: row.sequence,
      type: row.type,
      event: row.event,
      valueDate: row.valueDate,
      bookingDate: row.bookingDate,
      amount: row.amount,
      receiptNumber: row.receiptNumber,
      channel: row.channel,
      note: row.note,
      createdBy,
      createdAt: row.createdAt,
      target: row.event.type === 'reverse' ? row.event.target : null,
      /** Set when a later event undid this one: by whom, when and why. */
      reversal: undone
        ? {
            by: undone.createdBy,
            at: undone.row.createdAt,
            bookingDate: undone.row.bookingDate,
            reason: undone.row.note,
          }
        : null,
    };
  });
}

function papersOf(
  db: Reader,
  head: { row: { id: number }; contractDocumentId: number },
  events: readonly LoanEventItem[],
) {
  const receipts = events.filter((event) => event.type === 'repay').map((event) => event.id);
  const concerned: (SQL | undefined)[] = [
    eq(document.id, head.contractDocumentId),
    and(inArray(document.kind, ['loan_note', 'settlement_certificate']), eq(document.subjectId, head.row.id)),
  ];
  const draws = events.filter((event) => event.type === 'disburse').map((event) => event.id);
  concerned.push(and(eq(document.kind, 'draw_note'), inArray(document.subjectId, draws)));
  if (receipts.length > 0) {
    concerned.push(and(eq(document.kind, 'receipt'), inArray(document.subjectId, receipts)));
  }
  // Never the content: a page may list many papers, and each is large.
  return db
    .select({
      id: document.id,
      kind: document.kind,
      subjectId: document.subjectId,
      fileName: document.fileName,
      createdAt: document.createdAt,
      voidedAt: document.voidedAt,
    })
    .from(document)
    .where(or(...concerned))
    .orderBy(desc(document.id))
    .all();
}

/** Receipts of one value date that still stand, to warn of money entered twice. */
export const listReceiptsOn = (db: Reader, _actor: Actor, loanId: number, valueDate: IsoDate) =>
  eventsOf(db, loanId).filter(
    (event) => event.type === 'repay' && event.valueDate === valueDate && event.reversal === null,
  );
