// 核销后收回: money that comes back of what was written off.
import { checkRecovery } from '@/lib/domain/change/write-off';
import { requestRecoveryInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const recovery: Change<'recovery', typeof requestRecoveryInput, 'recover'> = {
  kind: 'recovery',
  type: 'recover',
  input: requestRecoveryInput,
  isOfDecisionDay: false,
  propose: (_subject, { valueDate, amount }) => ({ type: 'recover', valueDate, amount }),
  check: checkRecovery,
  amountOf: (_subject, event) => event.amount,
  channelOf: (input) => input.channel,
};

export const requestRecovery = requestChange(recovery);
export const approveRecovery = approveChange(recovery);
export const rejectRecovery = rejectChange(recovery);
