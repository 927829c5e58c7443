// Write side of the application: the row moves on by its version, the trail is only ever added to.
import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { application, applicationStep, customer } from '@/db/schema';
import type { CaseParticipation } from '@/lib/domain/workflow/application';

export type ApplicationRow = typeof application.$inferSelect;
export type ApplicationStepRow = typeof applicationStep.$inferSelect;

export const findApplication = (tx: Reader, applicationId: number): ApplicationRow | undefined =>
  tx.select().from(application).where(eq(application.id, applicationId)).get();

export const insertApplication = (tx: Tx, row: typeof application.$inferInsert): ApplicationRow =>
  tx.insert(application).values(row).returning().get();

/** Writes the next version of the row; undefined when somebody else has moved it on meanwhile. */
export const updateApplication = (
  tx: Tx,
  row: Pick<ApplicationRow, 'id' | 'version'>,
  changes: Partial<
    Omit<ApplicationRow, 'id' | 'version' | 'number' | 'customerId' | 'createdBy' | 'createdAt'>
  >,
): ApplicationRow | undefined =>
  tx
    .update(application)
    .set({ ...changes, version: row.version + 1 })
    .where(and(eq(application.id, row.id), eq(application.version, row.version)))
    .returning()
    .get();

export const insertApplicationStep = (tx: Tx, row: typeof applicationStep.$inferInsert): ApplicationStepRow =>
  tx.insert(applicationStep).values(row).returning().get();

export const listApplicationSteps = (tx: Reader, applicationId: number): ApplicationStepRow[] =>
  tx
    .select()
    .from(applicationStep)
    .where(eq(applicationStep.applicationId, applicationId))
    .orderBy(asc(applicationStep.id))
    .all();

/** Who has done what on the case: what the separation of duties is judged by. */
export const participantsOf = (tx: Reader, applicationId: number): CaseParticipation[] =>
  tx
    .selectDistinct({ stage: applicationStep.stage, userId: applicationStep.userId })
    .from(applicationStep)
    .where(eq(applicationStep.applicationId, applicationId))
    .all();

/** The customer who asks, by name. */
export const findApplicant = (tx: Reader, customerId: number): { name: string } | undefined =>
  tx.select({ name: customer.name }).from(customer).where(eq(customer.id, customerId)).get();
