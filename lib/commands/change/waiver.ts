// 减免: interest, penalty, compound interest or fees are given up, with a reason; principal never.
import { checkWaiver } from '@/lib/domain/change/waiver';
import { requestWaiverInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const waiver: Change<'waiver', typeof requestWaiverInput, 'waive'> = {
  kind: 'waiver',
  type: 'waive',
  input: requestWaiverInput,
  isOfDecisionDay: true,
  propose: ({ today }, { component, amount }) => ({ type: 'waive', valueDate: today, component, amount }),
  check: checkWaiver,
  amountOf: (_subject, event) => event.amount,
};

export const requestWaiver = requestChange(waiver);
export const approveWaiver = approveChange(waiver);
export const rejectWaiver = rejectChange(waiver);
