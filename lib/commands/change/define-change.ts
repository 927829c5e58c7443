// Every change of a loan that needs two persons: one asks for an event, a second one lets it happen. Both see what
// it does, by the same replay.
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { voidDocuments } from '@/db/store/document';
import { domainEvents, insertRequest, listEvents, listOpenRequests, type LoanRow } from '@/db/store/loan';
import { effectOf, type ChangeEffect } from '@/lib/domain/change/effect';
import { subjectOf, type ChangeSubject } from '@/lib/domain/change/subject';
import type { LoanEventType } from '@/lib/domain/loan/events';
import type { Money } from '@/lib/domain/money/money';
import { assert, Refusal } from '@/lib/domain/refusal';
import {
  targetOf,
  type LoanRequestKind,
  type NewEvent,
  type NewEventOf,
} from '@/lib/domain/workflow/loan-request';
import { requestKindLabels } from '@/lib/format/labels-receipt';
import { eventWords } from '@/lib/format/loan-event-words';
import { decideRequestInput, rejectRequestInput } from '@/lib/schemas/loan';
import { defineCommand, type CommandContext } from '../command';
import { bookEvent, loadLoan } from '../loan/book-event';
import { closeRequest, loadOpenRequest } from '../loan/open-request';

type Asked = Readonly<{ loanId: number; reason: string }>;

/** The loan, with what a command knows of it beyond the domain. */
export type CommandSubject = ChangeSubject & Readonly<{ tx: Tx; loan: LoanRow }>;

export type Change<
  K extends LoanRequestKind,
  S extends z.ZodType<Asked>,
  T extends LoanEventType,
> = Readonly<{
  kind: K;
  type: T;
  input: S;
  /** An event of the day on which it is decided; otherwise of the day that was asked for. */
  isOfDecisionDay: boolean;
  propose: (subject: CommandSubject, input: z.output<S>) => NewEventOf<T>;
  /** Refuses what the loan as it stands does not allow; asked again when the second person decides. */
  check: (subject: CommandSubject, event: NewEventOf<T>) => void;
  /** The money that it is about; zero where it is about none. */
  amountOf: (subject: CommandSubject, event: NewEventOf<T>) => Money;
  /** What is asked for, in words; a reversal names its target by more than the event knows. */
  words?: (subject: CommandSubject, event: NewEventOf<T>) => string;
  /** How the money came, where money comes. */
  channelOf?: (input: z.output<S>) => string;
}>;

export type RequestAnswer = Readonly<{
  loanId: number;
  requestId: number;
  /** What is asked for, in one line */
  words: string;
  effect: ChangeEffect;
}>;
export type ApprovalAnswer = Readonly<{ loanId: number; sequence: number; effect: ChangeEffect }>;

function commandSubject(tx: Tx, context: CommandContext, loanId: number): CommandSubject {
  const loan = loadLoan(tx, loanId);
  return { ...subjectOf(loan.terms, domainEvents(listEvents(tx, loan.id)), context.today), tx, loan };
}

/** The first person's step. */
export const requestChange = <K extends LoanRequestKind, S extends z.ZodType<Asked>, T extends LoanEventType>(
  change: Change<K, S, T>,
) =>
  defineCommand({
    name: `${change.kind}.request`,
    input: change.input,
    run: (tx, context, input) => {
      const subject = commandSubject(tx, context, input.loanId);
      const { loan } = subject;
      const event = change.propose(subject, input);
      change.check(subject, event);
      refuseSecondRequest(tx, loan, change.kind, event);
      const request = insertRequest(tx, {
        loanId: loan.id,
        kind: change.kind,
        payload: event,
        amount: change.amountOf(subject, event),
        reason: input.reason,
        channel: change.channelOf?.(input) ?? '',
        state: 'requested',
        requestedBy: context.actor.id,
        requestedAt: context.now,
      });
      const words = change.words?.(subject, event) ?? eventWords(event);
      const data: RequestAnswer = {
        requestId: request.id,
        loanId: loan.id,
        words,
        effect: effectOf(loan.terms, subject.events, event, context.today),
      };
      return {
        data,
        audit: {
          subjectType: 'loan',
          subjectId: loan.id,
          summary: `申请${requestKindLabels[change.kind]} ${loan.number}：${words}；${input.reason}`,
          after: request,
        },
      };
    },
  });

