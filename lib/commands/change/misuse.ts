// 挪用认定 and 挪用解除: what was not used as agreed bears the misuse rate for the days between.
import { checkMisuse, checkMisuseEnd } from '@/lib/domain/change/misuse';
import { ZERO } from '@/lib/domain/money/money';
import { requestAccrualInput, requestMisuseInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const misuse: Change<'misuse', typeof requestMisuseInput, 'mark_misuse'> = {
  kind: 'misuse',
  type: 'mark_misuse',
  input: requestMisuseInput,
  isOfDecisionDay: false,
  propose: (_subject, { valueDate, amount }) => ({ type: 'mark_misuse', valueDate, amount }),
  check: checkMisuse,
  amountOf: (_subject, event) => event.amount,
};

const misuseEnd: Change<'misuse-end', typeof requestAccrualInput, 'end_misuse'> = {
  kind: 'misuse-end',
  type: 'end_misuse',
  input: requestAccrualInput,
  isOfDecisionDay: false,
  propose: (_subject, { valueDate }) => ({ type: 'end_misuse', valueDate }),
  check: checkMisuseEnd,
  amountOf: () => ZERO,
};

export const requestMisuse = requestChange(misuse);
export const approveMisuse = approveChange(misuse);
export const rejectMisuse = rejectChange(misuse);
export const requestMisuseEnd = requestChange(misuseEnd);
export const approveMisuseEnd = approveChange(misuseEnd);
export const rejectMisuseEnd = rejectChange(misuseEnd);
