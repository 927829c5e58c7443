// How anything happens to a loan: append the event, replay, rewrite the projection, post the difference to the books.
import type { Reader, Tx } from '@/db/client';
import {
  bookedPosition,
  domainEvents,
  findLoan,
  insertEvent,
  listEvents,
  replaceInstalments,
  updateProjection,
  type InstalmentRow,
  type LoanEventRow,
  type LoanRow,
} from '@/db/store/loan';
import { voidDocuments } from '@/db/store/document';
import type { CommandContext } from '@/lib/commands/command';
import { later, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { maturityOn } from '@/lib/domain/change/maturity';
import { entryBetween, loanPosition, type EntryLine } from '@/lib/domain/ledger/loan-position';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState } from '@/lib/domain/loan/state';
import { Refusal } from '@/lib/domain/refusal';
import { subtract, type Money } from '@/lib/domain/money/money';
import type { NewEvent } from '@/lib/domain/workflow/loan-request';
import { voidOutdatedReceipts } from '../receipt/void-outdated';
import { debtorIdOf } from './debtor';
import { postVoucher } from './post-voucher';

/** The loan asked for; a forged or stale id is refused in the words of a missing one. */
export function loadLoan(reader: Reader, loanId: number): LoanRow {
  const row = findLoan(reader, loanId);
  if (!row) throw new Refusal('该贷款不存在，或您无权查看。');
  return row;
}

type Booking = Readonly<{
  event: NewEvent;
  amount: Money;
  receiptNumber?: string;
  channel?: string;
  note?: string;
  /** 摘要 of the voucher */
  summary: string;
}>;

/** Appends one event to a loan and carries everything that follows from it, inside the caller's transaction. */
export function bookEvent(tx: Tx, context: CommandContext, loan: LoanRow, booking: Booking): BookedEvent {
  const earlier = listEvents(tx, loan.id);
  const sequence = (earlier.at(-1)?.sequence ?? 0) + 1;
  const event: LoanEvent = { ...booking.event, sequence, bookingDate: context.today };
  const row = insertEvent(tx, {
    loanId: loan.id,
    sequence,
    type: event.type,
    valueDate: event.valueDate,
    bookingDate: context.today,
    amount: booking.amount,
    event,
    receiptNumber: booking.receiptNumber ?? null,
    channel: booking.channel ?? '',
    note: booking.note ?? '',
    createdBy: context.actor.id,
    createdAt: context.now,
  });
  const events = [...domainEvents(earlier), event];
  const state = replay(loan.terms, events, bookingDay(loan, context.today));
  project(tx, loan, events, state);
  voidOutdatedReceipts(tx, context, loan, { before: earlier, after: [...earlier, row] });
  voidNoteOfUndoneDraw(tx, context, event, earlier);
  const lines = differenceTo(tx, loan.id, state);
  const voucherId =
    lines.length === 0
      ? null
      : postVoucher(tx, context, {
          loanId: loan.id,
          eventSequence: sequence,
          summary: booking.summary,
          entries: [{ loanId: loan.id, lines }],
        });
  return { sequence, state, voucherId };
}

/** A draw that was undone was never paid out: its note is void. */
function voidNoteOfUndoneDraw(
  tx: Tx,
  context: CommandContext,
  event: LoanEvent,
  earlier: readonly LoanEventRow[],
): void {
  if (event.type !== 'reverse') return;
  const target = earlier.find((row) => row.sequence === event.target);
  if (target?.type === 'disburse') voidDocuments(tx, 'draw_note', target.id, context.now);
}

export type BookedEvent = Readonly<{ sequence: number; state: LoanState; voucherId: number | null }>;

/** Brings a loan's projection to the day, without a new event; answers what the books lack, for the caller to post. */
export function bringToDay(tx: Tx, context: CommandContext, loan: LoanRow): readonly EntryLine[] {
  const events = domainEvents(listEvents(tx, loan.id));
  const state = replay(loan.terms, events, bookingDay(loan, context.today));
  project(tx, loan, events, state);
  return differenceTo(tx, loan.id, state);
}

/** The books never go back in time. */
const bookingDay = (loan: LoanRow, today: IsoDate): IsoDate => later(loan.projectedTo, today);

function project(tx: Tx, loan: LoanRow, events: readonly LoanEvent[], state: LoanState): void {
  updateProjection(tx, loan.id, projectionOf(tx, loan, events, state));
  replaceInstalments(tx, loan.id, instalmentRows(loan.id, state));
}

export function projectionOf(reader: Reader, loan: LoanRow, events: readonly LoanEvent[], state: LoanState) {
  return {
    status: statusOf(state),
    customerId: debtorIdOf(reader, loan, state),
    projectedTo: state.asOf,
    maturesOn: maturityOn(loan.terms, events, state.asOf),
    annualRate: state.annualRate,
    outstandingPrincipal: state.outstandingPrincipal,
    undrawn: state.undrawn,
    credit: state.credit,
    settledOn: state.settledOn,
  };
}

function statusOf(state: LoanState): LoanRow['status'] {
  if (state.writtenOff) return 'written_off';
  return state.settledOn ? 'settled' : 'active';
}

/** What was waived is not due any more: lists and figures reckon with what is left. */
export function instalmentRows(loanId: number, state: LoanState): InstalmentRow[] {
  return state.instalments.map((row) => ({
    loanId,
    period: row.period,
    dueOn: row.dueOn,
    effectiveDueOn: row.effectiveDueOn,
    principalDue: row.due.principal,
    interestDue: subtract(row.due.interest, row.waived.interest),
    feeDue: subtract(row.due.fee, row.waived.fee),
    principalPaid: row.paid.principal,
    interestPaid: row.paid.interest,
    feePaid: row.paid.fee,
    settledOn: row.settledOn,
  }));
}

const differenceTo = (tx: Tx, loanId: number, state: LoanState): readonly EntryLine[] =>
  entryBetween(bookedPosition(tx, loanId), loanPosition(state));

/** How far back money may be entered, in days; an older value date is refused (domain.md 10.21). */
export const BACKDATING_DAYS_MAX = 30;
