// Write side of the customer: the row moves on by its version; the people around it are replaced as a whole.
import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { customer, relatedPerson } from '@/db/schema';

export type CustomerRow = typeof customer.$inferSelect;
export type RelatedPersonRow = typeof relatedPerson.$inferSelect;
export type NewRelatedPerson = Omit<RelatedPersonRow, 'id' | 'customerId'>;

export const findCustomer = (tx: Reader, customerId: number): CustomerRow | undefined =>
  tx.select().from(customer).where(eq(customer.id, customerId)).get();

export const findCustomerByIdentity = (tx: Reader, identityNumber: string): CustomerRow | undefined =>
  tx.select().from(customer).where(eq(customer.identityNumber, identityNumber)).get();

export const findCustomerByNumber = (tx: Reader, number: string): CustomerRow | undefined =>
  tx.select().from(customer).where(eq(customer.number, number)).get();

export const insertCustomer = (tx: Tx, row: typeof customer.$inferInsert): CustomerRow =>
  tx.insert(customer).values(row).returning().get();

/** Writes the next version of the row; undefined when somebody else has moved it on meanwhile. */
export const updateCustomer = (
  tx: Tx,
  row: Pick<CustomerRow, 'id' | 'version'>,
  changes: Partial<Omit<CustomerRow, 'id' | 'version' | 'number' | 'createdBy' | 'createdAt'>>,
): CustomerRow | undefined =>
  tx
    .update(customer)
    .set({ ...changes, version: row.version + 1 })
    .where(and(eq(customer.id, row.id), eq(customer.version, row.version)))
    .returning()
    .get();

export const listRelatedPeople = (tx: Reader, customerId: number): RelatedPersonRow[] =>
  tx
    .select()
    .from(relatedPerson)
    .where(eq(relatedPerson.customerId, customerId))
    .orderBy(asc(relatedPerson.id))
    .all();

export function replaceRelatedPeople(
  tx: Tx,
  customerId: number,
  people: readonly NewRelatedPerson[],
): RelatedPersonRow[] {
  tx.delete(relatedPerson).where(eq(relatedPerson.customerId, customerId)).run();
  if (people.length === 0) return [];
  return tx
    .insert(relatedPerson)
    .values(people.map((person) => ({ ...person, customerId })))
    .returning()
    .all();
}
