// What the second factor and the list of one's own sign-ins accept.
import { z } from 'zod';
import { isTotpCode, plainCode } from '@/lib/domain/access/second-factor';
import { code, recordId, text } from './fields';
import { currentPassword } from './own-password';

export const ownPasswordInput = z.object({ currentPassword });

export const confirmSecondFactorInput = z.object({
  code: code('动态口令', (value) => isTotpCode(plainCode(value)), '动态口令应为 6 位数字'),
});

/** A code of the phone, or a recovery code. */
export const secondFactorInput = z.object({
  code: code('动态口令或恢复码', (value) => plainCode(value) !== '', '请填写动态口令或恢复码'),
});

export const removeSecondFactorInput = z.object({
  userId: recordId('用户'),
  reason: text('解除原因及核实身份的方式', 200, 4),
  currentPassword,
});

export const SESSION_REFERENCE_LENGTH = 16;

/** A session by the beginning of its token's hash, which opens nothing. */
export const sessionReference = z.object({
  session: code('登录', (value) => /^[0-9a-f]{16}$/.test(value), '该登录不存在'),
});
