// Proves the log: every row follows from the one before it, none is missing, and every anchor still holds.
import type { Reader } from '@/db/client';
import {
  auditAfter,
  GENESIS,
  hashOf,
  lastGivenAuditId,
  listAnchors,
  type AuditAnchorRow,
} from '@/db/store/audit';

/** Where the log and its proof part ways. */
export type AuditFault = Readonly<{ auditId: number; what: 'missing' | 'changed' | 'anchor' | 'cut' }>;

export type AuditReport = Readonly<{
  rows: number;
  anchors: number;
  /** The link of the last row: what an anchor of this moment would say. */
  lastHash: string;
  faults: readonly AuditFault[];
}>;

const ROWS_AT_ONCE = 2_000;

/**
 * Walks the whole log. A changed row is named by its number, and the walk goes on from what the next row was built on,
 * so that one change is one fault.
 */
export function verifyAudit(reader: Reader): AuditReport {
  const anchors = new Map(listAnchors(reader).map((anchor) => [anchor.auditId, anchor]));
  const faults: AuditFault[] = [];
  let [rows, lastId, previous] = [0, 0, GENESIS];
  for (;;) {
    const some = auditAfter(reader, lastId, ROWS_AT_ONCE);
    if (some.length === 0) break;
    for (const row of some) {
      const isMissing = row.id !== lastId + 1;
      if (isMissing) faults.push({ auditId: lastId + 1, what: 'missing' });
      // After a gap the row's own predecessor is gone, so its link proves nothing.
      else if (hashOf(previous, row) !== row.hash) faults.push({ auditId: row.id, what: 'changed' });
      if (isOff(anchors.get(row.id), row.hash)) faults.push({ auditId: row.id, what: 'anchor' });
      [rows, lastId, previous] = [rows + 1, row.id, row.hash];
    }
  }
  const lastGiven = Math.max(lastGivenAuditId(reader), ...anchors.keys(), 0);
  if (lastGiven > lastId) faults.push({ auditId: lastId + 1, what: 'cut' });
  return { rows, anchors: anchors.size, lastHash: previous, faults };
}

const isOff = (anchor: AuditAnchorRow | undefined, hash: string): boolean =>
  anchor !== undefined && anchor.hash !== hash;
