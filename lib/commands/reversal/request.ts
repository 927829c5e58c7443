// 冲正申请: the first of two persons.
import { requestChange } from '../change/define-change';
import { reversal } from '../change/reversal';

export const requestReversal = requestChange(reversal);
