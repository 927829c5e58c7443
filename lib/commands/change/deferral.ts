// 延期付息: the interest of the next instalments waits for the one after them.
import { checkDeferral } from '@/lib/domain/change/restructure';
import { ZERO } from '@/lib/domain/money/money';
import { requestDeferralInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const deferral: Change<'deferral', typeof requestDeferralInput, 'defer_interest'> = {
  kind: 'deferral',
  type: 'defer_interest',
  input: requestDeferralInput,
  isOfDecisionDay: true,
  propose: ({ today }, { periods }) => ({ type: 'defer_interest', valueDate: today, periods }),
  check: checkDeferral,
  amountOf: () => ZERO,
};

export const requestDeferral = requestChange(deferral);
export const approveDeferral = approveChange(deferral);
export const rejectDeferral = rejectChange(deferral);
