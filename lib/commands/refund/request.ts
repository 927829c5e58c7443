// 退还预收款申请: the first of two persons.
import { requestChange } from '../change/define-change';
import { refund } from '../change/refund';

export const requestRefund = requestChange(refund);
