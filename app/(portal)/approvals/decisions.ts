// Each kind of request with its two answers, and the first of them rolled back for the preview.
import type { FormAction } from '@/components/forms/action-form';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import type { ApprovalAnswer } from '@/lib/commands/change/define-change';
import { approveRefund } from '@/lib/commands/refund/approve';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { approveWaiver } from '@/lib/commands/change/waiver';
import type { ActionResult } from '@/lib/commands/result';
import type { LoanRequestKind } from '@/lib/domain/workflow/loan-request';
import type { decideRequestInput } from '@/lib/schemas/loan';
import {
  approveRefundAction,
  approveReversalAction,
  approveWaiverAction,
  rejectRefundAction,
  rejectReversalAction,
  rejectWaiverAction,
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
};
