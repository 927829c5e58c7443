// 债务人: who owes a loan, which is the contract's customer until the debt is transferred.
import type { Reader } from '@/db/client';
import { findContract } from '@/db/store/contract';
import { findCustomerByNumber } from '@/db/store/customer';
import type { LoanRow } from '@/db/store/loan';
import type { LoanState } from '@/lib/domain/loan/state';
import { assert } from '@/lib/domain/refusal';

/** The customer who owes the loan by its state; a customer is never deleted, so both can be found. */
export function debtorIdOf(reader: Reader, loan: Pick<LoanRow, 'contractId'>, state: LoanState): number {
  if (state.debtor !== null) {
    const taker = findCustomerByNumber(reader, state.debtor);
    assert(taker, `the debtor ${state.debtor} is a customer`);
    return taker.id;
  }
  const contract = findContract(reader, loan.contractId);
  assert(contract, 'a loan belongs to a contract');
  return contract.customerId;
}
