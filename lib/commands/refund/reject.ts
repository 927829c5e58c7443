// 退还预收款退回: the second person declines, with the reason.
import { rejectChange } from '../change/define-change';
import { refund } from '../change/refund';

export const rejectRefund = rejectChange(refund);
