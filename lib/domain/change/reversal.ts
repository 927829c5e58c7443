// 冲正: what may be undone, and what stands in its way.
import { liveEvents } from '../loan/replay';
import type { LoanEvent, LoanEventType } from '../loan/events';
import { Refusal } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import type { ChangeSubject } from './subject';

/** Receipts, changes and draws after the first; money paid back and a reversal itself stand. */
const REVERSIBLE: readonly LoanEventType[] = [
  'repay',
  'disburse',
  'waive',
  'extend',
  'restructure',
  'defer_interest',
  'change_rate',
  'stop_accrual',
  'resume_accrual',
  'mark_misuse',
  'end_misuse',
  'charge_fee',
  'transfer',
  'end_draw',
  'write_off',
  'recover',
];

export const isReversible = (type: LoanEventType): boolean => REVERSIBLE.includes(type);

/** Why an event cannot be undone; null when it can. */
export function whyNotReversible(events: readonly LoanEvent[], sequence: number): string | null {
  const target = events.find((event) => event.sequence === sequence);
  if (!target || !isReversible(target.type)) return '只能冲正还款、提款和贷款变更，请刷新页面后重试。';
  if (target.type === 'disburse' && firstDraw(events) === target) return '首次放款不能冲正。';
  const live = liveEvents(events);
  if (!live.includes(target)) return '该笔记录已经冲正过。';
  const later = live.filter((event) => event.sequence > sequence);
  if (target.type === 'repay' && later.some((event) => event.type === 'refund'))
    return '该笔还款之后已退还预收款，不能直接冲正。';
  if (target.type === 'write_off' && live.some((event) => event.type === 'recover'))
    return '核销之后已有收回，须先冲正收回，再冲正核销。';
  return null;
}

/** By it the loan began: nothing would be left to be undone. */
const firstDraw = (events: readonly LoanEvent[]): LoanEvent | undefined =>
  events.find((event) => event.type === 'disburse');

export function refuseUnlessReversible({ events }: ChangeSubject, { target }: NewEventOf<'reverse'>): void {
  const reason = whyNotReversible(events, target);
  if (reason !== null) throw new Refusal(reason);
}
