'use server';

import { createRole } from '@/lib/commands/role/create';
import { retireRole } from '@/lib/commands/role/retire';
import { reviseRole } from '@/lib/commands/role/revise';
import { action } from '@/lib/server/action';

const backWith = (notice: string) => (): string => `/roles?notice=${encodeURIComponent(notice)}`;

export const create = action(createRole, { redirectTo: backWith('角色已新建，可在用户页分配') });
export const revise = action(reviseRole, { redirectTo: backWith('角色已修改，立即生效') });
export const retire = action(retireRole, { redirectTo: backWith('角色已停用') });
