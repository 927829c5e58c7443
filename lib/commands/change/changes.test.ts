// What holds for every kind of change: two persons, a line in the log, books that verify, and a way back.
import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, loanRequest, user } from '@/db/schema';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute, type CommandContext } from '@/lib/commands/command';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { requestReversal } from '@/lib/commands/reversal/request';
import {
  approveAccrualResume,
  approveAccrualStop,
  rejectAccrualResume,
  rejectAccrualStop,
  requestAccrualResume,
  requestAccrualStop,
} from '@/lib/commands/change/accrual';
import { approveCharge, rejectCharge, requestCharge } from '@/lib/commands/change/charge';
import { approveDrawEnd, rejectDrawEnd, requestDrawEnd } from '@/lib/commands/change/draw-end';
import { approveExtension, rejectExtension, requestExtension } from '@/lib/commands/change/extension';
import { approveDeferral, rejectDeferral, requestDeferral } from '@/lib/commands/change/deferral';
import {
  approveMisuse,
  approveMisuseEnd,
  rejectMisuse,
  rejectMisuseEnd,
  requestMisuse,
  requestMisuseEnd,
} from '@/lib/commands/change/misuse';
import { approveRestructure, rejectRestructure, requestRestructure } from '@/lib/commands/change/restructure';
import { approveRateChange, rejectRateChange, requestRateChange } from '@/lib/commands/change/rate-change';
import { approveRecovery, rejectRecovery, requestRecovery } from '@/lib/commands/change/recovery';
import { approveTransfer, rejectTransfer, requestTransfer } from '@/lib/commands/change/transfer';
import { approveWaiver, rejectWaiver, requestWaiver } from '@/lib/commands/change/waiver';
import { approveWriteOff, rejectWriteOff, requestWriteOff } from '@/lib/commands/change/write-off';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { CHANGE_KINDS } from '@/lib/domain/workflow/loan-request';
import { CHANGE_CASES } from '@/lib/testing/change-cases';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const requests = () => world.db.select().from(loanRequest).all();
const events = () => listEvents(world.db, world.loanId);
const stateOn = (day: string) => replay(world.loan().terms, domainEvents(events()), isoDate(day));

const COMMANDS = [
  approveAccrualResume,
  rejectAccrualResume,
  requestAccrualResume,
  approveAccrualStop,
  rejectAccrualStop,
  requestAccrualStop,
  approveCharge,
  rejectCharge,
  requestCharge,
  approveDeferral,
  rejectDeferral,
  requestDeferral,
  approveMisuse,
  rejectMisuse,
  requestMisuse,
  approveMisuseEnd,
  rejectMisuseEnd,
  requestMisuseEnd,
  approveRestructure,
  rejectRestructure,
  requestRestructure,
  approveDrawEnd,
  rejectDrawEnd,
  requestDrawEnd,
  approveExtension,
  rejectExtension,
  requestExtension,
  approveRateChange,
  rejectRateChange,
  requestRateChange,
  approveRecovery,
  rejectRecovery,
  requestRecovery,
  approveTransfer,
  rejectTransfer,
  requestTransfer,
  approveWaiver,
  rejectWaiver,
  requestWaiver,
  approveWriteOff,
  rejectWriteOff,
  requestWriteOff,
];

it('has three commands for every kind, each by its own name', () => {
  const expected = CHANGE_KINDS.flatMap((kind) =>
    ['request', 'approve', 'reject'].map((step) => `${kind}.${step}`),
  );
  expect(COMMANDS.map(({ name }) => name as string).toSorted()).toEqual(expected.toSorted());
});

it('has a case for every kind', () => {
  expect(CHANGE_CASES.map(({ kind }) => kind).toSorted()).toEqual(CHANGE_KINDS.toSorted());
});

