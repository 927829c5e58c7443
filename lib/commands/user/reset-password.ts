import { endSessionsOf } from '@/db/store/session';
import { updateUser } from '@/db/store/user';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { isUsernameAsPassword, PASSWORD_IS_USERNAME, resetPasswordInput } from '@/lib/schemas/user';
import { hashPassword } from '../account/password-hash';
import { defineCommand } from '../command';
import { openUser } from './open-user';

/** For a forgotten password: the one set here lasts until the next sign-in. */
export const resetUserPassword = defineCommand({
  name: 'user.reset-password',
  input: resetPasswordInput,
  prepare: (_context, input) => hashPassword(input.password),
  run: (tx, context, { userId, password }, passwordHash) => {
    const user = openUser(tx, userId);
    if (user.id === context.actor.id) throw new Refusal('修改自己的密码请到「修改密码」页面。');
    if (isUsernameAsPassword(user.username, password)) refuseField('password', PASSWORD_IS_USERNAME);
    updateUser(tx, userId, { passwordHash, mustChangePassword: true });
    endSessionsOf(tx, userId, context.now);
    return {
      data: { userId },
      audit: {
        subjectType: 'user',
        subjectId: userId,
        summary: `重置用户 ${user.name}（${user.username}）的密码`,
      },
    };
  },
});
