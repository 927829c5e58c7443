// 冲正复核: the second person lets it happen.
import { approveChange } from '../change/define-change';
import { reversal } from '../change/reversal';

export const approveReversal = approveChange(reversal);
