// 统一社会信用代码 by GB 32100-2015: eighteen signs, the last a checksum of weights 3^i modulo 31.
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODY = 17;

/** Whether the text is a code whose checksum holds; letters are upper case. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(text)) return false;
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < BODY; index++) {
    sum += SIGNS.indexOf(text.charAt(index)) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS.charAt((31 - (sum % 31)) % 31) === text.charAt(BODY);
}
