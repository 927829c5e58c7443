// What one person asks for on a loan and a second decides: every kind proposes one event.
import type { LoanEvent, LoanEventType } from '../loan/events';

/** The kinds that have a page of their own under a loan. */
export const CHANGE_KINDS = [
  'waiver',
  'extension',
  'restructure',
  'deferral',
  'rate-change',
  'accrual-stop',
  'accrual-resume',
  'misuse',
  'misuse-end',
  'charge',
  'transfer',
  'draw-end',
  'write-off',
  'recovery',
] as const;
/** 减免, 展期, 重组, 延期付息, 利率调整, 停息, 恢复计息, 挪用认定, 挪用解除, 收费, 债务转移, 终止提款, 核销, 核销后收回 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** 冲正 and 退还预收款 are asked for where the money stands. */
export const LOAN_REQUEST_KINDS = ['reversal', 'refund', ...CHANGE_KINDS] as const;
export type LoanRequestKind = (typeof LOAN_REQUEST_KINDS)[number];

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event without its place in the history, which it gets when it is booked. */
export type NewEvent = DistributiveOmit<LoanEvent, 'sequence' | 'bookingDate'>;
export type NewEventOf<T extends LoanEventType> = Extract<NewEvent, { type: T }>;

/** The event that a request asks to undo, if it asks that. */
export const targetOf = (event: NewEvent): number | null => (event.type === 'reverse' ? event.target : null);
