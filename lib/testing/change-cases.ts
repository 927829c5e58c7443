// Every kind of change of a loan with an input that the sample loan, never paid, takes on one day.
import { approveWaiver, rejectWaiver, requestWaiver } from '@/lib/commands/change/waiver';
import type { ApprovalAnswer, RequestAnswer } from '@/lib/commands/change/define-change';
import { execute, type CommandContext } from '@/lib/commands/command';
import type { ActionResult } from '@/lib/commands/result';
import type { LoanEventType } from '@/lib/domain/loan/events';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import type { LendingWorld } from './lending-world';

type Answer<D> = Promise<ActionResult<D>>;

export type ChangeCase = Readonly<{
  kind: ChangeKind;
  type: LoanEventType;
  /** The day on which the sample loan takes it */
  day: string;
  input: Readonly<Record<string, string>>;
  /** What must have happened to the loan before */
  before?: (world: LendingWorld) => Promise<void>;
  request: (context: CommandContext, input: unknown) => Answer<RequestAnswer>;
  approve: (context: CommandContext, requestId: number) => Answer<ApprovalAnswer>;
  reject: (context: CommandContext, requestId: number, note: string) => Answer<Readonly<{ loanId: number }>>;
}>;

const REASON = '经贷审会研究同意';

export const CHANGE_CASES: readonly ChangeCase[] = [
  {
    kind: 'waiver',
    type: 'waive',
    day: '2026-04-20',
    input: { component: 'penalty', amount: '10', reason: REASON },
    request: (context, input) => execute(requestWaiver, context, input),
    approve: (context, requestId) => execute(approveWaiver, context, { requestId, note: '' }),
    reject: (context, requestId, note) => execute(rejectWaiver, context, { requestId, note }),
  },
];

export function changeCase(kind: ChangeKind): ChangeCase {
  const found = CHANGE_CASES.find((one) => one.kind === kind);
  if (!found) throw new Error(`no case of ${kind}`);
  return found;
}
