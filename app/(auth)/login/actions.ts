'use server';

import { redirect } from 'next/navigation';
import type { ActionResult } from '@/lib/commands/result';
import { signInInput } from '@/lib/schemas/user';
import { isSameOrigin, refused } from '@/lib/server/action';
import { headers } from 'next/headers';
import { secondFactorInput } from '@/lib/schemas/second-factor';
import { sessionToken } from '@/lib/server/auth';
import { signInThroughNextAuth, signOutThroughNextAuth } from '@/lib/server/auth-door';
import { now } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { formValues, type FormValues } from '@/lib/server/form-data';
import { localPath } from '@/lib/server/local-path';
import { logBug } from '@/lib/server/log';
import { addressOf } from '@/lib/server/front-door';
import { CODE_REFUSED, passSecondFactor, SIGN_IN_REFUSED } from '@/lib/server/sign-in';

/** Signs in through next-auth; every refusal of a name or password has the same words. */
export async function signIn(
  _previous: ActionResult<null> | null,
  formData: FormData,
): Promise<ActionResult<null>> {
  const values = formValues(formData);
  const complaint = await answered(() => refusalOfPassword(values));
  if (complaint) return refused(complaint, values);
  redirect(localPath(values.returnTo));
}

/** The second step: the code of the phone, or a recovery code. */
export async function passCode(
  _previous: ActionResult<null> | null,
  formData: FormData,
): Promise<ActionResult<null>> {
  const values = formValues(formData);
  const complaint = await answered(() => refusalOfCode(values));
  if (complaint) return refused(complaint, { ...values, code: '' });
  redirect(localPath(values.returnTo));
}

/** Leaves the session that waits for its code. */
export async function giveUp(): Promise<void> {
  if (await isSameOrigin()) await signOutThroughNextAuth();
  redirect('/login');
}

async function answered(
  refusal: () => Promise<ActionResult<null> | null>,
): Promise<ActionResult<null> | null> {
  try {
    if (!(await isSameOrigin())) return { ok: false, message: '请求来源不明，已拒绝。请在登录页面内操作。' };
    return await refusal();
  } catch (error) {
    return { ok: false, message: `系统出现意外错误，未能登录。错误编号：${logBug(error, 'sign-in')}` };
  }
}

async function refusalOfPassword(values: FormValues): Promise<ActionResult<null> | null> {
  const typed = signInInput.safeParse(values);
  if (!typed.success) {
    const named = typed.error.issues.map(({ path, message }) => [path.join('.'), message]);
    return { ok: false, message: '请填写用户名和密码。', fieldErrors: Object.fromEntries(named) };
  }
  const { username, password } = typed.data;
  return (await signInThroughNextAuth(username, password)) ? null : { ok: false, message: SIGN_IN_REFUSED };
}

async function refusalOfCode(values: FormValues): Promise<ActionResult<null> | null> {
  const typed = secondFactorInput.safeParse(values);
  if (!typed.success) return { ok: false, message: '请填写动态口令或恢复码。' };
  const token = await sessionToken();
  const isRight =
    token !== null &&
    passSecondFactor(database(), {
      token,
      code: typed.data.code,
      address: addressOf(await headers()),
      at: now(),
    });
  return isRight ? null : { ok: false, message: CODE_REFUSED };
}
