'use server';
// What the contract screens may do.
import { draftContract } from '@/lib/commands/contract/draft';
import { signContract } from '@/lib/commands/contract/sign';
import { voidContract } from '@/lib/commands/contract/void';
import { rejectDisbursement } from '@/lib/commands/disbursement/reject';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { action } from '@/lib/server/action';

const withNotice = (path: string, notice: string): string => `${path}?notice=${encodeURIComponent(notice)}`;
const to = (notice: string) => (data: { contractId: number }) =>
  withNotice(`/contracts/${data.contractId}`, notice);

export const draftContractAction = action(draftContract, { redirectTo: to('合同已生成') });
export const signContractAction = action(signContract, { redirectTo: to('已登记签约') });
export const voidContractAction = action(voidContract, { redirectTo: to('合同已作废') });
export const requestDisbursementAction = action(requestDisbursement, {
  redirectTo: to('放款申请已提交，等待复核'),
});
export const rejectDisbursementAction = action(rejectDisbursement, { redirectTo: to('放款申请已退回') });
export const releaseDisbursementAction = action(releaseDisbursement, {
  redirectTo: ({ loanId }) => withNotice(`/loans/${loanId}`, '放款已复核通过，贷款已发放'),
});
