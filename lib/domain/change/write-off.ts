// 核销 and 核销后收回 (domain.md 4.3 V11, V12): the claim leaves the books and stays a claim.
import { totalOf } from '../loan/amounts';
import type { LoanState } from '../loan/state';
import { subtract, toYuanText, ZERO, type Money } from '../money/money';
import { Refusal, refuseField } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import { earliestChangeDay, refuseUnlessRunning, type ChangeSubject } from './subject';

export function checkWriteOff(subject: ChangeSubject, _event: NewEventOf<'write_off'>): void {
  refuseUnlessRunning(subject);
  const { credit } = subject.state;
  if (credit > ZERO) throw new Refusal(`该贷款还有预收款 ${toYuanText(credit)} 元，须先冲抵或退还，再核销。`);
}

/** What was written off and has not come back. */
export const unrecovered = ({ writtenOff }: LoanState): Money =>
  writtenOff ? subtract(totalOf(writtenOff.amounts), writtenOff.recovered) : ZERO;

export function checkRecovery(subject: ChangeSubject, event: NewEventOf<'recover'>): void {
  const { state, today } = subject;
  if (!state.writtenOff) throw new Refusal('该贷款没有核销，请按还款登记。');
  if (event.valueDate > today) refuseField('valueDate', '收回日期不能晚于今天');
  const earliest =
    state.writtenOff.on > earliestChangeDay(subject) ? state.writtenOff.on : earliestChangeDay(subject);
  if (event.valueDate < earliest) refuseField('valueDate', `收回日期不能早于 ${earliest}`);
  const most = unrecovered(state);
  if (event.amount > most) refuseField('amount', `不能超过核销后尚未收回的 ${toYuanText(most)} 元`);
}
