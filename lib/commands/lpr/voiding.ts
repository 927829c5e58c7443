// LPR 作废: a wrong entry is taken out by two persons and entered anew; the next day-end mends what was repriced by it.
import { updateLpr } from '@/db/store/lpr';
import { decideLprInput, rejectLprInput, requestLprVoidInput } from '@/lib/schemas/lpr';
import { defineCommand } from '../command';
import { loadLpr, lprWords, refuseOwn } from './waiting';

export const requestLprVoid = defineCommand({
  name: 'lpr-void.request',
  input: requestLprVoidInput,
  run: (tx, context, input) => {
    const row = loadLpr(tx, input.lprId, 'in_force');
    const request = {
      state: 'void_requested',
      voidReason: input.reason,
      voidRequestedBy: context.actor.id,
      voidRequestedAt: context.now,
    } as const;
    updateLpr(tx, row.id, request);
    return {
      data: { lprId: row.id },
      audit: {
        subjectType: 'lpr',
        subjectId: row.id,
        summary: `申请作废 ${lprWords(row)}：${input.reason}`,
        before: row,
        after: request,
      },
    };
  },
});

export const approveLprVoid = defineCommand({
  name: 'lpr-void.approve',
  input: decideLprInput,
  run: (tx, context, input) => {
    const row = loadLpr(tx, input.lprId, 'void_requested');
    refuseOwn(context, row.voidRequestedBy);
    const decision = { state: 'voided', voidedBy: context.actor.id, voidedAt: context.now } as const;
    updateLpr(tx, row.id, decision);
    return {
      data: { lprId: row.id },
      audit: {
        subjectType: 'lpr',
        subjectId: row.id,
        summary: `作废 ${lprWords(row)}：${row.voidReason ?? ''}`,
        before: row,
        after: { ...decision, note: input.note },
      },
    };
  },
});

export const rejectLprVoid = defineCommand({
  name: 'lpr-void.reject',
  input: rejectLprInput,
  run: (tx, context, input) => {
    const row = loadLpr(tx, input.lprId, 'void_requested');
    refuseOwn(context, row.voidRequestedBy);
    const kept = {
      state: 'in_force',
      voidReason: null,
      voidRequestedBy: null,
      voidRequestedAt: null,
    } as const;
    updateLpr(tx, row.id, kept);
    return {
      data: { lprId: row.id },
      audit: {
        subjectType: 'lpr',
        subjectId: row.id,
        summary: `退回作废申请，${lprWords(row)} 继续有效：${input.note}`,
        before: row,
        after: kept,
      },
    };
  },
});
