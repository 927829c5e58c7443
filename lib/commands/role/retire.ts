import { countHolders, findOwnRole, updateOwnRole } from '@/db/store/own-role';
import { Refusal } from '@/lib/domain/refusal';
import { retireRoleInput } from '@/lib/schemas/own-role';
import { defineCommand } from '../command';

/** A role that nobody has any more is taken out of use; what was done in it stays in the log under its name. */
export const retireRole = defineCommand({
  name: 'role.retire',
  input: retireRoleInput,
  run: (tx, context, { roleId }) => {
    const role = findOwnRole(tx, roleId);
    if (!role) throw new Refusal('该角色不存在。');
    if (role.retiredAt !== null) throw new Refusal('该角色已经停用。');
    const holders = countHolders(tx, roleId);
    if (holders > 0) throw new Refusal(`还有 ${holders} 名用户使用该角色，请先变更他们的角色。`);
    updateOwnRole(tx, roleId, { retiredAt: context.now });
    return {
      data: { roleId },
      audit: { subjectType: 'role', subjectId: roleId, summary: `停用角色 ${role.name}` },
    };
  },
});
