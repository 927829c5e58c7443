// The only column vocabulary: brands of the domain carried by SQLite's integers and text.
import { customType, integer, text } from 'drizzle-orm/sqlite-core';
import { isGrantable } from '@/lib/domain/access/own-role';
import type { Permission } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Instant } from '@/lib/domain/calendar/instant';
import { completeTerms, type StoredTerms } from '@/lib/domain/loan/complete-terms';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import type { Money } from '@/lib/domain/money/money';

export const id = () => integer('id').primaryKey({ autoIncrement: true });
export const money = (name: string) => integer(name).$type<Money>();
export const isoDay = (name: string) => text(name).$type<IsoDate>();
export const instant = (name: string) => text(name).$type<Instant>();
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

/** Terms as JSON; what an older row does not name is filled in whenever it is read, never in the row itself. */
const terms = <T extends LoanTerms | ProductTerms>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (stored) => completeTerms<T>(JSON.parse(stored) as StoredTerms<T>),
  })(name);
export const loanTerms = (name: string) => terms<LoanTerms>(name);
export const productTerms = (name: string) => terms<ProductTerms>(name);

/** The acts of a role as JSON; one that this version does not know is left out when it is read. */
export const grants = (name: string) =>
  customType<{ data: readonly Permission[]; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (stored) => (JSON.parse(stored) as string[]).filter(isGrantable),
  })(name);
