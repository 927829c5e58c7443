// Numbers of invented people and firms that pass every checksum, so that the forms take them.
import type { IsoDate } from '@/lib/domain/calendar/iso-date';

export type Sex = '男' | '女';

/** A spread of digits that looks drawn by lot and is the same each time. */
export function digits(seed: number, count: number): string {
  let value = (seed * 2_654_435_761) % 4_294_967_296;
  let text = '';
  while (text.length < count) {
    value = (value * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    text += String(Math.floor(value / 65_536) % 10);
  }
  return text;
}

/** The district that issued a first card in Yuhang: county, then city, then district. */
export function yuhangCode(born: IsoDate): string {
  if (born < '1994-04-18') return '330125';
  return born < '2001-02-02' ? '330184' : '330110';
}

/** 居民身份证号码 (GB 11643): the seventeenth digit is odd for men, the last is the checksum. */
export function residentNumber(region: string, born: IsoDate, sex: Sex, seed: number): string {
  const parity = (Number(digits(seed, 1)) % 5) * 2 + (sex === '男' ? 1 : 0);
  const body = `${region}${born.replaceAll('-', '')}${digits(seed + 7, 2)}${parity}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const total = weights.reduce((sum, weight, place) => sum + weight * Number(body.charAt(place)), 0);
  return body + '10X98765432'.charAt(total % 11);
}

const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码 (GB 32100) of a firm of the district. */
export function creditCode(seed: number): string {
  const organisation = `MA2${digits(seed, 5)}`;
  const body = `91330110${organisation}${organisationCheck(organisation)}`;
  let weight = 1;
  let total = 0;
  for (const sign of body) {
    total += CODE_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return body + CODE_SIGNS.charAt((31 - (total % 31)) % 31);
}

/** The ninth sign of an organisation's own code (GB 11714). */
function organisationCheck(organisation: string): string {
  const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const total = weights.reduce(
    (sum, weight, place) => sum + weight * signs.indexOf(organisation.charAt(place)),
    0,
  );
  const check = 11 - (total % 11);
  // An X would be read as a letter by the outer checksum, which is as the standard has it.
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** A bank card's number: what the bank begins with, drawn digits, and the Luhn checksum. */
export function cardNumber(prefix: string, seed: number): string {
  const body = prefix + digits(seed, 18 - prefix.length);
  let total = 0;
  [...body].reverse().forEach((digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
    total += doubled > 9 ? doubled - 9 : doubled;
  });
  return body + String((10 - (total % 10)) % 10);
}

const MOBILE_PREFIXES = ['139', '138', '137', '136', '135', '158', '159', '187', '188', '150', '189', '133'];

export const mobileNumber = (seed: number): string =>
  `${MOBILE_PREFIXES[seed % MOBILE_PREFIXES.length]}${digits(seed + 31, 8)}`;
