// Write side of contracts and their disbursements.
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { application, company, contract, customer, disbursement, productVersion } from '@/db/schema';

export type ContractRow = typeof contract.$inferSelect;
export type DisbursementRow = typeof disbursement.$inferSelect;

export const findContract = (tx: Reader, contractId: number): ContractRow | undefined =>
  tx.select().from(contract).where(eq(contract.id, contractId)).get();

export const insertContract = (tx: Tx, row: typeof contract.$inferInsert): ContractRow =>
  tx.insert(contract).values(row).returning().get();

export const updateContract = (tx: Tx, contractId: number, change: Partial<ContractRow>): void => {
  tx.update(contract).set(change).where(eq(contract.id, contractId)).run();
};

/** Everything that a contract is drawn from. */
export function findCase(tx: Reader, applicationId: number) {
  return tx
    .select({ application, customer, productVersion })
    .from(application)
    .innerJoin(customer, eq(customer.id, application.customerId))
    .innerJoin(productVersion, eq(productVersion.id, application.productVersionId))
    .where(eq(application.id, applicationId))
    .get();
}

export const theCompany = (tx: Reader) => tx.select().from(company).get();

export const findDisbursement = (tx: Reader, disbursementId: number) =>
  tx.select().from(disbursement).where(eq(disbursement.id, disbursementId)).get();

/** The disbursement by which the money of a contract went out. */
export const findReleasedDisbursement = (tx: Reader, contractId: number) =>
  tx
    .select()
    .from(disbursement)
    .where(and(eq(disbursement.contractId, contractId), eq(disbursement.state, 'released')))
    .get();

/** The disbursements of a contract that wait for their checker. */
export const hasWaitingDisbursement = (tx: Reader, contractId: number): boolean =>
  tx
    .select({ id: disbursement.id })
    .from(disbursement)
    .where(and(eq(disbursement.contractId, contractId), eq(disbursement.state, 'requested')))
    .get() !== undefined;

/** The disbursement that one event of the contract's loan booked. */
export const findDisbursementOfEvent = (tx: Reader, contractId: number, eventSequence: number) =>
  tx
    .select()
    .from(disbursement)
    .where(and(eq(disbursement.contractId, contractId), eq(disbursement.eventSequence, eventSequence)))
    .get();

export const hasLiveDisbursement = (tx: Reader, contractId: number): boolean =>
  tx
    .select({ id: disbursement.id })
    .from(disbursement)
    .where(
      and(eq(disbursement.contractId, contractId), inArray(disbursement.state, ['requested', 'released'])),
    )
    .get() !== undefined;

export const insertDisbursement = (tx: Tx, row: typeof disbursement.$inferInsert) =>
  tx.insert(disbursement).values(row).returning().get();

export const decideDisbursement = (
  tx: Tx,
  disbursementId: number,
  decision: Pick<
    typeof disbursement.$inferInsert,
    'state' | 'decidedBy' | 'decidedAt' | 'decisionNote' | 'eventSequence'
  >,
): void => {
  tx.update(disbursement).set(decision).where(eq(disbursement.id, disbursementId)).run();
};
