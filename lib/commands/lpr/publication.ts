// LPR 录入: one person enters what was published, a second confirms it; from then on loans are repriced by it.
import { findLprOfDay, insertLpr, updateLpr } from '@/db/store/lpr';
import { checkLprEntry } from '@/lib/domain/lpr/entry';
import { refuseField } from '@/lib/domain/refusal';
import { decideLprInput, rejectLprInput, requestLprInput } from '@/lib/schemas/lpr';
import { defineCommand } from '../command';
import { loadLpr, lprWords, refuseOwn } from './waiting';

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
    const row = loadLpr(tx, input.lprId, 'requested');
    refuseOwn(context, row.requestedBy);
    const decision = {
      state: 'in_force',
      decidedBy: context.actor.id,
      decidedAt: context.now,
      decisionNote: input.note,
    } as const;
    updateLpr(tx, row.id, decision);
    return {
      data: { lprId: row.id },
      audit: {
        subjectType: 'lpr',
        subjectId: row.id,
        summary: `复核通过 ${lprWords(row)}`,
        before: row,
        after: decision,
      },
    };
  },
});

export const rejectLpr = defineCommand({
  name: 'lpr.reject',
  input: rejectLprInput,
  run: (tx, context, input) => {
    const row = loadLpr(tx, input.lprId, 'requested');
    refuseOwn(context, row.requestedBy);
    const decision = {
      state: 'rejected',
      decidedBy: context.actor.id,
      decidedAt: context.now,
      decisionNote: input.note,
    } as const;
    updateLpr(tx, row.id, decision);
    return {
      data: { lprId: row.id },
      audit: {
        subjectType: 'lpr',
        subjectId: row.id,
        summary: `退回 ${lprWords(row)}：${input.note}`,
        before: row,
        after: decision,
      },
    };
  },
});
