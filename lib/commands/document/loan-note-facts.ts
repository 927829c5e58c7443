// What every 借据 states, of a whole loan or of one draw of several: the contract, the two sides, and where the money went.
import type { LoanNoteData } from '@/components/pdf/loan-note';
import type { findReleasedDisbursement } from '@/db/store/contract';
import type { LoanRow } from '@/db/store/loan';
import type { CommandContext } from '../command';
import type { loanFile } from './loan-file';

type Disbursement = NonNullable<ReturnType<typeof findReleasedDisbursement>>;

export const loanNoteFacts = (
  { now }: CommandContext,
  loan: LoanRow,
  { application, contract, lender, signatory: borrower }: ReturnType<typeof loanFile>,
  disbursement: Disbursement,
): Omit<LoanNoteData, 'number' | 'plan' | 'effectiveRate' | 'draw'> => ({
  contractNumber: contract.number,
  lender,
  borrower,
  payoutAccount: {
    name: disbursement.payeeName,
    bank: disbursement.payeeBank,
    number: disbursement.payeeAccount,
  },
  productName: loan.productName,
  purpose: application.purpose,
  guarantee: loan.guarantee,
  terms: loan.terms,
  months: application.months,
  createdAt: now,
});
