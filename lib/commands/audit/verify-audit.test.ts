import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit } from '@/db/schema';
import { hashOf, insertAnchor, recordAudit } from '@/db/store/audit';
import { instant } from '@/lib/domain/calendar/instant';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { freshDb } from '@/lib/testing/fresh-db';
import { verifyAudit } from './verify-audit';

let db: Db;
beforeEach(() => {
  db = freshDb();
  for (let count = 1; count <= 5; count += 1) note(`第 ${count} 件事`);
});

const note = (summary: string): void =>
  recordAudit(db, {
    at: instant('2026-06-10T01:00:00.000Z'),
    actorId: 1,
    actorName: '李静',
    actorRole: 'operator',
    action: 'customer.create',
    outcome: 'done',
    subjectType: 'customer',
    subjectId: 7,
    summary,
    before: undefined,
    after: { name: '张三', left: undefined, phone: '13800000000' },
    address: '10.0.0.2',
    requestId: 'r',
  });
const anchor = (): void =>
  db.transaction((tx) => insertAnchor(tx, isoDate('2026-06-10'), instant('2026-06-10T16:05:00.000Z')));
/** As somebody with the file and an SQLite shell would: the trigger is no wall against him. */
const behindItsBack = (statement: string): void => {
  db.$client.exec('drop trigger if exists audit_no_update; drop trigger if exists audit_no_delete');
  db.$client.exec(statement);
};
const faults = () => verifyAudit(db).faults;

describe('the chain of the log', () => {
  it('holds for what the portal wrote, in and outside of transactions', () => {
    db.transaction((tx) => recordAudit(tx, { ...lastEntry(), summary: '同一事务' }), {
      behavior: 'immediate',
    });
    expect(verifyAudit(db)).toMatchObject({ rows: 6, faults: [] });
  });

  it('takes back what a rolled-back act had written, without a gap', () => {
    expect(() =>
      db.transaction((tx) => {
        recordAudit(tx, { ...lastEntry(), summary: '没有成功' });
        throw new Error('rolled back');
      }),
    ).toThrow('rolled back');
    note('之后的事');
    expect(verifyAudit(db)).toMatchObject({ rows: 6, faults: [] });
  });

  it.each([
    [`update audit set summary = '别的事' where id = 3`, [{ auditId: 3, what: 'changed' }]],
    [`update audit set after = '{"name":"李四"}' where id = 2`, [{ auditId: 2, what: 'changed' }]],
    [`update audit set actor_id = null where id = 1`, [{ auditId: 1, what: 'changed' }]],
    [`delete from audit where id = 2`, [{ auditId: 2, what: 'missing' }]],
    [`delete from audit where id > 3`, [{ auditId: 4, what: 'cut' }]],
    [`delete from audit`, [{ auditId: 1, what: 'cut' }]],
  ])('finds and locates: %s', (statement, expected) => {
    behindItsBack(statement);
    expect(faults()).toEqual(expected);
  });

  it('finds a change whose own link was reckoned anew, at the next row', () => {
    const [, second, third] = db.select().from(audit).all();
    if (!second || !third) throw new Error('five rows were written');
    const forged = { ...third, summary: '别的事' };
    behindItsBack('select 1');
    db.update(audit)
      .set({ ...forged, hash: hashOf(second.hash, forged) })
      .where(eq(audit.id, 3))
      .run();
    expect(faults()).toEqual([{ auditId: 4, what: 'changed' }]);
  });

  it('finds a chain written anew from end to end by the anchor of its day', () => {
    anchor();
    behindItsBack('select 1');
    let previous = '0'.repeat(64);
    for (const row of db.select().from(audit).all()) {
      const forged = { ...row, actorName: '别人' };
      previous = hashOf(previous, forged);
      db.update(audit)
        .set({ ...forged, hash: previous })
        .where(eq(audit.id, row.id))
        .run();
    }
    expect(faults()).toEqual([{ auditId: 5, what: 'anchor' }]);
  });

  it('keeps an anchor as it was first noted', () => {
    anchor();
    note('午夜之后');
    anchor();
    expect(verifyAudit(db)).toMatchObject({ anchors: 1, rows: 6, faults: [] });
  });
});

function lastEntry() {
  const { id: _id, hash: _hash, ...entry } = db.select().from(audit).all().at(-1) ?? raise();
  return entry;
}

function raise(): never {
  throw new Error('the log is empty');
}
