import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, document } from '@/db/schema';
import { findDocument, findValidDocument, sha256 } from '@/db/store/document';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute, type CommandContext } from '@/lib/commands/command';
import { issueCertificate } from '@/lib/commands/certificate/issue';
import { postRepayment } from '@/lib/commands/repayment/post';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { rejectReversal } from '@/lib/commands/reversal/reject';
import { requestReversal } from '@/lib/commands/reversal/request';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { toYuanText } from '@/lib/domain/money/money';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { canReadPdf, pagesOf, solidText } from '@/lib/testing/pdf-text';

const DAY = '2026-03-20';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

/** Pays a loan off on the day; answers the receipt's sequence. */
async function settle(loanId = world.loanId, day = DAY): Promise<number> {
  const state = replay(world.loan().terms, domainEvents(listEvents(world.db, loanId)), isoDate(day));
  const input = {
    loanId,
    amount: toYuanText(state.payoff.total),
    valueDate: day,
    excess: 'prepay',
    channel: 'bank_transfer',
    note: '',
  };
  return done(await execute(postRepayment, world.operator(day), input)).sequence;
}
const issue = (context: CommandContext, loanId: unknown = world.loanId) =>
  execute(issueCertificate, context, { loanId });
const askReversal = async (targetSequence: number): Promise<number> => {
  const input = { loanId: world.loanId, targetSequence, reason: '款项退票，重新入账' };
  return done(await execute(requestReversal, world.operator(DAY), input)).requestId;
};
const papers = () =>
  world.db
    .select()
    .from(document)
    .all()
    .filter((paper) => paper.kind === 'settlement_certificate');
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

describe('certificate.issue', () => {
  it('numbers the certificate, files it with its hash, and says so in the log', async () => {
    await settle();
    const { documentId, loanId } = done(await issue(world.operator(DAY)));
    const [paper] = papers();
    expect(loanId).toBe(world.loanId);
    expect(paper).toMatchObject({
      id: documentId,
      subjectId: world.loanId,
      fileName: '结清证明-安信小贷结字〔2026〕第000001号.pdf',
      voidedAt: null,
    });
    expect(paper && sha256(paper.content)).toBe(paper?.sha256);
    expect(lastAudit()).toMatchObject({
      action: 'certificate.issue',
      outcome: 'done',
      subjectType: 'loan',
      subjectId: world.loanId,
      after: { documentId, sha256: paper?.sha256 },
    });
  });

  it('issued again is the same paper, and two at once are one', async () => {
    await settle();
    const [one, other] = await Promise.all([issue(world.operator(DAY)), issue(world.operator(DAY))]);
    expect(done(one)).toEqual(done(other));
    expect(done(await issue(world.operator('2026-12-01')))).toEqual(done(one));
    expect(papers()).toHaveLength(1);
  });

  it('gives two loans at once two numbers, without a gap', async () => {
    const second = world.addLoan();
    await settle();
    await settle(second);
    for (const result of await Promise.all([
      issue(world.operator(DAY)),
      issue(world.operator(DAY), second),
    ])) {
      done(result);
    }
    expect(papers().map((paper) => paper.fileName)).toEqual([
      '结清证明-安信小贷结字〔2026〕第000001号.pdf',
      '结清证明-安信小贷结字〔2026〕第000002号.pdf',
    ]);
  });

  it.skipIf(!canReadPdf)('states the day of settlement and everything that was paid', async () => {
    await settle();
    const { documentId } = done(await issue(world.operator('2026-03-25')));
    const text = solidText(pagesOf(findDocument(world.db, documentId)?.content ?? Buffer.alloc(0)));
    expect(text).toContain('截至2026年3月20日，该笔借款的本金、利息及其他应付款项已全部结清');
    expect(text).toContain('借据编号为J2026000001-01');
    expect(text).toContain('日期：2026年3月25日');
    const { paid } = replay(
      world.loan().terms,
      domainEvents(listEvents(world.db, world.loanId)),
      isoDate(DAY),
    );
    expect(paid.principal).toBe(12_000_000);
    expect(text).toContain('120,000.00');
  });

  it('refuses a loan on which anything is owed, with the amount', async () => {
    expect(await issue(world.operator(DAY))).toMatchObject({
      ok: false,
      message: expect.stringContaining('尚未结清，不能开具结清证明：剩余本金 ¥120,000.00，今日结清需 ¥'),
    });
    expect(lastAudit()).toMatchObject({ action: 'certificate.issue', outcome: 'refused' });
    expect(await issue(world.operator(DAY), 999)).toMatchObject({ message: '该贷款不存在，或您无权查看。' });
    expect(papers()).toEqual([]);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    await settle();
    for (const context of [world.reviewer(DAY), world.administrator(DAY)]) {
      expect(await issue(context)).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'certificate.issue', outcome: 'denied' });
    }
    expect(papers()).toEqual([]);
  });
});

describe('a certificate and a reversal', () => {
  it('waits for a reversal that is asked for', async () => {
    const requestId = await askReversal(await settle());
    const result = await issue(world.operator(DAY));
    expect(result.ok ? '' : result.message).toContain('有待复核的冲正申请');
    done(await execute(rejectReversal, world.reviewer(DAY), { requestId, note: '流水相符，不予冲正' }));
    done(await issue(world.operator(DAY)));
  });

  it('is void when the reversal opens the loan again; the next one has the next number', async () => {
    const sequence = await settle();
    const { documentId } = done(await issue(world.operator(DAY)));
    const requestId = await askReversal(sequence);
    done(await execute(approveReversal, world.reviewer(DAY), { requestId, note: '' }));
    expect(findValidDocument(world.db, 'settlement_certificate', world.loanId)).toBeUndefined();
    expect(findDocument(world.db, documentId)?.voidedAt).not.toBeNull();
    expect(await issue(world.operator(DAY))).toMatchObject({ ok: false });
    await settle();
    done(await issue(world.operator(DAY)));
    expect(papers().at(-1)).toMatchObject({
      fileName: '结清证明-安信小贷结字〔2026〕第000002号.pdf',
      voidedAt: null,
    });
  });
});
