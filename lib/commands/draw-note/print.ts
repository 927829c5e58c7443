// 打印提款借据: the note of one draw of several, with the plan as it was made anew by that draw.
import { renderLoanNote, type LoanNoteData } from '@/components/pdf/loan-note';
import type { Reader } from '@/db/client';
import { findDisbursementOfEvent } from '@/db/store/contract';
import { domainEvents, listEvents, type LoanEventRow } from '@/db/store/loan';
import { drawNumber } from '@/lib/domain/loan/drawing';
import { plannedCost, plannedRows, rowOf } from '@/lib/domain/loan/planned';
import { liveEvents, replay } from '@/lib/domain/loan/replay';
import { assert, Refusal } from '@/lib/domain/refusal';
import { drawNoteInput } from '@/lib/schemas/loan';
import type { CommandContext } from '../command';
import { paperCommand, type PaperSubject } from '../document/file-paper';
import { loanFile } from '../document/loan-file';
import { loanNoteFacts } from '../document/loan-note-facts';
import { loadLoan } from '../loan/book-event';

type DrawSubject = PaperSubject & Readonly<{ rows: readonly LoanEventRow[]; draw: LoanEventRow }>;

export const printDrawNote = paperCommand({
  name: 'draw-note.print',
  input: drawNoteInput,
  kind: 'draw_note',
  title: '借据',
  find: (reader, _context, input): DrawSubject => {
    const loan = loadLoan(reader, input.loanId);
    const rows = listEvents(reader, loan.id);
    const draw = rows.find((row) => row.sequence === input.sequence && row.type === 'disburse');
    if (!draw || loan.terms.draw.kind === 'once') throw new Refusal('没有该笔提款，不能打印借据。');
    if (!liveEvents(domainEvents(rows)).includes(draw.event))
      throw new Refusal('该笔提款已经冲正，不能打印借据。');
    return { id: draw.id, loan, rows, draw };
  },
  facts: noteFacts,
  number: (facts) => facts.number,
  render: renderLoanNote,
});

function noteFacts(reader: Reader, context: CommandContext, { draw, loan, rows }: DrawSubject): LoanNoteData {
  const file = loanFile(reader, loan);
  const disbursement = findDisbursementOfEvent(reader, file.contract.id, draw.sequence);
  assert(disbursement, 'a draw is booked by the release of a disbursement');
  const known = domainEvents(rows.filter((row) => row.sequence <= draw.sequence));
  const state = replay(loan.terms, known, draw.valueDate);
  const place = rows.filter((row) => row.type === 'disburse' && row.sequence <= draw.sequence).length;
  return {
    ...loanNoteFacts(context, loan, file, disbursement),
    number: drawNumber(loan.number, place),
    plan: state.instalments.filter((row) => row.dueOn > draw.valueDate).map(rowOf),
    effectiveRate: plannedCost(loan.terms, plannedRows(loan.terms)),
    draw: {
      amount: draw.amount,
      on: draw.valueDate,
      drawn: state.disbursed,
      outstanding: state.outstandingPrincipal,
      undrawn: state.undrawn,
    },
  };
}
