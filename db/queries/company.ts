// What the frame and the company page show of the company.
import type { Reader } from '@/db/client';
import { company } from '@/db/schema';

export type CompanyProfile = Omit<typeof company.$inferSelect, 'id' | 'createdAt'>;

/** Null until the first run has been done. */
export function getCompany(db: Reader): CompanyProfile | null {
  const row = db.select().from(company).get();
  if (!row) return null;
  const { id: _id, createdAt: _createdAt, ...profile } = row;
  return profile;
}
