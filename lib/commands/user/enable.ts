import { updateUser } from '@/db/store/user';
import { Refusal } from '@/lib/domain/refusal';
import { userReference } from '@/lib/schemas/user';
import { defineCommand } from '../command';
import { openUser, pictureOf } from './open-user';

export const enableUser = defineCommand({
  name: 'user.enable',
  input: userReference,
  run: (tx, _context, { userId }) => {
    const user = openUser(tx, userId);
    if (user.disabledAt === null) throw new Refusal('该用户已经是启用状态。');
    updateUser(tx, userId, { disabledAt: null });
    return {
      data: { userId },
      audit: {
        subjectType: 'user',
        subjectId: userId,
        summary: `启用用户 ${user.name}（${user.username}）`,
        before: pictureOf(user),
        after: pictureOf({ ...user, disabledAt: null }),
      },
    };
  },
});
