// The one gate for every write: authorise → parse → prepare → transact → audit. The command's name is its permission.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Db, Tx } from '@/db/client';
import { recordAudit } from '@/db/store/audit';
import { findIdempotent, recordIdempotent } from '@/db/store/idempotency';
import { can, type Actor, type Permission } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { Refusal } from '@/lib/domain/refusal';
import type { ActionResult } from './result';

export type CommandContext = Readonly<{
  db: Db;
  actor: Actor;
  /** The business day in Shanghai */
  today: IsoDate;
  now: Instant;
  address: string;
  requestId: string;
}>;

export type AuditPicture = Readonly<{
  subjectType: string;
  subjectId: number | null;
  /** One Chinese sentence for the log */
  summary: string;
  before?: unknown;
  after?: unknown;
}>;

/** A transaction body must be synchronous: better-sqlite3 fails on a promise only at run time, so the compiler refuses it. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T;

export type Outcome<D> = Readonly<{ data: D; audit: AuditPicture }>;

export type Command<S extends z.ZodType, D, P> = Readonly<{
  name: Permission;
  input: S;
  /** Slow or asynchronous work before the transaction: hashing, rendering. */
  prepare: (context: CommandContext, input: z.output<S>) => Promise<P> | P;
  run: (tx: Tx, context: CommandContext, input: z.output<S>, prepared: P) => Outcome<D>;
}>;

export function defineCommand<S extends z.ZodType, D, P>(definition: {
  name: Permission;
  input: S;
  prepare: (context: CommandContext, input: z.output<S>) => Promise<P> | P;
  run: (tx: Tx, context: CommandContext, input: z.output<S>, prepared: P) => Outcome<Sync<D>>;
}): Command<S, D, P>;
export function defineCommand<S extends z.ZodType, D>(definition: {
  name: Permission;
  input: S;
  run: (tx: Tx, context: CommandContext, input: z.output<S>) => Outcome<Sync<D>>;
}): Command<S, D, undefined>;
export function defineCommand<S extends z.ZodType, D, P>(definition: {
  name: Permission;
  input: S;
  prepare?: (context: CommandContext, input: z.output<S>) => Promise<P> | P;
  run: (tx: Tx, context: CommandContext, input: z.output<S>, prepared: P) => Outcome<D>;
}): Command<S, D, P | undefined> {
  const { name, input, prepare, run } = definition;
  if (prepare)
    return {
      name,
      input,
      prepare,
      run: (tx, context, value, prepared) => run(tx, context, value, prepared as P),
    };
  // Without `prepare` the overload above has typed P as undefined.
  return {
    name,
    input,
    prepare: () => undefined,
    run: (tx, context, value) => run(tx, context, value, undefined as P),
  };
}

export type ExecuteOptions = Readonly<{
  /** Does everything and rolls back: what the screen shows before posting is what posting will do. */
  preview?: boolean;
  /** A form's one-time key: a second submit gets the first answer and does nothing. */
  idempotencyKey?: string;
}>;

export const DENIED_MESSAGE = '您没有进行此操作的权限。';
const CONFLICT_MESSAGE = '该表单已经提交过，且内容不同，请刷新页面后重新填写。';

/** What was prepared no longer holds, for somebody was faster: the gate prepares anew, and refuses if it goes on so. */
export class Outdated extends Refusal {}

const PREPARATIONS_MAX = 5;

class Rollback extends Error {
  constructor(readonly data: unknown) {
    super('rolled back on purpose');
  }
}

/** Runs a command for the context's actor. Refusals come back as values; bugs throw. */
export async function execute<S extends z.ZodType, D, P>(
  command: Command<S, D, P>,
  context: CommandContext,
  rawInput: unknown,
  options: ExecuteOptions = {},
): Promise<ActionResult<D>> {
  if (!can(context.actor, command.name)) {
    auditRefusal(context, command.name, 'denied', DENIED_MESSAGE);
    return { ok: false, message: DENIED_MESSAGE };
  }
  const parsed = command.input.safeParse(rawInput);
  if (!parsed.success) return invalid(parsed.error);
  const inputHash = createHash('sha256')
    .update(JSON.stringify(rawInput) ?? '')
    .digest('hex');
  try {
    const earlier = earlierAnswer<D>(context, command.name, inputHash, options);
    if (earlier) return earlier;
    return await prepareAndTransact(command, context, parsed.data, inputHash, options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!options.preview) auditRefusal(context, command.name, 'refused', error.message);
    return { ok: false, message: error.message, fieldErrors: error.fieldErrors, link: error.link };
  }
}

async function prepareAndTransact<S extends z.ZodType, D, P>(
  command: Command<S, D, P>,
  context: CommandContext,
  input: z.output<S>,
  inputHash: string,
  options: ExecuteOptions,
): Promise<ActionResult<D>> {
  for (let preparations = 1; ; preparations += 1) {
    const prepared = await command.prepare(context, input);
    try {
      return transact(command, context, input, prepared, inputHash, options);
    } catch (error) {
      if (!(error instanceof Outdated) || preparations === PREPARATIONS_MAX) throw error;
    }
  }
}

function transact<S extends z.ZodType, D, P>(
  command: Command<S, D, P>,
  context: CommandContext,
  input: z.output<S>,
  prepared: P,
  inputHash: string,
  options: ExecuteOptions,
): ActionResult<D> {
  try {
    return context.db.transaction(
      (tx) => {
        const earlier = earlierAnswer<D>({ ...context, db: tx }, command.name, inputHash, options);
        if (earlier) return earlier;
        const { data, audit } = command.run(tx, context, input, prepared);
        if (options.preview) throw new Rollback(data);
        recordAudit(tx, { ...stamp(context, command.name), outcome: 'done', ...audit });
        if (options.idempotencyKey) {
          recordIdempotent(tx, {
            key: options.idempotencyKey,
            action: command.name,
            actorId: context.actor.id,
            inputHash,
            result: data,
            createdAt: context.now,
          });
        }
        return { ok: true, data };
      },
      // Take the write lock at once: two postings on one loan are then one after the other, never interleaved.
      { behavior: 'immediate' },
    );
  } catch (error) {
    if (error instanceof Rollback) return { ok: true, data: error.data as D };
    throw error;
  }
}

function earlierAnswer<D>(
  context: { db: Db | Tx; actor: Actor },
  action: Permission,
  inputHash: string,
  options: ExecuteOptions,
): ActionResult<D> | null {
  if (!options.idempotencyKey || options.preview) return null;
  const found = findIdempotent(context.db, options.idempotencyKey);
  if (!found) return null;
  if (found.action !== action || found.actorId !== context.actor.id || found.inputHash !== inputHash) {
    throw new Refusal(CONFLICT_MESSAGE);
  }
  return { ok: true, data: found.result as D };
}

function invalid(error: z.ZodError): ActionResult<never> {
  const fieldErrors: Record<string, string> = {};
  for (const issue of error.issues) fieldErrors[issue.path.join('.')] ??= issue.message;
  return { ok: false, message: '填写的内容有误，请按提示更正后重新提交。', fieldErrors };
}

const stamp = (context: CommandContext, action: string) => ({
  at: context.now,
  actorId: context.actor.id,
  actorName: context.actor.name,
  actorRole: context.actor.ownRole?.name ?? context.actor.role,
  action,
  address: context.address,
  requestId: context.requestId,
});

export function auditRefusal(
  context: CommandContext,
  action: string,
  outcome: 'refused' | 'denied',
  summary: string,
): void {
  recordAudit(context.db, {
    ...stamp(context, action),
    outcome,
    subjectType: null,
    subjectId: null,
    summary,
  });
}
