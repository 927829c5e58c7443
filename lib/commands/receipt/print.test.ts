import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, document } from '@/db/schema';
import { findDocument, sha256 } from '@/db/store/document';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute, type CommandContext } from '@/lib/commands/command';
import { postRepayment } from '@/lib/commands/repayment/post';
import { printReceipt } from '@/lib/commands/receipt/print';
import { receiptFigures } from '@/lib/commands/receipt/figures';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { requestReversal } from '@/lib/commands/reversal/request';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { COMPONENTS } from '@/lib/domain/loan/terms';
import { sum } from '@/lib/domain/money/money';
import { formatMoney } from '@/lib/format/money';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { canReadPdf, pagesOf, solidText } from '@/lib/testing/pdf-text';

const DAY = '2026-02-18';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

/** Money that came on a day, entered on that day or later; answers the sequence of the receipt. */
const pay = async (day: string, amount: string, { excess = 'hold', on = day } = {}): Promise<number> => {
  const input = { loanId: world.loanId, amount, valueDate: day, excess, channel: 'bank_transfer', note: '' };
  return done(await execute(postRepayment, world.operator(on), input)).sequence;
};
const reverse = async (targetSequence: number, day: string): Promise<void> => {
  const asked = { loanId: world.loanId, targetSequence, reason: '金额录入错误，重新入账' };
  const { requestId } = done(await execute(requestReversal, world.operator(day), asked));
  done(await execute(approveReversal, world.reviewer(day), { requestId, note: '' }));
};
const print = (context: CommandContext, sequence: unknown, loanId: unknown = world.loanId) =>
  execute(printReceipt, context, { loanId, sequence });
const printed = async (sequence: number, day: string) =>
  done(await print(world.operator(day), sequence)).documentId;
const papers = () =>
  world.db
    .select()
    .from(document)
    .all()
    .filter((paper) => paper.kind === 'receipt');
const isVoid = (documentId: number) => findDocument(world.db, documentId)?.voidedAt !== null;
const figures = (sequence: number) => {
  const rows = listEvents(world.db, world.loanId);
  const receipt = rows.find((row) => row.sequence === sequence);
  if (!receipt) throw new Error('no such receipt');
  return receiptFigures(world.loan(), rows, receipt);
};
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();

describe('receipt.print', () => {
  it('files the receipt with its hash, and says so in the log', async () => {
    const sequence = await pay(DAY, '8000');
    const { documentId } = done(await print(world.operator(DAY), sequence));
    const [paper] = papers();
    expect(paper).toMatchObject({ id: documentId, fileName: '还款收据-SJ2026000001.pdf', voidedAt: null });
    expect(paper && sha256(paper.content)).toBe(paper?.sha256);
    expect(lastAudit()).toMatchObject({
      action: 'receipt.print',
      outcome: 'done',
      subjectType: 'loan',
      subjectId: world.loanId,
      after: { documentId, sha256: paper?.sha256 },
    });
  });

  it('gives the same paper ever after, and one paper for two prints at once', async () => {
    const sequence = await pay(DAY, '8000');
    const [one, other] = await Promise.all([
      print(world.operator(DAY), sequence),
      print(world.reviewer(DAY), sequence),
    ]);
    expect(done(one)).toEqual(done(other));
    await pay('2026-03-16', '12000');
    expect(done(await print(world.reviewer('2026-12-01'), sequence))).toEqual(done(one));
    expect(papers()).toHaveLength(1);
  });

  it('refuses what is no receipt or is not there', async () => {
    await pay(DAY, '8000');
    const context = world.operator(DAY);
    for (const sequence of [1, 99]) {
      expect(await print(context, sequence)).toMatchObject({ message: '没有该笔还款，不能打印收据。' });
    }
    expect(await print(context, 0)).toMatchObject({ ok: false });
    expect(await print(context, 2, 999)).toMatchObject({ message: '该贷款不存在，或您无权查看。' });
    expect(papers()).toEqual([]);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    const sequence = await pay(DAY, '8000');
    expect(await print(world.administrator(DAY), sequence)).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'receipt.print', outcome: 'denied' });
    expect(papers()).toEqual([]);
  });
});

