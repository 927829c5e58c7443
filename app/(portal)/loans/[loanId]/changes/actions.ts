'use server';
// What may be asked for on a running loan; a second person decides.
import { requestWaiver } from '@/lib/commands/change/waiver';
import { action } from '@/lib/server/action';

const to = (what: string) => (data: { loanId: number }) =>
  `/loans/${data.loanId}?notice=${encodeURIComponent(`${what}申请已提交，等待复核`)}`;

export const requestWaiverAction = action(requestWaiver, { redirectTo: to('减免') });
