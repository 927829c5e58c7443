// 冲正退回
import { rejectRequestCommand } from '../loan/reject-request';

export const rejectReversal = rejectRequestCommand('reversal');
