// Each kind of request with its two answers, and the first of them rolled back for the preview.
import type { FormAction } from '@/components/forms/action-form';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import type { ApprovalAnswer } from '@/lib/commands/change/define-change';
import { approveRefund } from '@/lib/commands/refund/approve';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { approveWaiver } from '@/lib/commands/change/waiver';
import { approveAccrualResume, approveAccrualStop } from '@/lib/commands/change/accrual';
import { approveCharge } from '@/lib/commands/change/charge';
import { approveDrawEnd } from '@/lib/commands/change/draw-end';
import { approveExtension } from '@/lib/commands/change/extension';
import { approveDeferral } from '@/lib/commands/change/deferral';
import { approveMisuse, approveMisuseEnd } from '@/lib/commands/change/misuse';
import { approveRestructure } from '@/lib/commands/change/restructure';
import { approveRateChange } from '@/lib/commands/change/rate-change';
import { approveRecovery } from '@/lib/commands/change/recovery';
import { approveWriteOff } from '@/lib/commands/change/write-off';
import { approveTransfer } from '@/lib/commands/change/transfer';
import type { ActionResult } from '@/lib/commands/result';
import type { LoanRequestKind } from '@/lib/domain/workflow/loan-request';
import type { decideRequestInput } from '@/lib/schemas/loan';
import {
  approveDrawEndAction,
  rejectDrawEndAction,
  approveExtensionAction,
  rejectExtensionAction,
  approveRateChangeAction,
  rejectRateChangeAction,
  approveWriteOffAction,
  rejectWriteOffAction,
  approveRecoveryAction,
  rejectRecoveryAction,
  approveAccrualStopAction,
  rejectAccrualStopAction,
  approveAccrualResumeAction,
  rejectAccrualResumeAction,
  approveChargeAction,
  rejectChargeAction,
  approveRefundAction,
  approveReversalAction,
  approveTransferAction,
  approveWaiverAction,
  rejectRefundAction,
  rejectReversalAction,
  rejectTransferAction,
  rejectWaiverAction,
  approveRestructureAction,
  rejectRestructureAction,
  approveDeferralAction,
  rejectDeferralAction,
  approveMisuseAction,
  rejectMisuseAction,
  approveMisuseEndAction,
  rejectMisuseEndAction,
} from './actions';

type Decision = Readonly<{
  approve: FormAction<ApprovalAnswer>;
  reject: FormAction<Readonly<{ loanId: number }>>;
  preview: (context: CommandContext, requestId: number) => Promise<ActionResult<ApprovalAnswer>>;
}>;

const rolledBack =
  <P>(command: Command<typeof decideRequestInput, ApprovalAnswer, P>): Decision['preview'] =>
  (context, requestId) =>
    execute(command, context, { requestId, note: '' }, { preview: true });

export const DECISIONS: Readonly<Record<LoanRequestKind, Decision>> = {
  reversal: {
    approve: approveReversalAction,
    reject: rejectReversalAction,
    preview: rolledBack(approveReversal),
  },
  refund: { approve: approveRefundAction, reject: rejectRefundAction, preview: rolledBack(approveRefund) },
  waiver: { approve: approveWaiverAction, reject: rejectWaiverAction, preview: rolledBack(approveWaiver) },
  extension: {
    approve: approveExtensionAction,
    reject: rejectExtensionAction,
    preview: rolledBack(approveExtension),
  },
  'rate-change': {
    approve: approveRateChangeAction,
    reject: rejectRateChangeAction,
    preview: rolledBack(approveRateChange),
  },
  'draw-end': {
    approve: approveDrawEndAction,
    reject: rejectDrawEndAction,
    preview: rolledBack(approveDrawEnd),
  },
  'write-off': {
    approve: approveWriteOffAction,
    reject: rejectWriteOffAction,
    preview: rolledBack(approveWriteOff),
  },
  recovery: {
    approve: approveRecoveryAction,
    reject: rejectRecoveryAction,
    preview: rolledBack(approveRecovery),
  },
  'accrual-stop': {
    approve: approveAccrualStopAction,
    reject: rejectAccrualStopAction,
    preview: rolledBack(approveAccrualStop),
  },
  'accrual-resume': {
    approve: approveAccrualResumeAction,
    reject: rejectAccrualResumeAction,
    preview: rolledBack(approveAccrualResume),
  },
  restructure: {
    approve: approveRestructureAction,
    reject: rejectRestructureAction,
    preview: rolledBack(approveRestructure),
  },
  deferral: {
    approve: approveDeferralAction,
    reject: rejectDeferralAction,
    preview: rolledBack(approveDeferral),
  },
  misuse: {
    approve: approveMisuseAction,
    reject: rejectMisuseAction,
    preview: rolledBack(approveMisuse),
  },
  'misuse-end': {
    approve: approveMisuseEndAction,
    reject: rejectMisuseEndAction,
    preview: rolledBack(approveMisuseEnd),
  },
  charge: { approve: approveChargeAction, reject: rejectChargeAction, preview: rolledBack(approveCharge) },
  transfer: {
    approve: approveTransferAction,
    reject: rejectTransferAction,
    preview: rolledBack(approveTransfer),
  },
};
