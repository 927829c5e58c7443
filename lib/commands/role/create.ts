import { findOwnRoleByName, insertOwnRole } from '@/db/store/own-role';
import { refuseField } from '@/lib/domain/refusal';
import { createRoleInput } from '@/lib/schemas/own-role';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand } from '../command';

/** A role of the company's own; who gets it is decided person by person. */
export const createRole = defineCommand({
  name: 'role.create',
  input: createRoleInput,
  prepare: (context, { currentPassword }) => confirmOwnPassword(context, currentPassword),
  run: (tx, context, { name, grants }) => {
    if (findOwnRoleByName(tx, name)) refuseField('name', '已有同名的角色，请换一个名称');
    const role = insertOwnRole(tx, { name, grants, createdAt: context.now });
    return {
      data: { roleId: role.id },
      audit: { subjectType: 'role', subjectId: role.id, summary: `新建角色 ${name}`, after: role },
    };
  },
});
