import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, document } from '@/db/schema';
import { sha256 } from '@/db/store/document';
import { printAccrualStatement } from '@/lib/commands/accrual-statement/print';
import { execute, type CommandContext } from '@/lib/commands/command';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { canReadPdf, pagesOf, solidText } from '@/lib/testing/pdf-text';

const TODAY = '2026-03-20';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const print = (context: CommandContext, asked: Readonly<Record<string, unknown>> = {}) =>
  execute(printAccrualStatement, context, { loanId: world.loanId, asOf: TODAY, ...asked });
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

describe('accrual-statement.print', () => {
  it('draws the statement to the day, keeps no copy, and says in the log what was printed', async () => {
    const before = world.db.select().from(document).all().length;
    const { content, fileName } = done(await print(world.operator(TODAY)));
    expect(fileName).toBe(`计息明细-${world.loan().number}-${TODAY}.pdf`);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(world.db.select().from(document).all()).toHaveLength(before);
    expect(lastAudit()).toMatchObject({
      action: 'accrual-statement.print',
      outcome: 'done',
      subjectType: 'loan',
      subjectId: world.loanId,
      summary: `打印计息明细 ${world.loan().number}，截至 ${TODAY}，按现在所知`,
      after: { sha256: sha256(content) },
    });
  });

  it.skipIf(!canReadPdf)('shows every stretch with its sum, and by which truth', async () => {
    const { content } = done(await print(world.reviewer(TODAY), { truth: 'reported' }));
    const text = solidText(pagesOf(content));
    for (const words of ['计息明细（利息清单）', '按当时入账所知', '第1期利息：以上1段合计', '未取整金额'])
      expect(text).toContain(words);
  });

  it('refuses days before the loan and to come, and whoever may not', async () => {
    for (const asOf of ['2026-01-01', '2026-03-21'])
      expect(await print(world.operator(TODAY), { asOf })).toMatchObject({ ok: false });
    expect(await print(world.administrator(TODAY))).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'accrual-statement.print', outcome: 'denied' });
  });
});
