// The people and firms of the roster, with their numbers made up to the last checksum.
import { isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { CustomerKind } from '@/lib/domain/identity/kinds';
import { assert } from '@/lib/domain/refusal';
import {
  cardNumber,
  creditCode,
  digits,
  mobileNumber,
  residentNumber,
  yuhangCode,
  type Sex,
} from './identity-numbers';
import { ROSTER } from './roster';

export type RelatedPerson = Readonly<{
  relation: string;
  name: string;
  identityNumber: string;
  phone: string;
}>;

export type SeedCustomer = Readonly<{
  /** The person who answers for the customer; the stories call the customer so. */
  key: string;
  kind: CustomerKind;
  name: string;
  born: IsoDate;
  identityNumber: string;
  phone: string;
  address: string;
  legalRepresentative: string;
  occupation: string;
  bankName: string;
  bankAccountName: string;
  bankAccount: string;
  people: readonly RelatedPerson[];
}>;

const KINDS: Record<string, CustomerKind> = {
  shop: 'self_employed',
  farmer: 'farmer',
  person: 'person',
  company: 'company',
};

/** Each bank's name, and what its cards begin with. */
const BANKS: Record<string, readonly [name: string, prefix: string]> = {
  农商: ['杭州联合农村商业银行余杭支行', '621058'],
  农行: ['中国农业银行杭州余杭支行', '622848'],
  工行: ['中国工商银行杭州临平支行', '622202'],
  建行: ['中国建设银行杭州余杭支行', '621700'],
  杭行: ['杭州银行余杭支行', '623061'],
  邮储: ['中国邮政储蓄银行杭州市余杭区支行', '621799'],
  招行: ['招商银行杭州未来科技城支行', '621486'],
};

/** Every customer of the demo, always the same. */
export const seedCustomers = (): SeedCustomer[] =>
  ROSTER.trim()
    .split('\n')
    .map((line, index) => readCustomer(line.split('|'), index));

function readCustomer(cells: readonly string[], index: number): SeedCustomer {
  const [kindWord = '', name = '', operator = '', self = '', address = '', trade = '', bank = '', related] =
    cells;
  const kind = KINDS[kindWord];
  const bankOf = BANKS[bank];
  assert(kind && bankOf && related !== undefined, `roster line ${index + 1} is not whole`);
  const { born, identityNumber } = readPerson(self.split(' '), index);
  const isCompany = kind === 'company';
  return {
    key: operator || name,
    kind,
    name,
    born,
    identityNumber: isCompany ? creditCode(index + 400) : identityNumber,
    phone: mobileNumber(index * 3),
    address: `浙江省杭州市${address}`,
    legalRepresentative: operator,
    occupation: trade,
    bankName: bankOf[0],
    bankAccountName: kind === 'self_employed' ? operator : '',
    bankAccount: isCompany ? `33${digits(index + 90, 17)}` : cardNumber(bankOf[1], index + 60),
    people: related.split('; ').map((one, place) => readRelated(one.split(' '), index, place)),
  };
}

function readPerson([sex, bornText, region]: readonly string[], seed: number) {
  assert(bornText && (sex === '男' || sex === '女'), `roster line ${seed + 1}: no sex and birthday`);
  const born = isoDate(bornText);
  return { born, identityNumber: residentNumber(region ?? yuhangCode(born), born, sex satisfies Sex, seed) };
}

function readRelated(
  [relation = '', name = '', ...self]: readonly string[],
  index: number,
  place: number,
): RelatedPerson {
  const { identityNumber } = readPerson(self, index * 3 + place + 1000);
  return { relation, name, identityNumber, phone: mobileNumber(index * 3 + 1 + place) };
}
