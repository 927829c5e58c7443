// 利率调整 of one loan, from a day on.
import { checkRateChange } from '@/lib/domain/change/bargain';
import { ZERO } from '@/lib/domain/money/money';
import { requestRateChangeInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const rateChange: Change<'rate-change', typeof requestRateChangeInput, 'change_rate'> = {
  kind: 'rate-change',
  type: 'change_rate',
  input: requestRateChangeInput,
  isOfDecisionDay: false,
  propose: (_subject, { valueDate, annualRate }) => ({ type: 'change_rate', valueDate, annualRate }),
  check: checkRateChange,
  amountOf: () => ZERO,
};

export const requestRateChange = requestChange(rateChange);
export const approveRateChange = approveChange(rateChange);
export const rejectRateChange = rejectChange(rateChange);
