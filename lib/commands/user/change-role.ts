import { endSessionsOf } from '@/db/store/session';
import { updateUser } from '@/db/store/user';
import { refuseField } from '@/lib/domain/refusal';
import { changeRoleInput } from '@/lib/schemas/user';
import { defineCommand } from '../command';
import { givenRole, keepOneAdministrator, openUser, pictureOf } from './open-user';

/** Gives a person other work; the open sessions end, so that nothing of the old role lingers on a screen. */
export const changeUserRole = defineCommand({
  name: 'user.change-role',
  input: changeRoleInput,
  run: (tx, context, { userId, role }) => {
    const user = openUser(tx, userId);
    const given = givenRole(tx, role);
    if (user.role === given.role && user.ownRoleId === given.ownRoleId) refuseField('role', '角色没有变化');
    keepOneAdministrator(tx, user);
    updateUser(tx, userId, given);
    endSessionsOf(tx, userId, context.now);
    return {
      data: { userId },
      audit: {
        subjectType: 'user',
        subjectId: userId,
        summary: `变更用户 ${user.name}（${user.username}）的角色`,
        before: pictureOf(user),
        after: pictureOf({ ...user, ...given }),
      },
    };
  },
});
