import { findOwnRole, findOwnRoleByName, updateOwnRole } from '@/db/store/own-role';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { reviseRoleInput } from '@/lib/schemas/own-role';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand } from '../command';

/** What a role may do changes for everybody who has it, from his next click on. */
export const reviseRole = defineCommand({
  name: 'role.revise',
  input: reviseRoleInput,
  prepare: (context, { currentPassword }) => confirmOwnPassword(context, currentPassword),
  run: (tx, _context, { roleId, name, grants }) => {
    const before = findOwnRole(tx, roleId);
    if (!before) throw new Refusal('该角色不存在。');
    if (before.retiredAt !== null) throw new Refusal('该角色已停用，不能修改。');
    const same = findOwnRoleByName(tx, name);
    if (same && same.id !== roleId) refuseField('name', '已有同名的角色，请换一个名称');
    updateOwnRole(tx, roleId, { name, grants });
    return {
      data: { roleId },
      audit: {
        subjectType: 'role',
        subjectId: roleId,
        summary: `修改角色 ${name}`,
        before,
        after: { ...before, name, grants },
      },
    };
  },
});
