// 利率调整, 停息, 恢复计息 and 收费: what changes the bargain of a running loan without moving its maturity.
import { toDayNumber } from '../calendar/iso-date';
import { liveEvents, replay, runTo } from '../loan/replay';
import { mostLumpSum, overCapWords } from '../loan/total-cap';
import { Refusal, refuseField } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import { refuseOutsideWindow, refuseUnlessRunning, type ChangeSubject } from './subject';

/** From its day on and with it (domain.md 2.8). */
export function checkRateChange(subject: ChangeSubject, event: NewEventOf<'change_rate'>): void {
  refuseUnlessRunning(subject);
  const { terms, events } = subject;
  if (terms.rateRegime === 'contract') throw new Refusal('合同约定按原合同利率计息，不能调整利率。');
  refuseOutsideWindow(subject, event.valueDate);
  const now = replay(terms, events, event.valueDate).annualRate;
  if (event.annualRate === now) refuseField('annualRate', `该日的年利率已是 ${now}%`);
}

/** 停息: from its day on nothing is earned. */
export function checkAccrualStop(subject: ChangeSubject, event: NewEventOf<'stop_accrual'>): void {
  refuseUnlessRunning(subject);
  if (subject.state.isAccrualStopped) throw new Refusal('该贷款已经停息。');
  refuseOutsideWindow(subject, event.valueDate);
}

/** 恢复计息: after it was stopped, never for the days before. */
export function checkAccrualResume(subject: ChangeSubject, event: NewEventOf<'resume_accrual'>): void {
  refuseUnlessRunning(subject);
  if (!subject.state.isAccrualStopped) throw new Refusal('该贷款没有停息。');
  refuseOutsideWindow(subject, event.valueDate);
  const stopped = liveEvents(subject.events).findLast((one) => one.type === 'stop_accrual');
  if (stopped && event.valueDate <= stopped.valueDate)
    refuseField('valueDate', `恢复计息应晚于停息日 ${stopped.valueDate}`);
}

/** 收费: named, billed with the running instalment, within the cap on all claims (domain.md 1.4). */
export function checkCharge(subject: ChangeSubject, event: NewEventOf<'charge_fee'>): void {
  refuseUnlessRunning(subject);
  const loan = runTo(subject.terms, subject.events, event.valueDate);
  const most = mostLumpSum(loan, toDayNumber(event.valueDate));
  if (most !== null && event.amount > most) refuseField('amount', overCapWords(most));
}
