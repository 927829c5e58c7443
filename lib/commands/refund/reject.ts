// 退款退回
import { rejectRequestCommand } from '../loan/reject-request';

export const rejectRefund = rejectRequestCommand('refund');
