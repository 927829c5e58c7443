// 展期: a later maturity, by the same way of repaying; the rate may change with it.
import { checkExtension } from '@/lib/domain/change/extension';
import { ZERO } from '@/lib/domain/money/money';
import { requestExtensionInput } from '@/lib/schemas/loan-change';
import { holidaysOfExtension, knownHolidays } from '../loan/holidays';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const extension: Change<'extension', typeof requestExtensionInput, 'extend'> = {
  kind: 'extension',
  type: 'extend',
  input: requestExtensionInput,
  isOfDecisionDay: true,
  propose: ({ today, terms, events }, { maturesOn, amount, annualRate }) => ({
    type: 'extend',
    valueDate: today,
    maturesOn,
    ...(amount !== undefined && { amount }),
    ...(annualRate !== undefined && { annualRate }),
    holidays: holidaysOfExtension(terms.holidayRule, knownHolidays(terms, events), maturesOn),
  }),
  check: checkExtension,
  amountOf: (_subject, event) => event.amount ?? ZERO,
};

export const requestExtension = requestChange(extension);
export const approveExtension = approveChange(extension);
export const rejectExtension = rejectChange(extension);
