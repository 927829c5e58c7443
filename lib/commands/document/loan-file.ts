// What every paper of a loan names: its contract and the two sides; who signed it, where the debt has gone to another.
import type { Reader } from '@/db/client';
import { findCase, findContract, theCompany } from '@/db/store/contract';
import { findCustomer } from '@/db/store/customer';
import type { LoanRow } from '@/db/store/loan';
import { assert } from '@/lib/domain/refusal';

export function loanFile(reader: Reader, loan: LoanRow) {
  const contract = findContract(reader, loan.contractId);
  assert(contract, 'a loan belongs to a contract');
  const found = findCase(reader, contract.applicationId);
  assert(found, 'a contract belongs to an application');
  const lender = theCompany(reader);
  assert(lender, 'a company is set up before anybody signs in');
  const { application, customer: signatory } = found;
  const borrower = findCustomer(reader, loan.customerId);
  assert(borrower, 'a loan is owed by a customer');
  return { contract, application, signatory, borrower, lender };
}
