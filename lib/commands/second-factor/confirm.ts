import { findSecondFactor, noteCodeTaken, replaceRecoveryCodes } from '@/db/store/second-factor';
import { plainCode } from '@/lib/domain/access/second-factor';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { confirmSecondFactorInput } from '@/lib/schemas/second-factor';
import { defineCommand } from '../command';
import { hashOfRecoveryCode, newRecoveryCodes, stepOfCode } from './codes';

/** The phone proves that it has the secret; from now on sign-in asks for it. The recovery codes are shown this once. */
export const confirmSecondFactor = defineCommand({
  name: 'second-factor.confirm',
  input: confirmSecondFactorInput,
  run: (tx, context, input) => {
    const { id, name } = context.actor;
    const factor = findSecondFactor(tx, id);
    if (!factor) throw new Refusal('请先开始设置动态口令。');
    if (factor.confirmedAt) throw new Refusal('动态口令已经启用。');
    const step = stepOfCode(factor, plainCode(input.code), context.now);
    if (step === null) refuseField('code', '动态口令不正确，请核对手机时间后输入最新的 6 位数字');
    noteCodeTaken(tx, id, { lastStep: step, confirmedAt: context.now });
    const codes = newRecoveryCodes();
    replaceRecoveryCodes(tx, id, codes.map(hashOfRecoveryCode));
    return {
      data: { codes },
      audit: { subjectType: 'user', subjectId: id, summary: `${name} 启用动态口令` },
    };
  },
});
