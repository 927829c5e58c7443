// 收费: a named fee, billed with the running instalment.
import { checkCharge } from '@/lib/domain/change/bargain';
import { requestChargeInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const charge: Change<'charge', typeof requestChargeInput, 'charge_fee'> = {
  kind: 'charge',
  type: 'charge_fee',
  input: requestChargeInput,
  isOfDecisionDay: true,
  propose: ({ today }, { name, amount }) => ({ type: 'charge_fee', valueDate: today, name, amount }),
  check: checkCharge,
  amountOf: (_subject, event) => event.amount,
};

export const requestCharge = requestChange(charge);
export const approveCharge = approveChange(charge);
export const rejectCharge = rejectChange(charge);
