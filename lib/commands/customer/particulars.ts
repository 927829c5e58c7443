// Shared by entry and correction of a customer: what is refused for both, and what the log keeps of them.
import type { Reader } from '@/db/client';
import {
  findCustomerByIdentity,
  type CustomerRow,
  type NewRelatedPerson,
  type RelatedPersonRow,
} from '@/db/store/customer';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { birthdayOf } from '@/lib/domain/identity/resident-id';
import { refuseField } from '@/lib/domain/refusal';
import { maskAccount, maskIdentity } from '@/lib/format/number';
import type { CustomerInput } from '@/lib/schemas/customer';
import { nameSound } from './name-sound';

type Particulars = CustomerInput['particulars'];

/** One person or firm is one customer: a number that stands already leads to whom it belongs. */
export function refuseStandingNumber(tx: Reader, identityNumber: string, ownId?: number): void {
  const standing = findCustomerByIdentity(tx, identityNumber);
  if (!standing || standing.id === ownId) return;
  refuseField('identityNumber', `该证件号码已登记为客户 ${standing.number} ${standing.name}，不能重复建档`, {
    href: `/customers/${standing.id}`,
    label: `查看客户 ${standing.number} ${standing.name}`,
  });
}

/** A card that states a birthday yet to come was misread, though its checksum holds. */
export function refuseUnborn(particulars: Particulars, today: IsoDate): void {
  if (particulars.identityType !== 'resident_id') return;
  const birthday = birthdayOf(particulars.identityNumber);
  if (birthday !== null && birthday > today)
    refuseField('identityNumber', '居民身份证号码中的出生日期晚于今天，请核对证件');
}

/** The columns of a customer, with how the name sounds. */
export function customerColumns(particulars: Particulars) {
  const isPerson =
    particulars.kind === 'person' ||
    particulars.kind === 'farmer' ||
    particulars.name === particulars.legalRepresentative;
  return { ...particulars, ...nameSound(particulars.name, isPerson) };
}

const pictureOfPerson = (person: NewRelatedPerson) => ({
  relation: person.relation,
  name: person.name,
  identityNumber: maskIdentity(person.identityNumber),
  phone: person.phone,
});

/** The log is read by people who may not see customers: numbers that identify a person are masked in it. */
export const pictureOfCustomer = (row: CustomerRow, people: readonly RelatedPersonRow[]) => ({
  number: row.number,
  kind: row.kind,
  name: row.name,
  identityNumber: maskIdentity(row.identityNumber),
  phone: row.phone,
  address: row.address,
  legalRepresentative: row.legalRepresentative,
  occupation: row.occupation,
  bankName: row.bankName,
  bankAccountName: row.bankAccountName,
  bankAccount: maskAccount(row.bankAccount),
  note: row.note,
  version: row.version,
  people: people.map(pictureOfPerson),
});

export const customerData = (row: CustomerRow) => ({
  customerId: row.id,
  number: row.number,
  version: row.version,
});
