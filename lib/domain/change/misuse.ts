// 挪用认定 and 挪用解除: money not used as agreed bears the misuse rate from its day on (银发〔2003〕251号; 2.14).
import { toYuanText } from '../money/money';
import { Refusal, refuseField } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import { refuseImpossible } from './possible';
import { refuseUnlessRunning, type ChangeSubject } from './subject';

/** A misuse counts from the day on which it began, which may be the first: found out later, it is marked from then. */
function refuseOutsideLife({ terms, today }: ChangeSubject, valueDate: string): void {
  if (valueDate > today) refuseField('valueDate', '生效日期不能晚于今天');
  if (valueDate < terms.startsOn) refuseField('valueDate', `生效日期不能早于放款日 ${terms.startsOn}`);
}

const fieldOf = (field: string): string => (field === 'type' ? '' : field);

export function checkMisuse(subject: ChangeSubject, event: NewEventOf<'mark_misuse'>): void {
  refuseUnlessRunning(subject);
  refuseOutsideLife(subject, event.valueDate);
  const { misused, outstandingPrincipal } = subject.state;
  if (misused > 0)
    throw new Refusal(`该贷款已认定挪用 ${toYuanText(misused)} 元，金额有变的，请先解除再重新认定。`);
  if (event.amount > outstandingPrincipal)
    refuseField('amount', `挪用金额不能超过贷款余额 ${toYuanText(outstandingPrincipal)} 元`);
  refuseImpossible(subject, event, fieldOf);
}

export function checkMisuseEnd(subject: ChangeSubject, event: NewEventOf<'end_misuse'>): void {
  refuseUnlessRunning(subject);
  refuseOutsideLife(subject, event.valueDate);
  if (subject.state.misused === 0) throw new Refusal('该贷款没有认定的挪用，无须解除。');
  refuseImpossible(subject, event, fieldOf);
}
