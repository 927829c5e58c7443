// The two doors to the LPR table: what stands or waits there, and for the second person never what he asked for himself.
import { findLpr, updateLpr, type LprRow } from '@/db/store/lpr';
import type { Tx } from '@/db/client';
import { Refusal } from '@/lib/domain/refusal';
import type { CommandContext, Outcome } from '../command';
import { refuseMaker } from '../maker';

/** A publication in the state in which something can be done with it; anything else is refused. */
export function loadLpr(tx: Tx, lprId: number, state: LprRow['state']): LprRow {
  const row = findLpr(tx, lprId);
  if (!row) throw new Refusal('该 LPR 记录不存在，请刷新页面。');
  if (row.state !== state) throw new Refusal('该 LPR 记录的状态已经变化，请刷新页面查看结果。');
  return row;
}

/** A publication that waits for somebody other than the one who asked. */
export function loadWaitingLpr(
  tx: Tx,
  context: CommandContext,
  lprId: number,
  state: 'requested' | 'void_requested',
): LprRow {
  const row = loadLpr(tx, lprId, state);
  refuseMaker(context, state === 'requested' ? row.requestedBy : row.voidRequestedBy);
  return row;
}

/** Moves a publication on; `noted` is what the log knows beyond the row. */
export function moveLpr(
  tx: Tx,
  row: LprRow,
  change: Parameters<typeof updateLpr>[2],
  summary: string,
  noted: Readonly<Record<string, string>> = {},
): Outcome<Readonly<{ lprId: number }>> {
  updateLpr(tx, row.id, change);
  return {
    data: { lprId: row.id },
    audit: {
      subjectType: 'lpr',
      subjectId: row.id,
      summary,
      before: row,
      after: { ...change, ...noted },
    },
  };
}

export const lprWords = ({ publishedOn, oneYear, fiveYear }: LprRow): string =>
  `${publishedOn} 公布的 LPR（1 年期 ${oneYear}%，5 年期以上 ${fiveYear}%）`;
