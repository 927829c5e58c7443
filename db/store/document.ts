// Papers: stored once as bytes with their hash, never changed; at most marked as void.
import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import { document, type DocumentKind } from '@/db/schema';
import type { Instant } from '@/lib/domain/calendar/instant';

export type DocumentRow = typeof document.$inferSelect;

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

export function insertDocument(
  tx: Tx,
  row: {
    kind: DocumentKind;
    subjectId: number;
    fileName: string;
    content: Buffer;
    createdBy: number;
    createdAt: Instant;
  },
): DocumentRow {
  return tx
    .insert(document)
    .values({ ...row, sha256: sha256(row.content) })
    .returning()
    .get();
}

export const findDocument = (tx: Reader, documentId: number): DocumentRow | undefined =>
  tx.select().from(document).where(eq(document.id, documentId)).get();

export const findValidDocument = (
  tx: Reader,
  kind: DocumentKind,
  subjectId: number,
): DocumentRow | undefined =>
  tx
    .select()
    .from(document)
    .where(and(eq(document.kind, kind), eq(document.subjectId, subjectId), isNull(document.voidedAt)))
    .orderBy(desc(document.id))
    .get();

/** Which of these subjects have a valid paper of the kind. */
export const subjectsWithDocument = (
  tx: Reader,
  kind: DocumentKind,
  subjectIds: readonly number[],
): ReadonlySet<number> =>
  new Set(
    tx
      .select({ subjectId: document.subjectId })
      .from(document)
      .where(
        and(eq(document.kind, kind), inArray(document.subjectId, [...subjectIds]), isNull(document.voidedAt)),
      )
      .all()
      .map((row) => row.subjectId),
  );

export function voidDocuments(tx: Tx, kind: DocumentKind, subjectId: number, at: Instant): void {
  tx.update(document)
    .set({ voidedAt: at })
    .where(and(eq(document.kind, kind), eq(document.subjectId, subjectId), isNull(document.voidedAt)))
    .run();
}

/** A contract's paper is known by its own id: it was made before the contract that it belongs to. */
export function voidDocument(tx: Tx, documentId: number, at: Instant): void {
  tx.update(document).set({ voidedAt: at }).where(eq(document.id, documentId)).run();
}
