// The LPR table as people see it: what stands, what waits, who entered and confirmed it.
import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '@/db/client';
import { lprRate, user } from '@/db/schema';
import { listLprInForce } from '@/db/store/lpr';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { shanghaiDayOf, type Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { lprOn, type LprEntry } from '@/lib/domain/interest/lpr';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { liveEvents } from '@/lib/domain/loan/replay';

const maker = alias(user, 'maker');
const checker = alias(user, 'checker');
const voidMaker = alias(user, 'void_maker');
const voidChecker = alias(user, 'void_checker');

export type LprItem = ReturnType<typeof listLpr>[number];

/** Every entry, the latest publication first, sent back and voided ones with it. */
export function listLpr(db: Reader, actor: Actor) {
  return db
    .select({
      row: lprRate,
      maker: maker.name,
      checker: checker.name,
      voidMaker: voidMaker.name,
      voidChecker: voidChecker.name,
    })
    .from(lprRate)
    .leftJoin(maker, eq(maker.id, lprRate.requestedBy))
    .leftJoin(checker, eq(checker.id, lprRate.decidedBy))
    .leftJoin(voidMaker, eq(voidMaker.id, lprRate.voidRequestedBy))
    .leftJoin(voidChecker, eq(voidChecker.id, lprRate.voidedBy))
    .orderBy(desc(lprRate.publishedOn), desc(lprRate.id))
    .all()
    .map(({ row, ...names }) => ({
      ...row,
      ...names,
      /** Waits, and this reader is the second person who may decide it. */
      mayDecide:
        (row.state === 'requested' && row.requestedBy !== actor.id && can(actor, 'lpr.approve')) ||
        (row.state === 'void_requested' &&
          row.voidRequestedBy !== actor.id &&
          can(actor, 'lpr-void.approve')),
    }));
}

/** The last publication that stands; null when there is none. */
export const newestLprDay = (db: Reader): IsoDate | null => listLprInForce(db).at(-1)?.publishedOn ?? null;

/** The table as loans are reckoned by it. */
export const getLprTable = (db: Reader): readonly LprEntry[] => listLprInForce(db);

/** The publication that a loan's rate follows now: of its last repricing, or the one of the day of its contract. */
export function lprFollowedBy(
  db: Reader,
  contractedAt: Instant,
  events: readonly LoanEvent[],
): LprEntry | null {
  const repriced = liveEvents(events).findLast(
    (event) => event.type === 'change_rate' && event.lprPublishedOn !== undefined,
  );
  const followed = repriced?.type === 'change_rate' ? repriced.lprPublishedOn : undefined;
  return lprOn(getLprTable(db), followed ?? shanghaiDayOf(contractedAt));
}
