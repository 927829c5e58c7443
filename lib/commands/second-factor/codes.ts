// 动态口令 (RFC 6238) and 恢复码: made, checked, used up. A code opens once.
import { createHash, randomInt } from 'node:crypto';
import { generateURI, verifySync } from 'otplib';
import type { Reader } from '@/db/client';
import { noteCodeTaken, spendRecoveryCode, type SecondFactorRow } from '@/db/store/second-factor';
import {
  CODE_SECONDS,
  CODE_TOLERANCE_SECONDS,
  isTotpCode,
  plainCode,
  RECOVERY_CODE_COUNT,
  RECOVERY_SIGN_COUNT,
  RECOVERY_SIGNS,
} from '@/lib/domain/access/second-factor';
import type { Instant } from '@/lib/domain/calendar/instant';

const epochOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

/** The step of a right code that was not used before; null for every other. */
export function stepOfCode(
  { secret, lastStep }: Pick<SecondFactorRow, 'secret' | 'lastStep'>,
  code: string,
  at: Instant,
): number | null {
  if (!isTotpCode(code)) return null;
  const answer = verifySync({
    secret,
    token: code,
    epoch: epochOf(at),
    epochTolerance: CODE_TOLERANCE_SECONDS,
    period: CODE_SECONDS,
  });
  if (!answer.valid) return null;
  const step = Math.floor(epochOf(at) / CODE_SECONDS) + answer.delta;
  return step > lastStep ? step : null;
}

export type CodeKind = 'code' | 'recovery code';

/** Takes what was typed as a code of the phone or a recovery code, and uses it up; null when it is neither. */
export function takeCode(tx: Reader, factor: SecondFactorRow, typed: string, at: Instant): CodeKind | null {
  const code = plainCode(typed);
  const step = stepOfCode(factor, code, at);
  if (step !== null) {
    noteCodeTaken(tx, factor.userId, { lastStep: step });
    return 'code';
  }
  return spendRecoveryCode(tx, factor.userId, hashOfRecoveryCode(code), at) ? 'recovery code' : null;
}

/** Sixty random bits: no guess finds one, so a plain hash keeps it. */
export const hashOfRecoveryCode = (code: string): string =>
  createHash('sha256').update(`recovery code ${code}`).digest('hex');

export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODE_COUNT }, () =>
    Array.from({ length: RECOVERY_SIGN_COUNT }, () => RECOVERY_SIGNS[randomInt(RECOVERY_SIGNS.length)]).join(
      '',
    ),
  );

/** What the phone reads from the picture. */
export const addressForPhone = (secret: string, company: string, username: string): string =>
  generateURI({ issuer: company, label: username, secret });
