// 居民身份证 by GB 11643-1999: eighteen signs with a real birthday inside, the last a checksum modulo 11.
import { parseIsoDate, type IsoDate } from '../calendar/iso-date';

const SHAPE = /^[1-9]\d{5}(19|20)\d{9}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** What can be wrong with a number: its shape, the birthday in it, or its checksum. */
export type ResidentIdFault = 'shape' | 'birthday' | 'checksum';

/** The first thing wrong with the number, or null when it holds; a final x is upper case. */
export function residentIdFault(text: string): ResidentIdFault | null {
  if (!SHAPE.test(text)) return 'shape';
  if (birthdayOf(text) === null) return 'birthday';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return CHECK_SIGNS.charAt(sum % 11) === text.charAt(17) ? null : 'checksum';
}

export const isResidentId = (text: string): boolean => residentIdFault(text) === null;

/** The birthday that a number of the right shape states; null when there is no such day. */
export const birthdayOf = (residentId: string): IsoDate | null =>
  parseIsoDate(`${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`);
