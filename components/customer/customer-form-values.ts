// What the customer form starts from when a customer is corrected.
import type { CustomerDetail } from '@/db/queries/customers';

/** The form's values for a customer as it stands; what the form would fill in by itself is left to it. */
export function customerFormValues({ row, people }: CustomerDetail): Record<string, string> {
  const values: Record<string, string> = {
    name: row.name,
    identityNumber: row.identityNumber,
    legalRepresentative: row.legalRepresentative === row.name ? '' : row.legalRepresentative,
    phone: row.phone,
    address: row.address,
    occupation: row.occupation,
    bankName: row.bankName,
    bankAccountName: row.bankAccountName === row.name ? '' : row.bankAccountName,
    bankAccount: row.bankAccount,
    note: row.note,
  };
  people.forEach((person, index) => {
    values[`people.${index}.relation`] = person.relation;
    values[`people.${index}.name`] = person.name;
    values[`people.${index}.identityNumber`] = person.identityNumber;
    values[`people.${index}.phone`] = person.phone;
  });
  return values;
}
