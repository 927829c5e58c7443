// What every paper of a loan names: its contract and the two sides.
import type { Reader } from '@/db/client';
import { findCase, findContract, theCompany } from '@/db/store/contract';
import type { LoanRow } from '@/db/store/loan';
import { assert } from '@/lib/domain/refusal';

export function loanFile(reader: Reader, loan: LoanRow) {
  const contract = findContract(reader, loan.contractId);
  assert(contract, 'a loan belongs to a contract');
  const found = findCase(reader, contract.applicationId);
  assert(found, 'a contract belongs to an application');
  const lender = theCompany(reader);
  assert(lender, 'a company is set up before anybody signs in');
  const { application, customer: borrower } = found;
  return { contract, application, borrower, lender };
}
