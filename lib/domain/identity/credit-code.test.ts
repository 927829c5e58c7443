import { describe, expect, it } from 'vitest';
import { isCreditCode } from './credit-code';

describe('isCreditCode', () => {
  it.each([
    '91350100M000100Y43',
    '91110000600037341L',
    '91330100799655058B',
    '91440300708461136T',
    '92330106MA2XYK123R',
    '93330106MA2NPQ340N',
  ])('accepts %s', (text) => expect(isCreditCode(text)).toBe(true));

  it.each([
    '92330106MA2B0XYZ01', // Z is no sign of the code
    '91330106MA2TEST04P', // nor is S
    '91350100M000100Y44', // checksum
    '91350100m000100y43', // upper case is the reader's business
    '91350100M000100Y4',
    '91350100M000100Y431',
    '',
  ])('refuses %s', (text) => expect(isCreditCode(text)).toBe(false));
});
