import { findConfirmedSecondFactor, replaceRecoveryCodes } from '@/db/store/second-factor';
import { Refusal } from '@/lib/domain/refusal';
import { ownPasswordInput } from '@/lib/schemas/second-factor';
import { confirmOwnPassword } from '../account/step-up';
import { defineCommand } from '../command';
import { hashOfRecoveryCode, newRecoveryCodes } from './codes';

/** New recovery codes, shown this once; the old ones open nothing any more. */
export const renewRecoveryCodes = defineCommand({
  name: 'second-factor.renew-codes',
  input: ownPasswordInput,
  prepare: (context, { currentPassword }) => confirmOwnPassword(context, currentPassword),
  run: (tx, context) => {
    const { id, name } = context.actor;
    if (!findConfirmedSecondFactor(tx, id)) throw new Refusal('动态口令尚未启用。');
    const codes = newRecoveryCodes();
    replaceRecoveryCodes(tx, id, codes.map(hashOfRecoveryCode));
    return {
      data: { codes },
      audit: { subjectType: 'user', subjectId: id, summary: `${name} 更换恢复码` },
    };
  },
});
