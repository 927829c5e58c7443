// What one person asks for on a loan and a second decides: every kind proposes one event.
import type { LoanEvent, LoanEventType } from '../loan/events';

export const LOAN_REQUEST_KINDS = ['reversal', 'refund', 'waiver'] as const;
/** 冲正, 退还预收款, 减免 */
export type LoanRequestKind = (typeof LOAN_REQUEST_KINDS)[number];

/** The kinds that have a page of their own under a loan; the other two are asked for where the money stands. */
export const CHANGE_KINDS = ['waiver'] as const satisfies readonly LoanRequestKind[];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event without its place in the history, which it gets when it is booked. */
export type NewEvent = DistributiveOmit<LoanEvent, 'sequence' | 'bookingDate'>;
export type NewEventOf<T extends LoanEventType> = Extract<NewEvent, { type: T }>;

/** The event that a request asks to undo, if it asks that. */
export const targetOf = (event: NewEvent): number | null => (event.type === 'reverse' ? event.target : null);
