'use server';
// What may be done with the LPR table; a second person decides.
import { approveLpr, rejectLpr, requestLpr } from '@/lib/commands/lpr/publication';
import { approveLprVoid, rejectLprVoid, requestLprVoid } from '@/lib/commands/lpr/voiding';
import { action } from '@/lib/server/action';

const to = (notice: string) => () => `/lpr?notice=${encodeURIComponent(notice)}`;

export const requestLprAction = action(requestLpr, { redirectTo: to('LPR 已录入，等待复核') });
export const approveLprAction = action(approveLpr, { redirectTo: to('LPR 已复核通过') });
export const rejectLprAction = action(rejectLpr, { redirectTo: to('LPR 录入已退回') });
export const requestLprVoidAction = action(requestLprVoid, { redirectTo: to('作废申请已提交，等待复核') });
export const approveLprVoidAction = action(approveLprVoid, { redirectTo: to('该期 LPR 已作废') });
export const rejectLprVoidAction = action(rejectLprVoid, { redirectTo: to('作废申请已退回') });
