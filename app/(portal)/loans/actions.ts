'use server';
// What the loan screens may do.
import { issueCertificate } from '@/lib/commands/certificate/issue';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { requestRefund } from '@/lib/commands/refund/request';
import { postRepayment } from '@/lib/commands/repayment/post';
import { requestReversal } from '@/lib/commands/reversal/request';
import { action } from '@/lib/server/action';

const to = (notice: string) => (data: { loanId: number }) =>
  `/loans/${data.loanId}?notice=${encodeURIComponent(notice)}`;

export const postRepaymentAction = action(postRepayment, {
  redirectTo: ({ loanId, sequence, receiptNumber }) =>
    `/loans/${loanId}?receipt=${sequence}&notice=${encodeURIComponent(`收款已入账，收据号 ${receiptNumber}`)}`,
});
export const requestReversalAction = action(requestReversal, { redirectTo: to('冲正申请已提交，等待复核') });
export const requestRefundAction = action(requestRefund, { redirectTo: to('退款申请已提交，等待复核') });
export const issueCertificateAction = action(issueCertificate, { redirectTo: to('结清证明已开具') });
export const requestDrawAction = action(requestDisbursement, {
  redirectTo: ({ contractId, loanId }) =>
    `${loanId === null ? `/contracts/${contractId}` : `/loans/${loanId}`}?notice=${encodeURIComponent('提款申请已提交，等待复核')}`,
});
