// Every kind of change of a loan with an input that the sample loan, never paid, takes on one day.
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { customer } from '@/db/schema';
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
import { approveWriteOff, rejectWriteOff, requestWriteOff } from '@/lib/commands/change/write-off';
import { approveTransfer, rejectTransfer, requestTransfer } from '@/lib/commands/change/transfer';
import { approveWaiver, rejectWaiver, requestWaiver } from '@/lib/commands/change/waiver';
import type { ApprovalAnswer, RequestAnswer } from '@/lib/commands/change/define-change';
import { postRepayment } from '@/lib/commands/repayment/post';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import type { ActionResult } from '@/lib/commands/result';
import type { LoanEventType } from '@/lib/domain/loan/events';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { addCustomer, done } from './lending-samples';
import type { LendingWorld } from './lending-world';

type Answer<D> = Promise<ActionResult<D>>;

export type ChangeCase = Readonly<{
  kind: ChangeKind;
  type: LoanEventType;
  /** The day on which the sample loan takes it */
  day: string;
  input: Readonly<Record<string, string>>;
  /** What its loan's terms say otherwise than those of the sample loan */
  terms?: Partial<LoanTerms>;
  /** What must have happened to the loan before */
  before?: (world: LendingWorld) => Promise<unknown>;
  request: (context: CommandContext, input: unknown) => Answer<RequestAnswer>;
  approve: (context: CommandContext, requestId: number) => Answer<ApprovalAnswer>;
  reject: (context: CommandContext, requestId: number, note: string) => Answer<Readonly<{ loanId: number }>>;
}>;

const TAKER_NUMBER = 'K000099';

/** Another customer, who may take the debt over; answers his id. */
export function addTaker({ db, operator }: LendingWorld): number {
  const takerId = addCustomer(db, operator('2026-01-10').actor.id, '李受让', '330106198505121236');
  db.update(customer).set({ number: TAKER_NUMBER }).where(eq(customer.id, takerId)).run();
  return takerId;
}

/** 循环额度: interest on the settlement day, principal any time. */
export const REVOLVING = {
  method: 'free',
  draw: { kind: 'revolving', tranches: [], levelOn: 'drawn', lastDrawOn: null },
} as const satisfies Partial<LoanTerms>;

/** 重组: interest by the quarter, principal at the end, half a year more. */
export const RESTRUCTURED = {
  method: 'interest_only',
  maturesOn: '2027-07-15',
  periodEvery: '1',
  periodUnit: 'quarter',
  dueDayRule: 'same_day',
  dueDay: '',
  annualRate: '12',
  principalPeriods: '0',
  agreed: '',
} as const;

type Step<S extends z.ZodType, D> = Command<S, D, undefined>;

/** The three commands of a change, as its two persons give them. */
const steps = <Q extends z.ZodType, A extends z.ZodType, R extends z.ZodType>(
  request: Step<Q, RequestAnswer>,
  approve: Step<A, ApprovalAnswer>,
  reject: Step<R, Readonly<{ loanId: number }>>,
): Pick<ChangeCase, 'request' | 'approve' | 'reject'> => ({
  request: (context, input) => execute(request, context, input),
  approve: (context, requestId) => execute(approve, context, { requestId, note: '' }),
  reject: (context, requestId, note) => execute(reject, context, { requestId, note }),
});

const REASON = '经贷审会研究同意';

