import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { company } from '@/db/schema';

/** One database holds one company, always under this number. */
export const COMPANY_ID = 1;

export type CompanyRow = typeof company.$inferSelect;

export const findCompany = (tx: Reader): CompanyRow | undefined =>
  tx.select().from(company).where(eq(company.id, COMPANY_ID)).get();

export const insertCompany = (tx: Tx, row: Omit<typeof company.$inferInsert, 'id'>): void => {
  tx.insert(company)
    .values({ ...row, id: COMPANY_ID })
    .run();
};

export const updateCompany = (tx: Tx, change: Partial<typeof company.$inferInsert>): void => {
  tx.update(company).set(change).where(eq(company.id, COMPANY_ID)).run();
};