describe('what a receipt says', () => {
  it('adds up to the amount received', async () => {
    for (const [day, amount, excess] of [
      ['2026-02-10', '5000', 'hold'],
      ['2026-03-29', '40000', 'prepay'],
      ['2026-04-01', '0.01', 'hold'],
    ] as const) {
      const sequence = await pay(day, amount, { excess });
      const { lines, prepaidPrincipal, held } = figures(sequence);
      const received = listEvents(world.db, world.loanId).find((row) => row.sequence === sequence)?.amount;
      expect(sum([...lines.map((line) => line.amount), prepaidPrincipal, held])).toBe(received);
    }
  });

  it('is what it paid on its own day, whenever it is printed', async () => {
    const sequence = await pay('2026-02-10', '5000');
    const onItsDay = figures(sequence);
    expect(onItsDay).toMatchObject({ lines: [], held: 500_000, credit: 500_000 });
    await pay('2026-03-16', '20000');
    expect(figures(sequence)).toEqual(onItsDay);
  });

  it('knows nothing of a later receipt of the same day', async () => {
    const first = await pay('2026-02-16', '3000');
    const { outstandingPrincipal } = figures(first);
    const second = await pay('2026-02-16', '20000', { excess: 'prepay' });
    expect(figures(first).outstandingPrincipal).toBe(outstandingPrincipal);
    expect(figures(second).outstandingPrincipal).toBe(world.loan().outstandingPrincipal);
  });

  it.skipIf(!canReadPdf)('says that the loan is settled, and what each part came to', async () => {
    const { terms } = world.loan();
    const events = domainEvents(listEvents(world.db, world.loanId));
    const { payoff } = replay(terms, events, isoDate('2026-03-20'));
    const sequence = await pay('2026-03-20', formatMoney(payoff.total).replaceAll(',', ''), {
      excess: 'prepay',
    });
    const paper = findDocument(world.db, await printed(sequence, '2026-03-20'));
    const text = solidText(pagesOf(paper?.content ?? Buffer.alloc(0)));
    expect(text).toContain('已全部结清');
    expect(text).toContain('冲销后剩余本金¥0.00');
    for (const component of COMPONENTS) {
      if (payoff[component] > 0) expect(text).toContain(formatMoney(payoff[component]));
    }
  });
});

describe('a receipt whose paper is no longer true', () => {
  it('is void once the repayment is reversed, and not printed again', async () => {
    const sequence = await pay(DAY, '8000');
    const documentId = await printed(sequence, DAY);
    await reverse(sequence, '2026-02-20');
    expect(isVoid(documentId)).toBe(true);
    expect(await print(world.operator('2026-02-21'), sequence)).toMatchObject({
      ok: false,
      message: '收据 SJ2026000001 已于 2026-02-20 冲正作废（原因：金额录入错误，重新入账），不能打印。',
    });
    expect(lastAudit()).toMatchObject({ action: 'receipt.print', outcome: 'refused' });
    expect(papers()).toHaveLength(1);
  });

  it('is void when an earlier one that it built on is reversed; the next print says what it paid after all', async () => {
    const wrong = await pay('2026-02-16', '10797.05');
    const right = await pay('2026-03-16', '10797.05');
    const before = figures(right);
    const [wrongPaper, rightPaper] = [await printed(wrong, '2026-03-16'), await printed(right, '2026-03-16')];
    await reverse(wrong, '2026-03-17');
    expect([isVoid(wrongPaper), isVoid(rightPaper)]).toEqual([true, true]);
    const anew = await printed(right, '2026-03-17');
    expect(anew).not.toBe(rightPaper);
    expect(isVoid(anew)).toBe(false);
    expect(figures(right)).not.toEqual(before);
  });

  it('is void when money entered late comes before it; one from before that stays', async () => {
    const early = await printed(await pay('2026-02-16', '10797.05'), '2026-02-16');
    const late = await printed(await pay('2026-03-20', '5000'), '2026-03-20');
    await pay('2026-03-10', '7000', { on: '2026-03-21' });
    expect([isVoid(early), isVoid(late)]).toEqual([false, true]);
  });

  it('stays in force when later money is reversed', async () => {
    const paper = await printed(await pay('2026-02-16', '10797.05'), '2026-02-16');
    await reverse(await pay('2026-03-16', '5000'), '2026-03-17');
    expect(isVoid(paper)).toBe(false);
  });
});
