// 冲正: a receipt or a change was wrong; the loan is replayed as if it had never been.
import { listEvents, type LoanEventRow } from '@/db/store/loan';
import { refuseUnlessReversible } from '@/lib/domain/change/reversal';
import { assert } from '@/lib/domain/refusal';
import { loanEventTypeLabels } from '@/lib/format/labels-receipt';
import { requestReversalInput } from '@/lib/schemas/loan';
import type { Change, CommandSubject } from './define-change';

function targetRow({ tx, loan }: CommandSubject, sequence: number): LoanEventRow {
  const row = listEvents(tx, loan.id).find((one) => one.sequence === sequence);
  assert(row, 'what is undone was checked to be there');
  return row;
}

export const reversal: Change<'reversal', typeof requestReversalInput, 'reverse'> = {
  kind: 'reversal',
  type: 'reverse',
  input: requestReversalInput,
  isOfDecisionDay: true,
  propose: ({ today }, { targetSequence }) => ({
    type: 'reverse',
    valueDate: today,
    target: targetSequence,
  }),
  check: refuseUnlessReversible,
  amountOf: (subject, { target }) => targetRow(subject, target).amount,
  words: (subject, { target }) => {
    const { receiptNumber, type, valueDate } = targetRow(subject, target);
    return receiptNumber ? `冲正收据 ${receiptNumber}` : `冲正 ${valueDate} 的${loanEventTypeLabels[type]}`;
  },
};
