// 终止提款: what is not drawn yet is given up; a limit on which nothing is owed ends with it.
import { checkDrawEnd } from '@/lib/domain/change/draw-end';
import { ZERO } from '@/lib/domain/money/money';
import { requestDrawEndInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const drawEnd: Change<'draw-end', typeof requestDrawEndInput, 'end_draw'> = {
  kind: 'draw-end',
  type: 'end_draw',
  input: requestDrawEndInput,
  isOfDecisionDay: true,
  propose: ({ today }) => ({ type: 'end_draw', valueDate: today }),
  check: checkDrawEnd,
  amountOf: () => ZERO,
};

export const requestDrawEnd = requestChange(drawEnd);
export const approveDrawEnd = approveChange(drawEnd);
export const rejectDrawEnd = rejectChange(drawEnd);
