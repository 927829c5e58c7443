// 退还预收款复核: the second person lets it happen.
import { approveChange } from '../change/define-change';
import { refund } from '../change/refund';

export const approveRefund = approveChange(refund);
