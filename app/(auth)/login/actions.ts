'use server';

import { redirect } from 'next/navigation';
import type { ActionResult } from '@/lib/commands/result';
import { signInInput } from '@/lib/schemas/user';
import { isSameOrigin, refused } from '@/lib/server/action';
import { signInThroughNextAuth } from '@/lib/server/auth-door';
import { formValues, type FormValues } from '@/lib/server/form-data';
import { localPath } from '@/lib/server/local-path';
import { logBug } from '@/lib/server/log';
import { SIGN_IN_REFUSED } from '@/lib/server/sign-in';

/** Signs in through next-auth; every refusal of a name or password has the same words. */
export async function signIn(
  _previous: ActionResult<null> | null,
  formData: FormData,
): Promise<ActionResult<null>> {
  const values = formValues(formData);
  const complaint = await refusalOf(values);
  if (complaint) return refused(complaint, values);
  redirect(localPath(values.returnTo));
}

async function refusalOf(values: FormValues): Promise<ActionResult<null> | null> {
  try {
    if (!(await isSameOrigin())) return { ok: false, message: '请求来源不明，已拒绝。请在登录页面内操作。' };
    const typed = signInInput.safeParse(values);
    if (!typed.success) {
      const named = typed.error.issues.map(({ path, message }) => [path.join('.'), message]);
      return { ok: false, message: '请填写用户名和密码。', fieldErrors: Object.fromEntries(named) };
    }
    const { username, password } = typed.data;
    return (await signInThroughNextAuth(username, password)) ? null : { ok: false, message: SIGN_IN_REFUSED };
  } catch (error) {
    return { ok: false, message: `系统出现意外错误，未能登录。错误编号：${logBug(error, 'sign-in')}` };
  }
}
