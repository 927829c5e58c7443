// The second person's door to the LPR table: what waits there, and never for the one who asked.
import { findLpr, type LprRow } from '@/db/store/lpr';
import type { Tx } from '@/db/client';
import { Refusal } from '@/lib/domain/refusal';
import type { CommandContext } from '../command';

/** A publication in the state in which something can be done with it; anything else is refused. */
export function loadLpr(tx: Tx, lprId: number, state: LprRow['state']): LprRow {
  const row = findLpr(tx, lprId);
  if (!row) throw new Refusal('该 LPR 记录不存在，请刷新页面。');
  if (row.state !== state) throw new Refusal('该 LPR 记录的状态已经变化，请刷新页面查看结果。');
  return row;
}

/** Maker is never checker. */
export function refuseOwn(context: CommandContext, makerId: number | null): void {
  if (makerId === context.actor.id) throw new Refusal('经办与复核须为不同人员，您不能复核自己提交的申请。');
}

export const lprWords = ({ publishedOn, oneYear, fiveYear }: LprRow): string =>
  `${publishedOn} 公布的 LPR（1 年期 ${oneYear}%，5 年期以上 ${fiveYear}%）`;
