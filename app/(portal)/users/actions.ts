'use server';

import { changeUserRole } from '@/lib/commands/user/change-role';
import { createUser as create } from '@/lib/commands/user/create';
import { disableUser } from '@/lib/commands/user/disable';
import { enableUser } from '@/lib/commands/user/enable';
import { removeUserSecondFactor } from '@/lib/commands/user/remove-second-factor';
import { resetUserPassword } from '@/lib/commands/user/reset-password';
import { action } from '@/lib/server/action';

const backTo =
  (notice: string) =>
  ({ userId }: Readonly<{ userId: number }>): string =>
    `/users/${userId}?notice=${encodeURIComponent(notice)}`;

export const createUser = action(create, { redirectTo: backTo('用户已新建') });
export const changeRole = action(changeUserRole, { redirectTo: backTo('角色已变更') });
export const disable = action(disableUser, { redirectTo: backTo('用户已停用，其登录已全部失效') });
export const enable = action(enableUser, { redirectTo: backTo('用户已启用') });
export const resetPassword = action(resetUserPassword, { redirectTo: backTo('密码已重置') });
export const removeSecondFactor = action(removeUserSecondFactor, { redirectTo: backTo('动态口令已解除') });
