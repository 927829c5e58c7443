// 展期: a later maturity for a loan that is not due yet and owes nothing (贷款通则 第十二条; domain.md 2.20).
import { addDays, addMonths, dayOfMonth, daysBetween, type IsoDate } from '../calendar/iso-date';
import { totalOf } from '../loan/amounts';
import type { LoanEvent } from '../loan/events';
import { extensionAmountError } from '../loan/amendments';
import { liveEvents, runTo } from '../loan/replay';
import type { LoanTerms } from '../loan/terms';
import { toYuanText } from '../money/money';
import { Refusal, refuseField } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import { maturityOn } from './maturity';
import { refuseUnlessRunning, type ChangeSubject } from './subject';

/** Loans of at most so many months are 短期, up to the second 中期, beyond it 长期. */
const SHORT_MONTHS = 12;
const MEDIUM_MONTHS = 60;
const LONG_EXTENSION_MONTHS = 36;

/**
 * The last day to which a loan may be extended, all extensions together: a short one by its own term again, a medium
 * one by half of it, a long one by three years.
 */
export function latestMaturity({ startsOn, maturesOn }: Pick<LoanTerms, 'startsOn' | 'maturesOn'>): IsoDate {
  const anchor = dayOfMonth(startsOn);
  const isWithin = (months: number): boolean => maturesOn <= addMonths(startsOn, months, anchor);
  if (!isWithin(MEDIUM_MONTHS)) return addMonths(maturesOn, LONG_EXTENSION_MONTHS, anchor);
  const part = isWithin(SHORT_MONTHS) ? 1 : 2;
  const months = wholeMonths(startsOn, maturesOn);
  return months === null
    ? addDays(maturesOn, Math.floor(daysBetween(startsOn, maturesOn) / part))
    : addMonths(maturesOn, Math.floor(months / part), anchor);
}

function wholeMonths(from: IsoDate, to: IsoDate): number | null {
  const months = Math.round(daysBetween(from, to) / 30.4375);
  return addMonths(from, months, dayOfMonth(from)) === to ? months : null;
}

/** How often a loan has been extended by now. */
export const extensionsOf = (events: readonly LoanEvent[]): number =>
  liveEvents(events).filter((event) => event.type === 'extend').length;

export function checkExtension(subject: ChangeSubject, event: NewEventOf<'extend'>): void {
  refuseUnlessRunning(subject);
  const { terms, events, today, state } = subject;
  if (terms.method === 'agreed') throw new Refusal('约定还款计划的贷款不能展期，须重新约定还款计划。');
  const matures = maturityOn(terms, events, today);
  if (today >= matures) throw new Refusal(`该贷款已于 ${matures} 到期，展期须在到期日之前办理。`);
  const due = totalOf(state.dueNow);
  if (due > 0) throw new Refusal(`展期前须还清当日应还的本息费，尚有 ${toYuanText(due)} 元未还。`);
  if (event.maturesOn <= matures) refuseField('maturesOn', `展期后的到期日应晚于现到期日 ${matures}`);
  if (event.amount !== undefined) {
    const partly = extensionAmountError(runTo(terms, events, event.valueDate), event.amount);
    if (partly !== null) refuseField('amount', partly);
  }
  const latest = latestMaturity(terms);
  if (event.maturesOn > latest)
    refuseField('maturesOn', `累计展期超过规定期限，到期日最晚为 ${latest}（贷款通则第十二条）`);
}
