'use server';
// What the second person may decide here.
import { approveRefund } from '@/lib/commands/refund/approve';
import { rejectRefund } from '@/lib/commands/refund/reject';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { rejectReversal } from '@/lib/commands/reversal/reject';
import { approveWaiver, rejectWaiver } from '@/lib/commands/change/waiver';
import {
  approveAccrualResume,
  approveAccrualStop,
  rejectAccrualResume,
  rejectAccrualStop,
} from '@/lib/commands/change/accrual';
import { approveCharge, rejectCharge } from '@/lib/commands/change/charge';
import { approveDrawEnd, rejectDrawEnd } from '@/lib/commands/change/draw-end';
import { approveExtension, rejectExtension } from '@/lib/commands/change/extension';
import { approveDeferral, rejectDeferral } from '@/lib/commands/change/deferral';
import { approveMisuse, approveMisuseEnd, rejectMisuse, rejectMisuseEnd } from '@/lib/commands/change/misuse';
import { approveRestructure, rejectRestructure } from '@/lib/commands/change/restructure';
import { approveRateChange, rejectRateChange } from '@/lib/commands/change/rate-change';
import { approveRecovery, rejectRecovery } from '@/lib/commands/change/recovery';
import { approveWriteOff, rejectWriteOff } from '@/lib/commands/change/write-off';
import { approveTransfer, rejectTransfer } from '@/lib/commands/change/transfer';
import { action } from '@/lib/server/action';

const to = (notice: string) => () => `/approvals?notice=${encodeURIComponent(notice)}`;

export const approveReversalAction = action(approveReversal, { redirectTo: to('冲正已复核通过并入账') });
export const rejectReversalAction = action(rejectReversal, { redirectTo: to('冲正申请已退回') });
export const approveRefundAction = action(approveRefund, { redirectTo: to('退款已复核通过并入账') });
export const rejectRefundAction = action(rejectRefund, { redirectTo: to('退款申请已退回') });
export const approveWaiverAction = action(approveWaiver, { redirectTo: to('减免已复核通过并入账') });
export const rejectWaiverAction = action(rejectWaiver, { redirectTo: to('减免申请已退回') });
export const approveExtensionAction = action(approveExtension, { redirectTo: to('展期已复核通过') });
export const rejectExtensionAction = action(rejectExtension, { redirectTo: to('展期申请已退回') });
export const approveRateChangeAction = action(approveRateChange, { redirectTo: to('利率调整已复核通过') });
export const rejectRateChangeAction = action(rejectRateChange, { redirectTo: to('利率调整申请已退回') });
export const approveWriteOffAction = action(approveWriteOff, { redirectTo: to('核销已复核通过') });
export const rejectWriteOffAction = action(rejectWriteOff, { redirectTo: to('核销申请已退回') });
export const approveRecoveryAction = action(approveRecovery, { redirectTo: to('核销后收回已复核通过') });
export const rejectRecoveryAction = action(rejectRecovery, { redirectTo: to('核销后收回申请已退回') });
export const approveAccrualStopAction = action(approveAccrualStop, { redirectTo: to('停息已复核通过') });
export const rejectAccrualStopAction = action(rejectAccrualStop, { redirectTo: to('停息申请已退回') });
export const approveAccrualResumeAction = action(approveAccrualResume, {
  redirectTo: to('恢复计息已复核通过'),
});
export const rejectAccrualResumeAction = action(rejectAccrualResume, {
  redirectTo: to('恢复计息申请已退回'),
});
export const approveChargeAction = action(approveCharge, { redirectTo: to('收费已复核通过') });
export const rejectChargeAction = action(rejectCharge, { redirectTo: to('收费申请已退回') });
export const approveTransferAction = action(approveTransfer, { redirectTo: to('债务转移已复核通过') });
export const rejectTransferAction = action(rejectTransfer, { redirectTo: to('债务转移申请已退回') });
export const approveDrawEndAction = action(approveDrawEnd, { redirectTo: to('终止提款已复核通过') });
export const rejectDrawEndAction = action(rejectDrawEnd, { redirectTo: to('终止提款申请已退回') });
export const approveRestructureAction = action(approveRestructure, { redirectTo: to('重组已复核通过') });
export const rejectRestructureAction = action(rejectRestructure, { redirectTo: to('重组申请已退回') });
export const approveDeferralAction = action(approveDeferral, { redirectTo: to('延期付息已复核通过') });
export const rejectDeferralAction = action(rejectDeferral, { redirectTo: to('延期付息申请已退回') });
export const approveMisuseAction = action(approveMisuse, { redirectTo: to('挪用认定已复核通过') });
export const rejectMisuseAction = action(rejectMisuse, { redirectTo: to('挪用认定申请已退回') });
export const approveMisuseEndAction = action(approveMisuseEnd, { redirectTo: to('挪用解除已复核通过') });
export const rejectMisuseEndAction = action(rejectMisuseEnd, { redirectTo: to('挪用解除申请已退回') });
