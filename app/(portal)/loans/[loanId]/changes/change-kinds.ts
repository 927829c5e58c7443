// Each kind of change with its command, rolled back for the preview, and its form.
import type { FormAction } from '@/components/forms/action-form';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import type { RequestAnswer } from '@/lib/commands/change/define-change';
import { requestWaiver } from '@/lib/commands/change/waiver';
import type { ActionResult } from '@/lib/commands/result';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import type { z } from 'zod';
import { requestWaiverAction } from './actions';

type KindOfChange = Readonly<{
  /** The fields of its form beside the reason, with what stands in them at first */
  fields: Readonly<Record<string, string>>;
  reasonHint: string;
  action: FormAction<RequestAnswer>;
  preview: (context: CommandContext, input: unknown) => Promise<ActionResult<RequestAnswer>>;
}>;

const rolledBack =
  <S extends z.ZodType, P>(command: Command<S, RequestAnswer, P>): KindOfChange['preview'] =>
  (context, input) =>
    execute(command, context, input, { preview: true });

export const KINDS_OF_CHANGE: Readonly<Record<ChangeKind, KindOfChange>> = {
  waiver: {
    fields: { component: 'penalty', amount: '' },
    reasonHint: '不少于 4 个字，例如：客户住院，逾期当月一次还清，经商定减免罚息。',
    action: requestWaiverAction,
    preview: rolledBack(requestWaiver),
  },
};
