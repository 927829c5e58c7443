import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit } from '@/db/schema';
import { execute } from '@/lib/commands/command';
import { instant } from '@/lib/domain/calendar/instant';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { recordAudit } from '@/db/store/audit';
import { exportAudit } from './export';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
  for (const [at, summary] of [
    [instant('2026-01-19T15:59:59.000Z'), '十九日的事'],
    [instant('2026-01-19T16:00:00.000Z'), '=二十日的事'],
  ] as const) {
    const { actor, db, address, requestId } = world.operator('2026-01-20');
    recordAudit(db, {
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      action: 'customer.create',
      outcome: 'done',
      subjectType: null,
      subjectId: null,
      summary,
      address,
      requestId,
      at,
    });
  }
});

const TODAY = '2026-01-21';
const everything = { q: '', actorName: '', action: '', outcome: '', from: '', to: '' };
const ask = (changes: Partial<typeof everything> = {}) =>
  execute(exportAudit, world.administrator(TODAY), { ...everything, ...changes });
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

describe('audit.export', () => {
  it('gives what the filter finds, newest first, and is itself a line of the log', async () => {
    const { content, fileName } = done(await ask());
    expect(fileName).toBe('操作日志-2026-01-21.csv');
    const lines = content.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("'=二十日的事");
    expect(lines[2]).toContain('2026-01-19 23:59');
    expect(lastAudit()).toMatchObject({
      action: 'audit.export',
      outcome: 'done',
      summary: '导出操作日志 2 条',
    });
  });

  it('counts days as Shanghai does', async () => {
    expect(done(await ask({ from: '2026-01-20', to: '2026-01-20' })).content).not.toContain('十九日的事');
    expect(done(await ask({ to: '2026-01-19' })).content).not.toContain('二十日的事');
  });

  it('refuses garbage at its field, and everybody but the administrator', async () => {
    const result = await ask({ from: '2026-02-30' });
    expect(result.ok ? {} : result.fieldErrors).toHaveProperty('from');
    for (const context of [world.operator(TODAY), world.reviewer(TODAY)]) {
      expect(await execute(exportAudit, context, everything)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'audit.export', outcome: 'denied' });
    }
  });
});
