// What a new company has done already, for the short guide on the home page.
import { and, eq, isNull } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '@/db/client';
import { application, contract, customer, loan, product, user } from '@/db/schema';
import type { Actor, Role } from '@/lib/domain/access/permissions';

export type FirstSteps = Readonly<
  Record<'product' | 'operator' | 'reviewer' | 'customer' | 'application' | 'contract' | 'loan', boolean>
>;

/** Yes or no only: no figure and no name, so everybody may know it. */
export function getFirstSteps(db: Reader, _actor: Actor): FirstSteps {
  const hasRows = (table: SQLiteTable): boolean => db.select().from(table).limit(1).get() !== undefined;
  const hasPerson = (role: Role): boolean =>
    db
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.role, role), isNull(user.disabledAt)))
      .limit(1)
      .get() !== undefined;
  return {
    product: hasRows(product),
    operator: hasPerson('operator'),
    reviewer: hasPerson('reviewer'),
    customer: hasRows(customer),
    application: hasRows(application),
    contract: hasRows(contract),
    loan: hasRows(loan),
  };
}
