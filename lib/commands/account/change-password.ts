import { endSessionsOf } from '@/db/store/session';
import { findUser, updateUser } from '@/db/store/user';
import { assert, refuseField } from '@/lib/domain/refusal';
import { changePasswordInput, isUsernameAsPassword, PASSWORD_IS_USERNAME } from '@/lib/schemas/user';
import { defineCommand } from '../command';
import { hashPassword, isPasswordOf } from './password-hash';

/** A person replaces his own password; every session of his ends, so whoever knew the old one is out. */
export const changeOwnPassword = defineCommand({
  name: 'account.change-password',
  input: changePasswordInput,
  prepare: async (context, input) => {
    const user = findUser(context.db, context.actor.id);
    assert(user, 'an actor has a user row');
    if (!(await isPasswordOf(user.passwordHash, input.currentPassword))) {
      refuseField('currentPassword', '当前密码不正确');
    }
    if (input.password === input.currentPassword) refuseField('password', '新密码不能与当前密码相同');
    if (isUsernameAsPassword(user.username, input.password)) refuseField('password', PASSWORD_IS_USERNAME);
    return hashPassword(input.password);
  },
  run: (tx, context, _input, passwordHash) => {
    const { id, name } = context.actor;
    updateUser(tx, id, { passwordHash, mustChangePassword: false });
    endSessionsOf(tx, id, context.now);
    return {
      data: { userId: id },
      audit: { subjectType: 'user', subjectId: id, summary: `${name} 修改了自己的密码` },
    };
  },
});
