import { findConfirmedSecondFactor, removeSecondFactor } from '@/db/store/second-factor';
import { Refusal } from '@/lib/domain/refusal';
import { ownPasswordInput } from '@/lib/schemas/second-factor';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand } from '../command';

/** A person goes back to the password alone; the password is asked for, the open screen is not enough. */
export const removeOwnSecondFactor = defineCommand({
  name: 'second-factor.remove',
  input: ownPasswordInput,
  prepare: (context, { currentPassword }) => confirmOwnPassword(context, currentPassword),
  run: (tx, context) => {
    const { id, name } = context.actor;
    if (!findConfirmedSecondFactor(tx, id)) throw new Refusal('动态口令尚未启用。');
    removeSecondFactor(tx, id);
    return {
      data: { userId: id },
      audit: { subjectType: 'user', subjectId: id, summary: `${name} 停用自己的动态口令` },
    };
  },
});
