// 冲正退回: the second person declines, with the reason.
import { rejectChange } from '../change/define-change';
import { reversal } from '../change/reversal';

export const rejectReversal = rejectChange(reversal);
