import { beforeEach, describe, expect, it } from 'vitest';
import { audit } from '@/db/schema';
import { findLprOfDay, listLprInForce } from '@/db/store/lpr';
import type { Db } from '@/db/client';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { done } from '@/lib/testing/lending-samples';
import { execute, type CommandContext } from '../command';
import { approveLpr, rejectLpr, requestLpr } from './publication';
import { approveLprVoid, rejectLprVoid, requestLprVoid } from './voiding';

const DAY = '2026-11-25';
const published = {
  publishedOn: '2026-11-20',
  oneYear: '2.90',
  fiveYear: '3.40',
  source: '全国银行间同业拆借中心公告',
};

let db: Db;
let operator: CommandContext;
let reviewer: CommandContext;
let administrator: CommandContext;

beforeEach(() => {
  db = freshDb();
  operator = contextOf(db, addPerson(db, 'operator', '李经办'), DAY);
  reviewer = contextOf(db, addPerson(db, 'reviewer', '王审核'), DAY);
  administrator = contextOf(db, addPerson(db, 'administrator', '管理'), DAY);
});

const newest = () => listLprInForce(db).at(-1);
const actions = () =>
  db
    .select()
    .from(audit)
    .all()
    .map((row) => [row.action, row.outcome]);
const entered = async () => done(await execute(requestLpr, operator, published)).lprId;
const inForce = async () => {
  const lprId = await entered();
  done(await execute(approveLpr, reviewer, { lprId, note: '' }));
  return lprId;
};

describe('the table that comes with the portal', () => {
  it('holds what was published, in order of days', () => {
    const rows = listLprInForce(db);
    expect(rows[0]).toMatchObject({ publishedOn: '2019-08-20', oneYear: '4.25', fiveYear: '4.85' });
    expect(rows.at(-1)).toMatchObject({ publishedOn: '2026-06-22', oneYear: '3', fiveYear: '3.5' });
    expect(rows.map((row) => row.publishedOn)).toEqual(rows.map((row) => row.publishedOn).sort());
  });
});

describe('an entry', () => {
  it('counts when a second person has confirmed it, and leaves its rows in the log', async () => {
    const lprId = await entered();
    expect(newest()?.publishedOn).toBe('2026-06-22');
    done(await execute(approveLpr, reviewer, { lprId, note: '与公告一致' }));
    expect(newest()).toMatchObject({
      publishedOn: '2026-11-20',
      oneYear: '2.9',
      decidedBy: reviewer.actor.id,
    });
    expect(actions()).toEqual([
      ['lpr.request', 'done'],
      ['lpr.approve', 'done'],
    ]);
    expect(await execute(approveLpr, reviewer, { lprId, note: '' })).toMatchObject({ ok: false });
  });

  it('is sent back with a reason, and may then be entered anew', async () => {
    const lprId = await entered();
    done(await execute(rejectLpr, reviewer, { lprId, note: '与公告不符' }));
    expect(newest()?.publishedOn).toBe('2026-06-22');
    done(await execute(requestLpr, operator, { ...published, oneYear: '3' }));
    expect(findLprOfDay(db, isoDate('2026-11-20'))?.oneYear).toBe('3');
  });

  it.each([
    [{ publishedOn: '2026-11-26' }, 'publishedOn'],
    [{ publishedOn: '2019-08-19' }, 'publishedOn'],
    [{ publishedOn: '2026-06-22' }, 'publishedOn'],
    [{ oneYear: '0' }, 'oneYear'],
    [{ fiveYear: '20.01' }, 'fiveYear'],
    [{ source: '网' }, 'source'],
  ])('%o is refused at its field', async (wrong, field) => {
    const result = await execute(requestLpr, operator, { ...published, ...wrong });
    expect(result).toMatchObject({ ok: false, fieldErrors: { [field]: expect.any(String) } });
    expect(newest()?.publishedOn).toBe('2026-06-22');
  });

  it('waits once for a day', async () => {
    await entered();
    expect(await execute(requestLpr, operator, published)).toMatchObject({
      ok: false,
      fieldErrors: { publishedOn: '该公布日的 LPR 已录入，正在等待复核' },
    });
  });
});

describe('a wrong entry', () => {
  it('is voided by two persons, and the rate before it counts again', async () => {
    const lprId = await inForce();
    done(await execute(requestLprVoid, operator, { lprId, reason: '录入有误' }));
    expect(newest()?.publishedOn).toBe('2026-11-20');
    done(await execute(approveLprVoid, reviewer, { lprId, note: '' }));
    expect(newest()?.publishedOn).toBe('2026-06-22');
    done(await execute(requestLpr, operator, published));
  });

  it('stands again when the voiding is sent back', async () => {
    const lprId = await inForce();
    done(await execute(requestLprVoid, operator, { lprId, reason: '录入有误' }));
    done(await execute(rejectLprVoid, reviewer, { lprId, note: '核对无误' }));
    expect(newest()).toMatchObject({ publishedOn: '2026-11-20', state: 'in_force', voidReason: null });
    expect(actions().slice(-2)).toEqual([
      ['lpr-void.request', 'done'],
      ['lpr-void.reject', 'done'],
    ]);
  });
});

describe('the two persons', () => {
  it('have each their own step', async () => {
    const lprId = await entered();
    for (const wrong of [operator, administrator]) {
      expect(await execute(approveLpr, wrong, { lprId, note: '' })).toMatchObject({ ok: false });
      expect(await execute(rejectLpr, wrong, { lprId, note: '与公告不符' })).toMatchObject({ ok: false });
    }
    for (const wrong of [reviewer, administrator])
      expect(await execute(requestLpr, wrong, published)).toMatchObject({ ok: false });
    done(await execute(approveLpr, reviewer, { lprId, note: '' }));
    for (const wrong of [reviewer, administrator])
      expect(await execute(requestLprVoid, wrong, { lprId, reason: '录入有误' })).toMatchObject({
        ok: false,
      });
    done(await execute(requestLprVoid, operator, { lprId, reason: '录入有误' }));
    for (const wrong of [operator, administrator]) {
      expect(await execute(approveLprVoid, wrong, { lprId, note: '' })).toMatchObject({ ok: false });
      expect(await execute(rejectLprVoid, wrong, { lprId, note: '核对无误' })).toMatchObject({ ok: false });
    }
    expect(actions().filter(([, outcome]) => outcome === 'denied')).toHaveLength(12);
  });

  it('are two persons, even when one of them has changed desks', async () => {
    const lprId = await entered();
    const moved = { ...operator, actor: { ...operator.actor, role: 'reviewer' as const } };
    const refusal = { ok: false, message: '经办与复核须为不同人员，您不能复核自己提交的申请。' };
    expect(await execute(approveLpr, moved, { lprId, note: '' })).toMatchObject(refusal);
    expect(await execute(rejectLpr, moved, { lprId, note: '与公告不符' })).toMatchObject(refusal);
    done(await execute(approveLpr, reviewer, { lprId, note: '' }));
    done(await execute(requestLprVoid, operator, { lprId, reason: '录入有误' }));
    expect(await execute(approveLprVoid, moved, { lprId, note: '' })).toMatchObject(refusal);
    expect(await execute(rejectLprVoid, moved, { lprId, note: '核对无误' })).toMatchObject(refusal);
  });
});
