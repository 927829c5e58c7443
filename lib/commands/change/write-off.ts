// 核销: all that is owed leaves the books; the claim stays to be recovered.
import { effectOf } from '@/lib/domain/change/effect';
import { checkWriteOff } from '@/lib/domain/change/write-off';
import type { ChangeSubject } from '@/lib/domain/change/subject';
import { ZERO, type Money } from '@/lib/domain/money/money';
import type { NewEventOf } from '@/lib/domain/workflow/loan-request';
import { eventWords } from '@/lib/format/loan-event-words';
import { requestWriteOffInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const lossOf = ({ terms, events, today }: ChangeSubject, event: NewEventOf<'write_off'>): Money =>
  effectOf(terms, events, event, today).after.writtenOff ?? ZERO;

const writeOff: Change<'write-off', typeof requestWriteOffInput, 'write_off'> = {
  kind: 'write-off',
  type: 'write_off',
  input: requestWriteOffInput,
  isOfDecisionDay: true,
  propose: ({ today }) => ({ type: 'write_off', valueDate: today }),
  check: checkWriteOff,
  amountOf: lossOf,
  words: (subject, event) => eventWords(event, lossOf(subject, event)),
};

export const requestWriteOff = requestChange(writeOff);
export const approveWriteOff = approveChange(writeOff);
export const rejectWriteOff = rejectChange(writeOff);
