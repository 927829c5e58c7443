// 减免: what may be waived is what is open on the day, of one component; principal never.
import { toYuanText, ZERO, type Money } from '../money/money';
import { COMPONENTS, type Component } from '../loan/terms';
import type { LoanState } from '../loan/state';
import { refuseField } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import { refuseUnlessRunning, type ChangeSubject } from './subject';

export const WAIVABLE = ['interest', 'penalty', 'compound', 'fee'] as const satisfies readonly Exclude<
  Component,
  'principal'
>[];
export type Waivable = (typeof WAIVABLE)[number];

/** What can be waived of each component: due and neither paid nor waived. */
export const waivableOf = (state: LoanState, component: Waivable): Money => state.dueNow[component];

/** Whether anything at all can be waived. */
export const hasWaivable = (state: LoanState): boolean =>
  COMPONENTS.some((component) => component !== 'principal' && waivableOf(state, component) > ZERO);

export function checkWaiver(subject: ChangeSubject, event: NewEventOf<'waive'>): void {
  refuseUnlessRunning(subject);
  const most = waivableOf(subject.state, event.component);
  if (most === ZERO) refuseField('component', '该项目当日没有应还未还的金额，无可减免');
  if (event.amount > most) refuseField('amount', `减免金额不能超过该项目应还未还的 ${toYuanText(most)} 元`);
}
