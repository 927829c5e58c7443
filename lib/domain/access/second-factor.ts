// 动态口令 and 恢复码: how they are written and typed.

/** Seconds for which one code stands (RFC 6238). */
export const CODE_SECONDS = 30;
/** A phone may run this many seconds before or after the server. */
export const CODE_TOLERANCE_SECONDS = 30;
export const RECOVERY_CODE_COUNT = 10;

/** Letters and digits that no hand confuses: no 0 O 1 I L U V. */
export const RECOVERY_SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ';
export const RECOVERY_SIGN_COUNT = 12;

/** "ABCDEFGH2345" → "ABCD-EFGH-2345", as it is printed. */
export const groupedRecoveryCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** What was typed, as it is compared: without blanks and strokes, in upper case. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);
