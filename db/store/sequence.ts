// Gapless counters: the next number is taken in the transaction that uses it.
import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { sequence } from '@/db/schema';

/** Takes the next number of a gapless series; a rolled-back transaction gives it back. */
export function nextNumber(tx: Tx, kind: string, scope: string): number {
  return tx
    .insert(sequence)
    .values({ kind, scope, last: 1 })
    .onConflictDoUpdate({ target: [sequence.kind, sequence.scope], set: { last: sql`${sequence.last} + 1` } })
    .returning({ last: sequence.last })
    .get().last;
}

/** The number that comes next unless somebody is faster: for papers drawn before their transaction. */
export function peekNumber(tx: Reader, kind: string, scope: string): number {
  const found = tx
    .select({ last: sequence.last })
    .from(sequence)
    .where(and(eq(sequence.kind, kind), eq(sequence.scope, scope)))
    .get();
  return (found?.last ?? 0) + 1;
}
