// Turns a command into the server action of a form: who is it, is the request ours, run, and say how it went.
import 'server-only';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { auditRefusal, execute, type Command, type CommandContext } from '@/lib/commands/command';
import type { ActionResult } from '@/lib/commands/result';
import { Refusal } from '@/lib/domain/refusal';
import { TROUBLES } from '@/lib/format/labels-system';
import { currentActor, nobody } from './actor';
import { now, today } from './clock';
import { database } from './database';
import { formValues, toTree, withValues, type FormValues } from './form-data';
import { addressOf, answerAsRefused, requestIdOf } from './front-door';
import { logBug } from './log';
import { isOwnOrigin } from './own-origin';
import { PortalClosed, troubleOf } from './trouble';

export type FormAction<D> = (
  previous: ActionResult<D> | null,
  formData: FormData,
) => Promise<ActionResult<D>>;

/** The field every form that must not run twice carries. */
export const IDEMPOTENCY_FIELD = 'idempotencyKey';

type Options<D> = Readonly<{
  /** Where to go when done; a `notice` parameter there becomes the toast. */
  redirectTo?: (data: D) => string;
  /** What no transaction can hold, done once the command's is through; a refusal of it is the form's answer. */
  afterwards?: (context: CommandContext, data: D) => Promise<void>;
}>;

/** The form action of a command. Every path answers with a value; only bugs are logged, under an id the user sees. */
export function action<S extends z.ZodType, D, P>(
  command: Command<S, D, P>,
  options: Options<D> = {},
): FormAction<D> {
  return async (_previous, formData) => {
    const values = formValues(formData);
    const result = await answer(command, values, options.afterwards);
    if (!result.ok) return refused(result, values);
    revalidatePath('/', 'layout');
    if (options.redirectTo) redirect(options.redirectTo(result.data));
    return result;
  };
}

/** The refusal of a form, with what was typed and the status that says so. */
export async function refused<D>(result: ActionResult<D>, values: FormValues): Promise<ActionResult<D>> {
  answerAsRefused(await headers());
  return withValues(result, values);
}

async function answer<S extends z.ZodType, D, P>(
  command: Command<S, D, P>,
  values: Readonly<Record<string, string>>,
  afterwards: Options<D>['afterwards'],
): Promise<ActionResult<D>> {
  try {
    const context = await commandContext();
    if (!(await isSameOrigin())) {
      auditRefusal(context, command.name, 'denied', '请求来源不明，已拒绝（疑似跨站请求伪造）');
      return { ok: false, message: '请求来源不明，已拒绝。请在系统页面内操作。' };
    }
    if (context.actor.id === nobody.id) {
      auditRefusal(context, command.name, 'denied', '未登录或登录已失效');
      return { ok: false, message: '登录已失效，请重新登录。您填写的内容仍保留在本页。' };
    }
    const { [IDEMPOTENCY_FIELD]: idempotencyKey, ...fields } = values;
    const result = await execute(command, context, toTree(fields), {
      idempotencyKey: idempotencyKey || undefined,
    });
    if (result.ok && afterwards) await afterwards(context, result.data);
    return result;
  } catch (error) {
    return { ok: false, message: wordsFor(error, command.name) };
  }
}

/** A transaction that fails leaves nothing behind, so every sentence may say that nothing was done. */
function wordsFor(error: unknown, where: string): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof PortalClosed) return '系统正在恢复数据，操作没有执行。请在恢复完成后重新登录。';
  const id = logBug(error, where);
  const trouble = troubleOf(error);
  if (trouble) return `${TROUBLES[trouble].title}，操作没有执行，数据没有改动。错误编号：${id}`;
  return `系统出现意外错误，操作没有执行。错误编号：${id}`;
}

/** Who acts, when and from where; nobody when there is no live session. */
export async function commandContext(): Promise<CommandContext> {
  const requestHeaders = await headers();
  return {
    db: database(),
    actor: (await currentActor()) ?? nobody,
    today: today(),
    now: now(),
    address: addressOf(requestHeaders),
    requestId: requestIdOf(requestHeaders),
  };
}

/** proxy.ts turns foreign posts away before; an action does not rely on it. */
export const isSameOrigin = async (): Promise<boolean> => isOwnOrigin(await headers());
