// 打印借据: the note of one disbursement, with the plan reckoned from the day on which the money went out.
import { renderLoanNote, type LoanNoteData } from '@/components/pdf/loan-note';
import type { Reader } from '@/db/client';
import { findReleasedDisbursement } from '@/db/store/contract';
import { effectiveRate } from '@/lib/domain/interest/effective-rate';
import { assert, Refusal } from '@/lib/domain/refusal';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { loanInput } from '@/lib/schemas/loan';
import type { CommandContext } from '../command';
import { paperCommand, type PaperSubject } from '../document/file-paper';
import { loanFile } from '../document/loan-file';
import { loanNoteFacts } from '../document/loan-note-facts';
import { loadLoan } from '../loan/book-event';

export const printLoanNote = paperCommand({
  name: 'loan-note.print',
  input: loanInput,
  kind: 'loan_note',
  title: '借据',
  find: (reader, _context, input) => {
    const loan = loadLoan(reader, input.loanId);
    if (loan.terms.draw.kind !== 'once')
      throw new Refusal('该贷款分次放款，请在提款记录中打印各次提款的借据。');
    return { id: loan.id, loan };
  },
  facts: noteFacts,
  number: (facts) => facts.number,
  render: renderLoanNote,
});

function noteFacts(reader: Reader, context: CommandContext, { loan }: PaperSubject): LoanNoteData {
  const file = loanFile(reader, loan);
  const disbursement = findReleasedDisbursement(reader, file.contract.id);
  assert(disbursement, 'a loan begins with a released disbursement');
  const plan = buildSchedule(loan.terms);
  return {
    ...loanNoteFacts(context, loan, file, disbursement),
    number: loan.number,
    plan,
    effectiveRate: effectiveRate(loan.terms, plan),
    draw: null,
  };
}
