// A loan as it stands when somebody wants to change it: what every check looks at.
import { addDays, later, type IsoDate } from '../calendar/iso-date';
import type { LoanEvent } from '../loan/events';
import { replay } from '../loan/replay';
import type { LoanState } from '../loan/state';
import type { LoanTerms } from '../loan/terms';
import { Refusal, refuseField } from '../refusal';

export type ChangeSubject = Readonly<{
  terms: LoanTerms;
  events: readonly LoanEvent[];
  today: IsoDate;
  /** The state at the end of today */
  state: LoanState;
}>;

export const subjectOf = (terms: LoanTerms, events: readonly LoanEvent[], today: IsoDate): ChangeSubject => ({
  terms,
  events,
  today,
  state: replay(terms, events, today),
});

/** Only a loan that runs can be changed. */
export function refuseUnlessRunning({ state }: ChangeSubject): void {
  if (state.writtenOff) throw new Refusal('该贷款已经核销，只能登记核销后收回。');
  if (state.settledOn !== null) throw new Refusal('该贷款已经结清，不能再办理此项业务。');
}

/** How far back a change may take effect, in days, as money may be entered (domain.md 10.21). */
export const CHANGE_BACKDATING_DAYS = 30;

/** The first day from which a change may count today. */
export const earliestChangeDay = ({ terms, today }: Pick<ChangeSubject, 'terms' | 'today'>): IsoDate =>
  later(terms.startsOn, addDays(today, -CHANGE_BACKDATING_DAYS));

export function refuseOutsideWindow(subject: ChangeSubject, valueDate: IsoDate): void {
  if (valueDate > subject.today) refuseField('valueDate', '生效日期不能晚于今天');
  const earliest = earliestChangeDay(subject);
  if (valueDate < earliest) refuseField('valueDate', `生效日期不能早于 ${earliest}`);
}
