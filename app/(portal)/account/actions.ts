'use server';

import { changeOwnPassword } from '@/lib/commands/account/change-password';
import { confirmSecondFactor } from '@/lib/commands/second-factor/confirm';
import { prepareSecondFactor } from '@/lib/commands/second-factor/prepare';
import { removeOwnSecondFactor } from '@/lib/commands/second-factor/remove';
import { renewRecoveryCodes } from '@/lib/commands/second-factor/renew-codes';
import { endOwnSession } from '@/lib/commands/session/end';
import { endOtherSessions } from '@/lib/commands/session/end-others';
import type { ActionResult } from '@/lib/commands/result';
import { action } from '@/lib/server/action';

const backWith = (notice: string) => (): string => `/account?notice=${encodeURIComponent(notice)}`;

export const changePassword = action(changeOwnPassword, { redirectTo: () => '/login?after=password' });
export const prepareFactor = action(prepareSecondFactor, { redirectTo: () => '/account/second-factor' });
const confirm = action(confirmSecondFactor);
const renew = action(renewRecoveryCodes);
export const removeFactor = action(removeOwnSecondFactor, { redirectTo: backWith('动态口令已停用') });
export const endSession = action(endOwnSession, { redirectTo: backWith('该登录已结束') });
export const endOthers = action(endOtherSessions, { redirectTo: backWith('其他登录已全部结束') });

type Codes = Readonly<{ codes: readonly string[] }>;

/** A code of the phone confirms it; without one, a person renews his recovery codes. */
export async function issueCodes(
  previous: ActionResult<Codes> | null,
  formData: FormData,
): Promise<ActionResult<Codes>> {
  return formData.has('code') ? confirm(previous, formData) : renew(previous, formData);
}
