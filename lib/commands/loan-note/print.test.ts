import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, company, customer, document } from '@/db/schema';
import { sha256 } from '@/db/store/document';
import { execute, type CommandContext } from '@/lib/commands/command';
import { printLoanNote } from '@/lib/commands/loan-note/print';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { canReadPdf, pagesOf, solidText } from '@/lib/testing/pdf-text';

const TODAY = '2026-01-16';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const print = (context: CommandContext, loanId: unknown = world.loanId) =>
  execute(printLoanNote, context, { loanId });
const papers = () =>
  world.db
    .select()
    .from(document)
    .all()
    .filter((paper) => paper.kind === 'loan_note');
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

describe('loan-note.print', () => {
  it('files the note with its hash, and says so in the log', async () => {
    const { documentId, loanId } = done(await print(world.operator(TODAY)));
    const [paper] = papers();
    expect(loanId).toBe(world.loanId);
    expect(paper).toMatchObject({
      id: documentId,
      kind: 'loan_note',
      subjectId: world.loanId,
      fileName: '借据-J2026000001-01.pdf',
      voidedAt: null,
    });
    expect(paper?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper && sha256(paper.content)).toBe(paper?.sha256);
    expect(lastAudit()).toMatchObject({
      action: 'loan-note.print',
      outcome: 'done',
      subjectType: 'loan',
      subjectId: world.loanId,
      summary: '生成借据-J2026000001-01',
      after: { documentId, sha256: paper?.sha256 },
    });
  });

  it('gives the same paper ever after, whoever prints it and whatever has changed since', async () => {
    const first = done(await print(world.operator(TODAY)));
    world.db.update(company).set({ name: '杭州新安信小额贷款有限公司' }).run();
    world.db.update(customer).set({ address: '杭州市西湖区文三路 2 号', version: 2 }).run();
    expect(done(await print(world.reviewer('2027-02-01')))).toEqual(first);
    expect(papers()).toHaveLength(1);
    expect(lastAudit()).toMatchObject({ outcome: 'done', summary: '再次打印借据-J2026000001-01' });
  });

  it('makes one paper of two prints at once', async () => {
    const [one, other] = await Promise.all([print(world.operator(TODAY)), print(world.reviewer(TODAY))]);
    expect(done(one)).toEqual(done(other));
    expect(papers()).toHaveLength(1);
  });

  it.skipIf(!canReadPdf)('states the customer as he is when the paper is filed', async () => {
    const waiting = print(world.operator(TODAY));
    world.db.update(customer).set({ name: '张建华', version: 2 }).run();
    done(await waiting);
    const [paper] = papers();
    expect(paper && solidText(pagesOf(paper.content))).toContain('借款人张建华居民身份证号码');
  });

  it('refuses a loan that is not there', async () => {
    expect(await print(world.operator(TODAY), 999)).toMatchObject({
      ok: false,
      message: '该贷款不存在，或您无权查看。',
    });
    expect(await print(world.operator(TODAY), 'x')).toMatchObject({ ok: false });
    expect(papers()).toEqual([]);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    expect(await print(world.administrator(TODAY))).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'loan-note.print', outcome: 'denied' });
    expect(papers()).toEqual([]);
  });
});
