import { endSessionsOf } from '@/db/store/session';
import { updateUser } from '@/db/store/user';
import { Refusal } from '@/lib/domain/refusal';
import { userReference } from '@/lib/schemas/user';
import { defineCommand } from '../command';
import { keepOneAdministrator, openUser, pictureOf } from './open-user';

/** Shuts a person out at once: no new sign-in, and the sessions that are open end. */
export const disableUser = defineCommand({
  name: 'user.disable',
  input: userReference,
  run: (tx, context, { userId }) => {
    const user = openUser(tx, userId);
    if (user.id === context.actor.id) throw new Refusal('不能停用自己的账号，请由另一位管理员操作。');
    if (user.disabledAt !== null) throw new Refusal('该用户已经停用。');
    keepOneAdministrator(tx, user);
    updateUser(tx, userId, { disabledAt: context.now });
    endSessionsOf(tx, userId, context.now);
    return {
      data: { userId },
      audit: {
        subjectType: 'user',
        subjectId: userId,
        summary: `停用用户 ${user.name}（${user.username}）`,
        before: pictureOf(user),
        after: pictureOf({ ...user, disabledAt: context.now }),
      },
    };
  },
});
