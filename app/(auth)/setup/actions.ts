'use server';

import { redirect } from 'next/navigation';
import { execute } from '@/lib/commands/command';
import { setUpCompany } from '@/lib/commands/company/set-up';
import type { ActionResult } from '@/lib/commands/result';
import type { Actor } from '@/lib/domain/access/permissions';
import { commandContext, isSameOrigin, refused } from '@/lib/server/action';
import { formValues, toTree } from '@/lib/server/form-data';
import { logBug } from '@/lib/server/log';

/** Nobody can have signed in yet: the installation itself acts, and its command works only once. */
const INSTALLATION: Actor = { id: 0, name: '首次启用', role: 'system', mustChangePassword: false };

type SetUp = Readonly<{ userId: number }>;

export async function setUp(
  _previous: ActionResult<SetUp> | null,
  formData: FormData,
): Promise<ActionResult<SetUp>> {
  const values = formValues(formData);
  const result = await answer(values);
  if (!result.ok) return refused(result, values);
  redirect('/login?after=setup');
}

async function answer(values: Readonly<Record<string, string>>): Promise<ActionResult<SetUp>> {
  try {
    if (!(await isSameOrigin())) return { ok: false, message: '请求来源不明，已拒绝。请在系统页面内操作。' };
    return await execute(setUpCompany, { ...(await commandContext()), actor: INSTALLATION }, toTree(values));
  } catch (error) {
    const id = logBug(error, 'company.set-up');
    return { ok: false, message: `系统出现意外错误，操作没有执行。错误编号：${id}` };
  }
}