describe.each(CHANGE_CASES)(
  '$kind',
  ({ kind, type, day, input, terms, request, approve, reject, before }) => {
    beforeEach(async () => {
      if (terms) world = lendingWorld(terms);
      await before?.(world);
    });
    const ask = (context: CommandContext) => request(context, { ...input, loanId: world.loanId });
    const asked = async (): Promise<number> => done(await ask(world.operator(day))).requestId;

    it('asks, and changes nothing', async () => {
      const [known, state] = [events().length, stateOn(day)];
      const { effect, requestId } = done(await ask(world.operator(day)));
      expect(effect.asOf).toBe(day);
      expect(requests().at(-1)).toMatchObject({ id: requestId, kind, state: 'requested', payload: { type } });
      expect(events()).toHaveLength(known);
      expect(stateOn(day)).toEqual(state);
      expect(lastAudit()).toMatchObject({
        action: `${kind}.request`,
        outcome: 'done',
        subjectType: 'loan',
        subjectId: world.loanId,
      });
      expect(await ask(world.operator(day))).toMatchObject({ ok: false });
    });

    it('happens when a second person agrees, as the preview said, and the books verify', async () => {
      const requestId = await asked();
      const checker = world.reviewer(day);
      const { effect } = done(await approve(checker, requestId));
      expect(effect.after).not.toEqual(effect.before);
      expect(events().at(-1)).toMatchObject({ type, bookingDate: day, createdBy: checker.actor.id });
      expect(requests().at(-1)).toMatchObject({ state: 'released', decidedBy: checker.actor.id });
      expect(lastAudit()).toMatchObject({ action: `${kind}.approve`, outcome: 'done' });
      expect(verifyBooks(world.db).differences).toEqual([]);
      const state = stateOn(day);
      expect(effect.after).toMatchObject({
        outstandingPrincipal: state.outstandingPrincipal,
        annualRate: state.annualRate,
        payoff: state.payoff.total,
        maturesOn: world.loan().maturesOn,
      });
      expect(await approve(world.secondReviewer(day), requestId)).toMatchObject({ ok: false });
    });

    it('is undone by a reversal, as if it had never been', async () => {
      const state = stateOn(day);
      const { sequence } = done(await approve(world.reviewer(day), await asked()));
      const undo = { loanId: world.loanId, targetSequence: sequence, reason: '办理有误，予以冲正' };
      const undoing = done(await execute(requestReversal, world.operator(day), undo)).requestId;
      done(await execute(approveReversal, world.reviewer(day), { requestId: undoing, note: '' }));
      expect(stateOn(day)).toEqual(state);
      expect(world.loan()).toMatchObject({ status: state.writtenOff ? 'written_off' : 'active' });
      expect(verifyBooks(world.db).differences).toEqual([]);
    });

    it('refuses the wrong role and the maker, and leaves a line in the log', async () => {
      for (const context of [world.reviewer(day), world.administrator(day)]) {
        expect(await ask(context)).toMatchObject({ ok: false });
        expect(lastAudit()).toMatchObject({ action: `${kind}.request`, outcome: 'denied' });
      }
      const requestId = await asked();
      const maker = world.operator(day);
      expect(await approve(maker, requestId)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: `${kind}.approve`, outcome: 'denied' });
      world.db.update(user).set({ role: 'reviewer' }).run();
      const own = { ...maker, actor: { ...maker.actor, role: 'reviewer' as const } };
      for (const result of [await approve(own, requestId), await reject(own, requestId, '自己退回自己')]) {
        expect(result.ok ? '' : result.message).toContain('经办与复核须为不同人员');
      }
      expect(lastAudit()).toMatchObject({ action: `${kind}.reject`, outcome: 'refused' });
      expect(requests().at(-1)).toMatchObject({ state: 'requested' });
    });

    it('is sent back with a reason', async () => {
      const known = events().length;
      const requestId = await asked();
      expect(await reject(world.reviewer(day), requestId, '')).toMatchObject({ ok: false });
      done(await reject(world.reviewer(day), requestId, '材料不全，补齐后再报'));
      expect(requests().at(-1)).toMatchObject({ state: 'rejected', decisionNote: '材料不全，补齐后再报' });
      expect(events()).toHaveLength(known);
      expect(lastAudit()).toMatchObject({ action: `${kind}.reject`, outcome: 'done' });
      done(await ask(world.operator(day)));
    });
  },
);
