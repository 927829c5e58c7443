// How anything happens to a loan: append the event, replay, rewrite the projection, post the difference to the books.
import type { Tx } from '@/db/client';
import {
  bookedPosition,
  domainEvents,
  findLoan,
  insertEvent,
  insertVoucher,
  insertVoucherLine,
  listEvents,
  replaceInstalments,
  updateProjection,
  type InstalmentRow,
  type LoanRow,
} from '@/db/store/loan';
import { nextNumber } from '@/db/store/sequence';
import type { CommandContext } from '@/lib/commands/command';
import { later, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { entryBetween, isBalanced, loanPosition } from '@/lib/domain/ledger/loan-position';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState } from '@/lib/domain/loan/state';
import { assert, Refusal } from '@/lib/domain/refusal';
import type { Money } from '@/lib/domain/money/money';

/** The loan asked for; a forged or stale id is refused in the words of a missing one. */
export function loadLoan(tx: Tx, loanId: number): LoanRow {
  const row = findLoan(tx, loanId);
  if (!row) throw new Refusal('该贷款不存在，或您无权查看。');
  return row;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type NewEvent = DistributiveOmit<LoanEvent, 'sequence' | 'bookingDate'>;

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
  insertEvent(tx, {
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
  const state = replay(loan.terms, [...domainEvents(earlier), event], bookingDay(loan, context.today));
  project(tx, loan.id, state);
  const voucherId = postDifference(tx, context, loan.id, state, booking.summary, sequence);
  return { sequence, state, voucherId };
}

export type BookedEvent = Readonly<{ sequence: number; state: LoanState; voucherId: number | null }>;

/** Brings a loan's projection and books to the day, without a new event: the day-end's accrual. */
export function bringToDay(tx: Tx, context: CommandContext, loan: LoanRow): LoanState {
  const state = replay(loan.terms, domainEvents(listEvents(tx, loan.id)), bookingDay(loan, context.today));
  project(tx, loan.id, state);
  postDifference(tx, context, loan.id, state, `计提 ${loan.number} 利息`, null);
  return state;
}

/** The books never go back in time. */
const bookingDay = (loan: LoanRow, today: IsoDate): IsoDate => later(loan.projectedTo, today);

function project(tx: Tx, loanId: number, state: LoanState): void {
  updateProjection(tx, loanId, projectionOf(state));
  replaceInstalments(tx, loanId, instalmentRows(loanId, state));
}

export function projectionOf(state: LoanState) {
  return {
    status: state.settledOn ? ('settled' as const) : ('active' as const),
    projectedTo: state.asOf,
    outstandingPrincipal: state.outstandingPrincipal,
    credit: state.credit,
    settledOn: state.settledOn,
  };
}

export function instalmentRows(loanId: number, state: LoanState): InstalmentRow[] {
  return state.instalments.map((row) => ({
    loanId,
    period: row.period,
    dueOn: row.dueOn,
    effectiveDueOn: row.effectiveDueOn,
    principalDue: row.due.principal,
    interestDue: row.due.interest,
    feeDue: row.due.fee,
    principalPaid: row.paid.principal,
    interestPaid: row.paid.interest,
    feePaid: row.paid.fee,
    settledOn: row.settledOn,
  }));
}

function postDifference(
  tx: Tx,
  context: CommandContext,
  loanId: number,
  state: LoanState,
  summary: string,
  eventSequence: number | null,
): number | null {
  const lines = entryBetween(bookedPosition(tx, loanId), loanPosition(state));
  assert(isBalanced(lines), `entry of loan ${loanId} does not balance`);
  if (lines.length === 0) return null;
  const month = context.today.slice(0, 7).replace('-', '');
  const { id } = insertVoucher(tx, {
    number: `记-${month}-${String(nextNumber(tx, 'voucher', month)).padStart(5, '0')}`,
    bookingDate: context.today,
    loanId,
    eventSequence,
    summary,
    createdBy: context.actor.id,
    createdAt: context.now,
  });
  for (const line of lines) insertVoucherLine(tx, { voucherId: id, loanId, ...line });
  return id;
}

/** How far back money may be entered, in days; an older value date is refused (domain.md 10.21). */
export const BACKDATING_DAYS_MAX = 30;
