// LPR 录入: one person enters what was published, a second confirms it; from then on loans are repriced by it.
import { findLprOfDay, insertLpr } from '@/db/store/lpr';
import { checkLprEntry } from '@/lib/domain/lpr/entry';
import { refuseField } from '@/lib/domain/refusal';
import { decideLprInput, rejectLprInput, requestLprInput } from '@/lib/schemas/lpr';
import { defineCommand, type CommandContext } from '../command';
import { loadWaitingLpr, lprWords, moveLpr } from './waiting';

export const requestLpr = defineCommand({
  name: 'lpr.request',
  input: requestLprInput,
  run: (tx, context, input) => {
    checkLprEntry(input, context.today);
    const same = findLprOfDay(tx, input.publishedOn);
    if (same)
      refuseField(
        'publishedOn',
        same.state === 'requested'
          ? '该公布日的 LPR 已录入，正在等待复核'
          : '该公布日的 LPR 已录入；原记录有误的，请先申请作废',
      );
    const row = insertLpr(tx, {
      ...input,
      state: 'requested',
      requestedBy: context.actor.id,
      requestedAt: context.now,
    });
    return {
      data: { lprId: row.id },
      audit: {
        subjectType: 'lpr',
        subjectId: row.id,
        summary: `录入 ${lprWords(row)}，来源：${row.source}`,
        after: row,
      },
    };
  },
});

export const approveLpr = defineCommand({
  name: 'lpr.approve',
  input: decideLprInput,
  run: (tx, context, input) => {
    const row = loadWaitingLpr(tx, context, input.lprId, 'requested');
    return moveLpr(tx, row, decidedBy(context, 'in_force', input.note), `复核通过 ${lprWords(row)}`);
  },
});

export const rejectLpr = defineCommand({
  name: 'lpr.reject',
  input: rejectLprInput,
  run: (tx, context, input) => {
    const row = loadWaitingLpr(tx, context, input.lprId, 'requested');
    const decision = decidedBy(context, 'rejected', input.note);
    return moveLpr(tx, row, decision, `退回 ${lprWords(row)}：${input.note}`);
  },
});

const decidedBy = (context: CommandContext, state: 'in_force' | 'rejected', note: string) => ({
  state,
  decidedBy: context.actor.id,
  decidedAt: context.now,
  decisionNote: note,
});
