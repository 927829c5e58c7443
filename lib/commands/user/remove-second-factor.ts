import { findSecondFactor, removeSecondFactor } from '@/db/store/second-factor';
import { endSessionsOf } from '@/db/store/session';
import { Refusal } from '@/lib/domain/refusal';
import { removeSecondFactorInput } from '@/lib/schemas/second-factor';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand } from '../command';
import { openUser } from './open-user';

/** For a lost phone without recovery codes; who asked for it, and how he was known, stands in the log. */
export const removeUserSecondFactor = defineCommand({
  name: 'user.remove-second-factor',
  input: removeSecondFactorInput,
  prepare: (context, { currentPassword }) => confirmOwnPassword(context, currentPassword),
  run: (tx, context, { userId, reason }) => {
    const user = openUser(tx, userId);
    if (userId === context.actor.id) throw new Refusal('停用自己的动态口令请到「我的账号」页面。');
    if (!findSecondFactor(tx, userId)) throw new Refusal('该用户没有启用动态口令。');
    removeSecondFactor(tx, userId);
    endSessionsOf(tx, userId, context.now);
    return {
      data: { userId },
      audit: {
        subjectType: 'user',
        subjectId: userId,
        summary: `解除用户 ${user.name}（${user.username}）的动态口令：${reason}`,
      },
    };
  },
});