export const CHANGE_CASES: readonly ChangeCase[] = [
  {
    kind: 'waiver',
    type: 'waive',
    day: '2026-04-20',
    input: { component: 'penalty', amount: '10', reason: REASON },
    ...steps(requestWaiver, approveWaiver, rejectWaiver),
  },
  {
    kind: 'extension',
    type: 'extend',
    day: '2026-02-10',
    input: { maturesOn: '2027-07-15', annualRate: '15', reason: REASON },
    ...steps(requestExtension, approveExtension, rejectExtension),
  },
  {
    kind: 'restructure',
    type: 'restructure',
    day: '2026-02-10',
    input: { ...RESTRUCTURED, reason: REASON },
    ...steps(requestRestructure, approveRestructure, rejectRestructure),
  },
  {
    kind: 'deferral',
    type: 'defer_interest',
    day: '2026-02-10',
    input: { periods: '2', reason: REASON },
    ...steps(requestDeferral, approveDeferral, rejectDeferral),
  },
  {
    kind: 'rate-change',
    type: 'change_rate',
    day: '2026-02-10',
    input: { valueDate: '2026-02-01', annualRate: '12', reason: REASON },
    ...steps(requestRateChange, approveRateChange, rejectRateChange),
  },
  {
    kind: 'accrual-stop',
    type: 'stop_accrual',
    day: '2026-04-20',
    input: { valueDate: '2026-04-01', reason: REASON },
    ...steps(requestAccrualStop, approveAccrualStop, rejectAccrualStop),
  },
  {
    kind: 'accrual-resume',
    type: 'resume_accrual',
    day: '2026-04-20',
    input: { valueDate: '2026-04-10', reason: REASON },
    before: (world) => happens(world, 'accrual-stop'),
    ...steps(requestAccrualResume, approveAccrualResume, rejectAccrualResume),
  },
  {
    kind: 'misuse',
    type: 'mark_misuse',
    day: '2026-02-10',
    input: { valueDate: '2026-01-20', amount: '30000', reason: REASON },
    ...steps(requestMisuse, approveMisuse, rejectMisuse),
  },
  {
    kind: 'misuse-end',
    type: 'end_misuse',
    day: '2026-02-10',
    input: { valueDate: '2026-02-05', reason: REASON },
    before: (world) => happens(world, 'misuse'),
    ...steps(requestMisuseEnd, approveMisuseEnd, rejectMisuseEnd),
  },
  {
    kind: 'charge',
    type: 'charge_fee',
    day: '2026-02-10',
    input: { name: '公证费', amount: '200', reason: REASON },
    ...steps(requestCharge, approveCharge, rejectCharge),
  },
  {
    kind: 'draw-end',
    type: 'end_draw',
    day: '2026-02-10',
    terms: REVOLVING,
    before: async (world) =>
      done(
        await execute(postRepayment, world.operator('2026-02-05'), {
          loanId: world.loanId,
          amount: '50000',
          valueDate: '2026-02-05',
          excess: 'prepay',
          channel: 'bank_transfer',
        }),
      ),
    input: { reason: REASON },
    ...steps(requestDrawEnd, approveDrawEnd, rejectDrawEnd),
  },
  {
    kind: 'write-off',
    type: 'write_off',
    day: '2026-04-20',
    input: { reason: REASON },
    ...steps(requestWriteOff, approveWriteOff, rejectWriteOff),
  },
  {
    kind: 'recovery',
    type: 'recover',
    day: '2026-04-20',
    input: { amount: '20000', valueDate: '2026-04-20', channel: 'bank_transfer', reason: REASON },
    before: (world) => happens(world, 'write-off'),
    ...steps(requestRecovery, approveRecovery, rejectRecovery),
  },
  {
    kind: 'transfer',
    type: 'transfer',
    day: '2026-02-10',
    input: { debtor: TAKER_NUMBER, reason: REASON },
    before: (world) => Promise.resolve(addTaker(world)),
    ...steps(requestTransfer, approveTransfer, rejectTransfer),
  },
];

export function changeCase(kind: ChangeKind): ChangeCase {
  const found = CHANGE_CASES.find((one) => one.kind === kind);
  if (!found) throw new Error(`no case of ${kind}`);
  return found;
}

/** Asks for a change and lets it happen, on the day of its case. */
export async function happens(
  world: LendingWorld,
  kind: ChangeKind,
  changes: Readonly<{ day?: string; input?: Readonly<Record<string, string>> }> = {},
): Promise<ApprovalAnswer> {
  const { request, approve, day, input } = { ...changeCase(kind), ...changes };
  const asked = done(await request(world.operator(day), { ...input, loanId: world.loanId }));
  return done(await approve(world.reviewer(day), asked.requestId));
}
