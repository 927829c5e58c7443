// A refusal by the checker is one act for every kind of request: close it, with the reason.
import { rejectRequestInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { closeRequest, loadOpenRequest } from './open-request';

const NAMES = { reversal: '冲正', refund: '退款' } as const;

export const rejectRequestCommand = (kind: 'reversal' | 'refund') =>
  defineCommand({
    name: `${kind}.reject`,
    input: rejectRequestInput,
    run: (tx, context, input) => {
      const request = loadOpenRequest(tx, context, input.requestId, kind);
      closeRequest(tx, context, request.id, 'rejected', input.note);
      return {
        data: { loanId: request.loanId },
        audit: {
          subjectType: 'loan',
          subjectId: request.loanId,
          summary: `退回${NAMES[kind]}申请：${input.note}`,
          before: request,
        },
      };
    },
  });
