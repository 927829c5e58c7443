// What the acts on the LPR table accept; the same schema serves the form and the server.
import { z } from 'zod';
import { day, optionalText, rate, recordId, text } from './fields';

/** No LPR has come near it; beyond it somebody typed 300 for 3.00. */
const LPR_MAX = 20;

export const requestLprInput = z.object({
  publishedOn: day('公布日'),
  oneYear: rate('1 年期 LPR', LPR_MAX),
  fiveYear: rate('5 年期以上 LPR', LPR_MAX),
  source: text('来源', 100, 4),
});

export const decideLprInput = z.object({ lprId: recordId('LPR 记录'), note: optionalText('复核意见', 200) });

export const rejectLprInput = z.object({
  lprId: recordId('LPR 记录'),
  note: text('退回原因', 200, 4),
});

export const requestLprVoidInput = z.object({
  lprId: recordId('LPR 记录'),
  reason: text('作废原因', 200, 4),
});
