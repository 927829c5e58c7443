import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
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
