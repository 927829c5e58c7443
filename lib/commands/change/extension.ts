// 展期: a later maturity, by the same way of repaying; the rate may change with it.
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { checkExtension } from '@/lib/domain/change/extension';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { liveEvents } from '@/lib/domain/loan/replay';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { ZERO } from '@/lib/domain/money/money';
import { requestExtensionInput } from '@/lib/schemas/loan-change';
import { holidaysOfExtension } from '../loan/holidays';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const knownHolidays = (terms: LoanTerms, events: readonly LoanEvent[]): readonly IsoDate[] => [
  ...terms.holidays,
  ...liveEvents(events).flatMap((event) => (event.type === 'extend' ? (event.holidays ?? []) : [])),
];

const extension: Change<'extension', typeof requestExtensionInput, 'extend'> = {
  kind: 'extension',
  type: 'extend',
  input: requestExtensionInput,
  isOfDecisionDay: true,
  propose: ({ today, terms, events }, { maturesOn, annualRate }) => ({
    type: 'extend',
    valueDate: today,
    maturesOn,
    ...(annualRate !== undefined && { annualRate }),
    holidays: holidaysOfExtension(terms.holidayRule, knownHolidays(terms, events), maturesOn),
  }),
  check: checkExtension,
  amountOf: () => ZERO,
};

export const requestExtension = requestChange(extension);
export const approveExtension = approveChange(extension);
export const rejectExtension = rejectChange(extension);
