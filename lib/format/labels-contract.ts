// The words of contracts and disbursements.
import type { ContractState, RequestState } from '@/db/schema';

export const contractStateLabels: Record<ContractState, string> = {
  drafted: '待签约',
  signed: '已签约',
  disbursed: '已放款',
  voided: '已作废',
};

export const disbursementStateLabels: Record<RequestState, string> = {
  requested: '待复核',
  released: '已放款',
  rejected: '已退回',
};
