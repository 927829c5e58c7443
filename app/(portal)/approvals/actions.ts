'use server';
// What the second person may decide here.
import { approveRefund } from '@/lib/commands/refund/approve';
import { rejectRefund } from '@/lib/commands/refund/reject';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { rejectReversal } from '@/lib/commands/reversal/reject';
import { approveWaiver, rejectWaiver } from '@/lib/commands/change/waiver';
import { action } from '@/lib/server/action';

const to = (notice: string) => () => `/approvals?notice=${encodeURIComponent(notice)}`;

export const approveReversalAction = action(approveReversal, { redirectTo: to('冲正已复核通过并入账') });
export const rejectReversalAction = action(rejectReversal, { redirectTo: to('冲正申请已退回') });
export const approveRefundAction = action(approveRefund, { redirectTo: to('退款已复核通过并入账') });
export const rejectRefundAction = action(rejectRefund, { redirectTo: to('退款申请已退回') });
export const approveWaiverAction = action(approveWaiver, { redirectTo: to('减免已复核通过并入账') });
export const rejectWaiverAction = action(rejectWaiver, { redirectTo: to('减免申请已退回') });
