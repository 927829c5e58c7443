// LPR 作废: a wrong entry is taken out by two persons and entered anew; the next day-end mends what was repriced by it.
import { decideLprInput, rejectLprInput, requestLprVoidInput } from '@/lib/schemas/lpr';
import { defineCommand } from '../command';
import { loadLpr, loadWaitingLpr, lprWords, moveLpr } from './waiting';

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
    return moveLpr(tx, row, request, `申请作废 ${lprWords(row)}：${input.reason}`);
  },
});

export const approveLprVoid = defineCommand({
  name: 'lpr-void.approve',
  input: decideLprInput,
  run: (tx, context, input) => {
    const row = loadWaitingLpr(tx, context, input.lprId, 'void_requested');
    const decision = { state: 'voided', voidedBy: context.actor.id, voidedAt: context.now } as const;
    const summary = `作废 ${lprWords(row)}：${row.voidReason ?? ''}`;
    return moveLpr(tx, row, decision, summary, { note: input.note });
  },
});

export const rejectLprVoid = defineCommand({
  name: 'lpr-void.reject',
  input: rejectLprInput,
  run: (tx, context, input) => {
    const row = loadWaitingLpr(tx, context, input.lprId, 'void_requested');
    const kept = {
      state: 'in_force',
      voidReason: null,
      voidRequestedBy: null,
      voidRequestedAt: null,
    } as const;
    return moveLpr(tx, row, kept, `退回作废申请，${lprWords(row)} 继续有效：${input.note}`);
  },
});
