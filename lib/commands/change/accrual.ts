// 停息 and 恢复计息: no interest of any kind for the days between.
import { checkAccrualResume, checkAccrualStop } from '@/lib/domain/change/bargain';
import { ZERO } from '@/lib/domain/money/money';
import { requestAccrualInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const stop: Change<'accrual-stop', typeof requestAccrualInput, 'stop_accrual'> = {
  kind: 'accrual-stop',
  type: 'stop_accrual',
  input: requestAccrualInput,
  isOfDecisionDay: false,
  propose: (_subject, { valueDate }) => ({ type: 'stop_accrual', valueDate }),
  check: checkAccrualStop,
  amountOf: () => ZERO,
};

const resume: Change<'accrual-resume', typeof requestAccrualInput, 'resume_accrual'> = {
  kind: 'accrual-resume',
  type: 'resume_accrual',
  input: requestAccrualInput,
  isOfDecisionDay: false,
  propose: (_subject, { valueDate }) => ({ type: 'resume_accrual', valueDate }),
  check: checkAccrualResume,
  amountOf: () => ZERO,
};

export const requestAccrualStop = requestChange(stop);
export const approveAccrualStop = approveChange(stop);
export const rejectAccrualStop = rejectChange(stop);
export const requestAccrualResume = requestChange(resume);
export const approveAccrualResume = approveChange(resume);
export const rejectAccrualResume = rejectChange(resume);
