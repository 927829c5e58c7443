// Shared by every act on an application: load it as it was seen, ask the workflow, move it on, leave a step.
import type { Reader, Tx } from '@/db/client';
import {
  findApplication,
  insertApplicationStep,
  participantsOf,
  updateApplication,
  type ApplicationRow,
  type ApplicationStepRow,
} from '@/db/store/application';
import { findProductVersion, type ProductVersionRow } from '@/db/store/product';
import { assert, Refusal } from '@/lib/domain/refusal';
import { transitionApplication, type ApplicationAct } from '@/lib/domain/workflow/application';
import type { AuditPicture, CommandContext } from '../command';

const STALE_MESSAGE = '该申请已被他人修改或处理，请刷新页面查看最新内容后再操作。';

/** The application as the person saw it; one that has moved on since is refused. */
export function loadApplication(tx: Reader, applicationId: number, seenVersion: number): ApplicationRow {
  const row = findApplication(tx, applicationId);
  if (!row) throw new Refusal('没有找到该贷款申请。');
  if (row.version !== seenVersion) throw new Refusal(STALE_MESSAGE);
  return row;
}

export function productOfApplication(tx: Reader, row: ApplicationRow): ProductVersionRow {
  const version = findProductVersion(tx, row.productVersionId);
  assert(version, `application ${row.id} has no product version`);
  return version;
}

export type ApplicationMove = Readonly<{
  act: ApplicationAct;
  step: Pick<ApplicationStepRow, 'stage' | 'outcome' | 'opinion'> & {
    detail?: Readonly<Record<string, string>>;
  };
  changes?: Partial<
    Pick<
      ApplicationRow,
      | 'productVersionId'
      | 'amount'
      | 'months'
      | 'annualRate'
      | 'purpose'
      | 'repaymentSource'
      | 'guarantee'
      | 'guaranteeDetail'
    >
  >;
}>;

/** Performs one act: the workflow decides, the row moves to its next version, the trail grows by one step. */
export function moveApplication(
  tx: Tx,
  context: CommandContext,
  row: ApplicationRow,
  move: ApplicationMove,
): ApplicationRow {
  const state = transitionApplication(move.act, row.state, context.actor.id, participantsOf(tx, row.id));
  const moved = updateApplication(tx, row, { ...move.changes, state, updatedAt: context.now });
  if (!moved) throw new Refusal(STALE_MESSAGE);
  insertApplicationStep(tx, {
    applicationId: row.id,
    stage: move.step.stage,
    outcome: move.step.outcome,
    opinion: move.step.opinion,
    detail: move.step.detail ?? {},
    userId: context.actor.id,
    at: context.now,
  });
  return moved;
}

export const applicationData = (row: ApplicationRow) => ({
  applicationId: row.id,
  number: row.number,
  version: row.version,
  state: row.state,
});

export function auditMove(summary: string, before: ApplicationRow, after: ApplicationRow): AuditPicture {
  return { subjectType: 'application', subjectId: after.id, summary, before, after };
}
