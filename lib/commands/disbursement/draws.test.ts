// Loans that are not paid out at once, or not repaid by a rule: from the draft through each draw to the end.
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { audit, contract, disbursement, document, loan, loanEvent } from '@/db/schema';
import { listInstalments } from '@/db/store/loan';
import { approveDrawEnd, requestDrawEnd } from '@/lib/commands/change/draw-end';
import { execute, type CommandContext } from '@/lib/commands/command';
import { draftContract } from '@/lib/commands/contract/draft';
import { signContract } from '@/lib/commands/contract/sign';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { printDrawNote } from '@/lib/commands/draw-note/print';
import { printLoanNote } from '@/lib/commands/loan-note/print';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment } from '@/lib/commands/repayment/post';
import type { ActionResult } from '@/lib/commands/result';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { requestReversal } from '@/lib/commands/reversal/request';
import { PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import { done } from '@/lib/testing/lending-samples';
import { approvedWorld, payeeForm, type ApprovedWorld } from '@/lib/testing/lending-world';
import { canReadPdf, pagesOf, solidText } from '@/lib/testing/pdf-text';

const DRAFTED = '2026-01-12';
const START = '2026-01-15';

const worldOf = (preset: keyof typeof PRODUCT_PRESETS): ApprovedWorld => {
  const { terms } = PRODUCT_PRESETS[preset];
  return approvedWorld({
    method: terms.method,
    dayCount: terms.dayCount,
    dueDayRule: terms.dueDayRule,
    dueDay: terms.dueDay,
    firstPeriod: terms.firstPeriod,
    draw: terms.draw,
    prepayment: terms.prepayment,
  });
};

const draft = (world: ApprovedWorld, plan: Record<string, unknown>) =>
  execute(draftContract, world.operator(DRAFTED), {
    applicationId: world.applicationId,
    startsOn: START,
    ...plan,
  });

async function signed(world: ApprovedWorld, plan: Record<string, unknown> = {}): Promise<number> {
  const { contractId } = done(await draft(world, plan));
  const signature = { contractId, signedOn: DRAFTED, disclosureSigned: 'on' };
  done(await execute(signContract, world.operator(DRAFTED), signature));
  return contractId;
}

const ask = (context: CommandContext, contractId: number, changes: Record<string, unknown>) =>
  execute(requestDisbursement, context, { ...payeeForm, contractId, valueDate: context.today, ...changes });

async function drawn(world: ApprovedWorld, contractId: number, day: string, amount: string): Promise<number> {
  const { disbursementId } = done(await ask(world.operator(day), contractId, { amount }));
  return done(await execute(releaseDisbursement, world.reviewer(day), { disbursementId, note: '' })).loanId;
}

const repay = (world: ApprovedWorld, loanId: number, day: string, amount: string) =>
  execute(postRepayment, world.operator(day), {
    loanId,
    amount,
    valueDate: day,
    excess: 'prepay',
    channel: 'bank_transfer',
  });

const complaint = <T>(result: ActionResult<T>, field: string): string =>
  result.ok ? '' : (result.fieldErrors?.[field] ?? `${result.message} ${JSON.stringify(result.fieldErrors)}`);
const theLoan = (world: ApprovedWorld) => world.db.select().from(loan).get();
const sound = (world: ApprovedWorld) => expect(verifyBooks(world.db).differences).toEqual([]);
const paperText = (world: ApprovedWorld, documentId: number): string => {
  const paper = world.db.select().from(document).where(eq(document.id, documentId)).get();
  return paper ? solidText(pagesOf(paper.content)) : '';
};

const AGREED = {
  agreed: [
    { dueOn: '2026-03-31', principal: '50000' },
    { dueOn: '2026-12-20', principal: '70000' },
  ],
};

describe('an agreed plan', () => {
  it.each([
    [{}, 'agreed', '请填写约定还款计划'],
    [
      { agreed: [{ dueOn: '2026-03-31', principal: '50000' }] },
      'agreed',
      '50000.00 元，与贷款金额 120000.00 元不符',
    ],
    [{ agreed: [AGREED.agreed[1], AGREED.agreed[0]] }, 'agreed.1.dueOn', '先后有序'],
    [
      { agreed: [{ dueOn: '2027-01-16', principal: '120000' }] },
      'agreed.0.dueOn',
      '批准期限的到期日 2027-01-15',
    ],
    [{ agreed: [{ dueOn: START, principal: '120000' }] }, 'agreed.0.dueOn', '晚于放款日'],
    [{ agreed: [{ dueOn: 'soon', principal: '120000' }] }, 'agreed.0.dueOn', '不是有效的日期'],
    [{ agreed: [{ dueOn: '2026-03-31', principal: '' }] }, 'agreed.0.principal', '请填写应还本金'],
  ])('is refused at its field: %o', async (plan, field, words) => {
    const world = worldOf('point_to_point');
    expect(complaint(await draft(world, plan), field)).toContain(words);
    expect(world.db.select().from(contract).all()).toEqual([]);
  });

  it('keeps its days when the money goes out later, and interest runs from the real day', async () => {
    const world = worldOf('point_to_point');
    const contractId = await signed(world, AGREED);
    const late = await ask(world.operator('2026-03-31'), contractId, {});
    expect(complaint(late, 'valueDate')).toContain('约定的第一个还款日为 2026-03-31');
    const loanId = await drawn(world, contractId, '2026-01-20', '');
    // 20 January to 31 March: 70 days; to 20 December: 264 more. 14.4 % / 360 = 0.04 % a day.
    expect(
      listInstalments(world.db, loanId).map((one) => [one.dueOn, one.principalDue, one.interestDue]),
    ).toEqual([
      ['2026-03-31', 5_000_000, 336_000],
      ['2026-12-20', 7_000_000, 739_200],
    ]);
    expect(theLoan(world)).toMatchObject({ disbursedOn: '2026-01-20', maturesOn: '2026-12-20' });
    done(await repay(world, loanId, '2026-03-31', '53360'));
    done(await repay(world, loanId, '2026-12-20', '77392'));
    expect(theLoan(world)).toMatchObject({ status: 'settled', settledOn: '2026-12-20' });
    sound(world);
  });

  it.skipIf(!canReadPdf)('stands in the contract with every day', async () => {
    const world = worldOf('point_to_point');
    const contractId = await signed(world, AGREED);
    const row = world.db.select().from(contract).where(eq(contract.id, contractId)).get();
    const text = paperText(world, row?.documentId ?? 0);
    expect(text).toContain('借款期限自2026年1月15日起至2026年12月20日止');
    expect(text).toContain('到期日及附件一约定的各期还款日不变');
    expect(text).toContain('2026-03-31');
  });
});

const TRANCHES = {
  tranches: [
    { on: START, amount: '50000' },
    { on: '2026-04-15', amount: '40000' },
  ],
  lastDrawOn: '2026-06-30',
};

describe('tranches', () => {
  it.each([
    [{}, 'tranches', '请填写分次放款计划'],
    [{ tranches: [{ on: '2026-02-01', amount: '50000' }] }, 'tranches.0.on', `首次放款日应为 ${START}`],
    [{ tranches: [{ on: START, amount: '120000.01' }] }, 'tranches', '各次放款合计不能超过借据金额'],
    [{ ...TRANCHES, lastDrawOn: '2026-02-01' }, 'tranches.1.on', '不得晚于提款截止日'],
    [{ ...TRANCHES, lastDrawOn: '2027-01-15' }, 'lastDrawOn', '早于到期日'],
  ])('are refused at their field: %o', async (plan, field, words) => {
    expect(complaint(await draft(worldOf('parts_parts'), plan), field)).toContain(words);
  });

  it('begin the loan with the first and make its plan anew with each, released by a second person', async () => {
    const world = worldOf('parts_parts');
    const contractId = await signed(world, TRANCHES);
    expect(complaint(await ask(world.operator(START), contractId, {}), 'amount')).toBe('请填写放款金额');
    const loanId = await drawn(world, contractId, START, '50000');
    expect(theLoan(world)).toMatchObject({ outstandingPrincipal: 5_000_000, undrawn: 7_000_000 });
    const [first] = listInstalments(world.db, loanId);
    expect(first?.principalDue).toBe(389_877);
    done(await repay(world, loanId, '2026-02-15', '4498.77'));
    const context = world.operator('2026-02-20');
    expect(complaint(await ask(context, contractId, { amount: '70000.01' }), 'amount')).toBe(
      '超过可提金额 70000.00 元',
    );
    const { disbursementId, loanId: same } = done(await ask(context, contractId, { amount: '40000' }));
    expect(same).toBe(loanId);
    const again = await ask(context, contractId, { amount: '1000' });
    expect(again).toMatchObject({ message: '该合同已有待复核的放款申请。' });
    const own = await execute(releaseDisbursement, world.operator('2026-02-20'), {
      disbursementId,
      note: '',
    });
    expect(own.ok).toBe(false);
    done(await execute(releaseDisbursement, world.reviewer('2026-02-20'), { disbursementId, note: '' }));
    const state = theLoan(world);
    expect(state).toMatchObject({
      outstandingPrincipal: 5_000_000 - 389_877 + 4_000_000,
      undrawn: 3_000_000,
    });
    expect(
      world.db
        .select()
        .from(loanEvent)
        .all()
        .map(({ type, amount }) => [type, amount]),
    ).toEqual([
      ['disburse', 5_000_000],
      ['repay', 449_877],
      ['disburse', 4_000_000],
    ]);
    expect(
      world.db
        .select()
        .from(disbursement)
        .all()
        .map((one) => one.eventSequence),
    ).toEqual([1, 3]);
    expect(world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get()).toMatchObject({
      action: 'disbursement.release',
      summary: expect.stringContaining('提款放款') as string,
    });
    sound(world);
  });

  it('are refused after the last day, before the first draw, and while anything is overdue', async () => {
    const world = worldOf('parts_whole');
    const contractId = await signed(world, TRANCHES);
    const loanId = await drawn(world, contractId, START, '50000');
    const overdue = await ask(world.operator('2026-03-01'), contractId, { amount: '1000' });
    expect(overdue).toMatchObject({ message: '该贷款逾期 39 天，还清逾期款项后才能提款。' });
    const early = await ask(world.operator('2026-01-18'), contractId, {
      amount: '1',
      valueDate: '2026-01-14',
    });
    expect(complaint(early, 'valueDate')).toContain('不能早于首次放款日');
    done(await repay(world, loanId, '2026-06-21', '5000'));
    expect(theLoan(world)).toMatchObject({ undrawn: 7_000_000 });
    const late = await ask(world.operator('2026-07-01'), contractId, { amount: '1000' });
    expect(late).toMatchObject({ message: '该贷款的提款期已于 2026-06-30 截止。' });
    sound(world);
  });

  it('can be undone but for the first, and given up; the papers follow', async () => {
    const world = worldOf('parts_parts');
    const contractId = await signed(world, TRANCHES);
    const loanId = await drawn(world, contractId, START, '50000');
    await drawn(world, contractId, '2026-01-25', '40000');
    const day = '2026-01-26';
    const whole = await execute(printLoanNote, world.operator(day), { loanId });
    expect(whole.ok ? '' : whole.message).toContain('分次放款');
    const { documentId } = done(await execute(printDrawNote, world.operator(day), { loanId, sequence: 2 }));
    expect(done(await execute(printDrawNote, world.reviewer(day), { loanId, sequence: 2 })).documentId).toBe(
      documentId,
    );
    expect(await execute(printDrawNote, world.administrator(day), { loanId, sequence: 2 })).toMatchObject({
      ok: false,
    });
    expect(world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get()).toMatchObject({
      action: 'draw-note.print',
      outcome: 'denied',
    });
    const reason = { reason: '重复放款，款项已全额退回' };
    const begun = await execute(requestReversal, world.operator(day), {
      loanId,
      targetSequence: 1,
      ...reason,
    });
    expect(begun).toMatchObject({ message: '首次放款不能冲正。' });
    const { requestId } = done(
      await execute(requestReversal, world.operator(day), { loanId, targetSequence: 2, ...reason }),
    );
    done(await execute(approveReversal, world.reviewer(day), { requestId, note: '' }));
    expect(theLoan(world)).toMatchObject({ outstandingPrincipal: 5_000_000, undrawn: 7_000_000 });
    const note = world.db.select().from(document).where(eq(document.id, documentId)).get();
    expect(note).toMatchObject({ kind: 'draw_note', fileName: expect.stringContaining('-02.pdf') as string });
    expect(note?.voidedAt).not.toBeNull();
    const gone = await execute(printDrawNote, world.operator(day), { loanId, sequence: 2 });
    expect(gone.ok ? '' : gone.message).toContain('已经冲正');
    const ended = done(
      await execute(requestDrawEnd, world.operator(day), { loanId, reason: '余款不再提用' }),
    );
    done(await execute(approveDrawEnd, world.reviewer(day), { requestId: ended.requestId, note: '' }));
    expect(theLoan(world)).toMatchObject({ outstandingPrincipal: 5_000_000, undrawn: 0, status: 'active' });
    expect(await ask(world.operator(day), contractId, { amount: '1000' })).toMatchObject({
      message: `该贷款已于 ${day} 终止提款。`,
    });
    sound(world);
  });
});

describe('a limit', () => {
  it('is drawn and repaid again and again, and ends with the loan when it is given up', async () => {
    const world = worldOf('any_time');
    const contractId = await signed(world);
    const loanId = await drawn(world, contractId, START, '50000');
    expect(theLoan(world)).toMatchObject({ outstandingPrincipal: 5_000_000, undrawn: 7_000_000 });
    // 15 to 21 January are 6 days: 50,000 × 0.04 % × 6 = 120.00.
    done(await repay(world, loanId, '2026-01-21', '120'));
    done(await repay(world, loanId, '2026-01-31', '50000'));
    expect(theLoan(world)).toMatchObject({ outstandingPrincipal: 0, undrawn: 12_000_000, status: 'active' });
    await drawn(world, contractId, '2026-02-10', '120000');
    expect(theLoan(world)).toMatchObject({ outstandingPrincipal: 12_000_000, undrawn: 0 });
    const more = await ask(world.operator('2026-02-11'), contractId, { amount: '0.01' });
    expect(more).toMatchObject({ message: '可用额度为 0，不能提款。' });
    // 10 days of 50,000 and 11 of 120,000: 200.00 and 528.00.
    done(await repay(world, loanId, '2026-02-21', '120728'));
    expect(theLoan(world)).toMatchObject({ outstandingPrincipal: 0, status: 'active' });
    const { requestId } = done(
      await execute(requestDrawEnd, world.operator('2026-02-22'), { loanId, reason: '客户申请注销额度' }),
    );
    done(await execute(approveDrawEnd, world.reviewer('2026-02-22'), { requestId, note: '' }));
    expect(theLoan(world)).toMatchObject({ status: 'settled', settledOn: '2026-02-22', undrawn: 0 });
    sound(world);
  });
});
