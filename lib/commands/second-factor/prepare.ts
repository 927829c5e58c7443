import { generateSecret } from 'otplib';
import { findConfirmedSecondFactor, putSecondFactor } from '@/db/store/second-factor';
import { Refusal } from '@/lib/domain/refusal';
import { ownPasswordInput } from '@/lib/schemas/second-factor';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand } from '../command';

/** Makes the secret that the phone will share; it counts for nothing until a code of it has been typed. */
export const prepareSecondFactor = defineCommand({
  name: 'second-factor.prepare',
  input: ownPasswordInput,
  prepare: (context, { currentPassword }) => confirmOwnPassword(context, currentPassword),
  run: (tx, context) => {
    const { id, name } = context.actor;
    if (findConfirmedSecondFactor(tx, id)) throw new Refusal('动态口令已经启用，如需更换请先停用。');
    putSecondFactor(tx, { userId: id, secret: generateSecret(), confirmedAt: null, lastStep: 0 });
    return {
      data: { userId: id },
      audit: { subjectType: 'user', subjectId: id, summary: `${name} 开始设置动态口令` },
    };
  },
});
