'use server';
// What may be asked for on a running loan; a second person decides.
import { requestWaiver } from '@/lib/commands/change/waiver';
import { requestAccrualResume, requestAccrualStop } from '@/lib/commands/change/accrual';
import { requestCharge } from '@/lib/commands/change/charge';
import { requestDrawEnd } from '@/lib/commands/change/draw-end';
import { requestExtension } from '@/lib/commands/change/extension';
import { requestDeferral } from '@/lib/commands/change/deferral';
import { requestMisuse, requestMisuseEnd } from '@/lib/commands/change/misuse';
import { requestRateChange } from '@/lib/commands/change/rate-change';
import { requestRecovery } from '@/lib/commands/change/recovery';
import { requestRestructure } from '@/lib/commands/change/restructure';
import { requestWriteOff } from '@/lib/commands/change/write-off';
import { requestTransfer } from '@/lib/commands/change/transfer';
import { action } from '@/lib/server/action';

const to = (what: string) => (data: { loanId: number }) =>
  `/loans/${data.loanId}?notice=${encodeURIComponent(`${what}申请已提交，等待复核`)}`;

export const requestWaiverAction = action(requestWaiver, { redirectTo: to('减免') });
export const requestExtensionAction = action(requestExtension, { redirectTo: to('展期') });
export const requestRateChangeAction = action(requestRateChange, { redirectTo: to('利率调整') });
export const requestWriteOffAction = action(requestWriteOff, { redirectTo: to('核销') });
export const requestRecoveryAction = action(requestRecovery, { redirectTo: to('核销后收回') });
export const requestAccrualStopAction = action(requestAccrualStop, { redirectTo: to('停息') });
export const requestAccrualResumeAction = action(requestAccrualResume, { redirectTo: to('恢复计息') });
export const requestChargeAction = action(requestCharge, { redirectTo: to('收费') });
export const requestTransferAction = action(requestTransfer, { redirectTo: to('债务转移') });
export const requestDrawEndAction = action(requestDrawEnd, { redirectTo: to('终止提款') });
export const requestRestructureAction = action(requestRestructure, { redirectTo: to('重组') });
export const requestDeferralAction = action(requestDeferral, { redirectTo: to('延期付息') });
export const requestMisuseAction = action(requestMisuse, { redirectTo: to('挪用认定') });
export const requestMisuseEndAction = action(requestMisuseEnd, { redirectTo: to('挪用解除') });