/** One request of a kind at a time; of reversals, one for each thing to be undone. */
function refuseSecondRequest(tx: Tx, loan: LoanRow, kind: LoanRequestKind, event: NewEvent): void {
  const isWaiting = listOpenRequests(tx, loan.id).some(
    (other) => other.kind === kind && targetOf(other.payload) === targetOf(event),
  );
  const what = kind === 'reversal' ? '该笔记录' : '该贷款';
  if (isWaiting) throw new Refusal(`${what}已有待复核的${requestKindLabels[kind]}申请。`);
}

/** The second person's step: what was asked for is looked at anew and happens. */
export const approveChange = <K extends LoanRequestKind, S extends z.ZodType<Asked>, T extends LoanEventType>(
  change: Change<K, S, T>,
) =>
  defineCommand({
    name: `${change.kind}.approve`,
    input: decideRequestInput,
    run: (tx, context, input) => {
      const request = loadOpenRequest(tx, context, input.requestId, change.kind);
      const subject = commandSubject(tx, context, request.loanId);
      const { loan } = subject;
      const event = eventToBook(change, request.payload, context);
      change.check(subject, event);
      const words = change.words?.(subject, event) ?? eventWords(event);
      const effect = effectOf(loan.terms, subject.events, event, context.today);
      closeRequest(tx, context, request.id, 'released', input.note);
      const { sequence, state } = bookEvent(tx, context, loan, {
        event,
        amount: change.amountOf(subject, event),
        channel: request.channel,
        note: request.reason,
        summary: `${loan.number} ${words}`,
      });
      // A certificate says what was paid and that nothing is owed; money handed back leaves both true.
      if (change.kind !== 'refund') voidDocuments(tx, 'settlement_certificate', loan.id, context.now);
      const data: ApprovalAnswer = { loanId: loan.id, sequence, effect };
      return {
        data,
        audit: {
          subjectType: 'loan',
          subjectId: loan.id,
          summary: `复核通过${requestKindLabels[change.kind]} ${loan.number}：${words}；${request.reason}`,
          before: {
            outstandingPrincipal: loan.outstandingPrincipal,
            status: loan.status,
            credit: loan.credit,
          },
          after: {
            request: request.id,
            event,
            outstandingPrincipal: state.outstandingPrincipal,
            settledOn: state.settledOn,
          },
        },
      };
    },
  });

function eventToBook<K extends LoanRequestKind, S extends z.ZodType<Asked>, T extends LoanEventType>(
  change: Change<K, S, T>,
  payload: NewEvent,
  { today }: CommandContext,
): NewEventOf<T> {
  assert(payload.type === change.type, `a request of ${change.kind} proposes ${change.type}`);
  // The type was compared above; the compiler cannot carry a comparison of two variables over to the union.
  const event = payload as NewEventOf<T>;
  return change.isOfDecisionDay ? { ...event, valueDate: today } : event;
}

/** The second person's other answer: closed, with the reason. */
export const rejectChange = <K extends LoanRequestKind>({ kind }: Readonly<{ kind: K }>) =>
  defineCommand({
    name: `${kind}.reject`,
    input: rejectRequestInput,
    run: (tx, context, input) => {
      const request = loadOpenRequest(tx, context, input.requestId, kind);
      closeRequest(tx, context, request.id, 'rejected', input.note);
      return {
        data: { loanId: request.loanId },
        audit: {
          subjectType: 'loan',
          subjectId: request.loanId,
          summary: `退回${requestKindLabels[kind]}申请：${input.note}`,
          before: request,
        },
      };
    },
  });
