// 打印收据: what one repayment paid, on its day; a reversed one has none.
import { renderReceipt, type ReceiptData } from '@/components/pdf/receipt';
import type { Reader } from '@/db/client';
import { listEvents, type LoanEventRow } from '@/db/store/loan';
import { findUser } from '@/db/store/user';
import { assert, Refusal } from '@/lib/domain/refusal';
import { formatDate } from '@/lib/format/date';
import { receiptInput } from '@/lib/schemas/loan';
import type { CommandContext } from '../command';
import { paperCommand, type PaperSubject } from '../document/file-paper';
import { loanFile } from '../document/loan-file';
import { loadLoan } from '../loan/book-event';
import { receiptFigures, reversalOf } from './figures';

type ReceiptSubject = PaperSubject & Readonly<{ rows: readonly LoanEventRow[]; receipt: LoanEventRow }>;

export const printReceipt = paperCommand({
  name: 'receipt.print',
  input: receiptInput,
  kind: 'receipt',
  title: '还款收据',
  find: (reader, _context, input): ReceiptSubject => {
    const loan = loadLoan(reader, input.loanId);
    const rows = listEvents(reader, loan.id);
    const receipt = standingReceipt(rows, input.sequence);
    return { id: receipt.id, loan, rows, receipt };
  },
  facts: receiptPaper,
  number: (facts) => facts.number,
  render: renderReceipt,
});

function standingReceipt(rows: readonly LoanEventRow[], sequence: number): LoanEventRow {
  const receipt = rows.find((row) => row.sequence === sequence && row.type === 'repay');
  if (!receipt) throw new Refusal('没有该笔还款，不能打印收据。');
  const reversal = reversalOf(rows, receipt);
  if (reversal) {
    throw new Refusal(
      `收据 ${receipt.receiptNumber ?? ''} 已于 ${formatDate(reversal.bookingDate)} 冲正作废（原因：${reversal.note}），不能打印。`,
    );
  }
  return receipt;
}

function receiptPaper(
  reader: Reader,
  context: CommandContext,
  { loan, receipt, rows }: ReceiptSubject,
): ReceiptData {
  const { borrower, contract, lender } = loanFile(reader, loan);
  const cashier = findUser(reader, receipt.createdBy);
  assert(cashier && receipt.receiptNumber, 'a repayment has a number and somebody who entered it');
  return {
    number: receipt.receiptNumber,
    loanNumber: loan.number,
    contractNumber: contract.number,
    lender,
    borrower,
    amount: receipt.amount,
    valueDate: receipt.valueDate,
    bookingDate: receipt.bookingDate,
    channel: receipt.channel,
    note: receipt.note,
    ...receiptFigures(loan, rows, receipt),
    cashier: cashier.name,
    createdAt: context.now,
  };
}
