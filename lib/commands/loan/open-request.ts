// The second person's door: loads a request that still waits, and refuses the one who made it.
import type { Tx } from '@/db/client';
import { decideRequest, findRequest } from '@/db/store/loan';
import type { CommandContext } from '@/lib/commands/command';
import { Refusal } from '@/lib/domain/refusal';
import type { LoanRequestKind } from '@/lib/domain/workflow/loan-request';
import { refuseMaker } from '../maker';

/** Maker is never checker, and what was decided once stays decided. */
export function loadOpenRequest(tx: Tx, context: CommandContext, requestId: number, kind: LoanRequestKind) {
  const request = findRequest(tx, requestId);
  if (!request || request.kind !== kind) throw new Refusal('该申请不存在，或您无权处理。');
  if (request.state !== 'requested') throw new Refusal('该申请已经处理过，请刷新页面查看结果。');
  refuseMaker(context, request.requestedBy);
  return request;
}

export function closeRequest(
  tx: Tx,
  context: CommandContext,
  requestId: number,
  state: 'released' | 'rejected',
  note: string,
): void {
  decideRequest(tx, requestId, {
    state,
    decidedBy: context.actor.id,
    decidedAt: context.now,
    decisionNote: note,
  });
}
