import { count, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, loanEvent, voucher } from '@/db/schema';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute, type CommandContext } from '@/lib/commands/command';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment, unexplained } from '@/lib/commands/repayment/post';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { toYuanText } from '@/lib/domain/money/money';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { sampleTerms } from '@/lib/testing/sample-terms';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const asked = (changes: Record<string, unknown>) => ({
  loanId: world.loanId,
  excess: 'hold',
  channel: 'bank_transfer',
  note: '',
  ...changes,
});
const post = (context: CommandContext, changes: Record<string, unknown>, options = {}) =>
  execute(postRepayment, context, asked({ valueDate: context.today, ...changes }), options);

const receipts = () => listEvents(world.db, world.loanId).filter((row) => row.type === 'repay');
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const payoffOn = (day: string): string =>
  toYuanText(
    replay(world.loan().terms, domainEvents(listEvents(world.db, world.loanId)), isoDate(day)).payoff.total,
  );

describe('repayment.post', () => {
  it('takes three odd parts on odd days, each the sum of its parts to the fen', async () => {
    const parts: [day: string, amount: string][] = [
      ['2026-02-18', '3333.33'],
      ['2026-03-02', '7777.77'],
      ['2026-03-29', '12345.67'],
    ];
    for (const [day, amount] of parts) {
      const result = done(await post(world.operator(day), { amount }));
      expect(toYuanText(result.amount)).toBe(amount);
      expect(unexplained(result)).toBe(0);
      expect(verifyBooks(world.db).differences).toEqual([]);
    }
    expect(receipts().map((row) => row.receiptNumber)).toEqual([
      'SJ2026000001',
      'SJ2026000002',
      'SJ2026000003',
    ]);
  });

  it('repays ahead of the plan when so asked, and holds the excess when not', async () => {
    const held = done(await post(world.operator('2026-02-15'), { amount: '20000' }));
    expect(held.held).toBeGreaterThan(0);
    expect(held.prepaidPrincipal).toBe(0);
    const prepaid = done(await post(world.operator('2026-02-16'), { amount: '20000', excess: 'prepay' }));
    expect(prepaid.prepaidPrincipal).toBeGreaterThan(0);
    expect(unexplained(prepaid)).toBe(0);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('refuses to repay ahead where the contract does not allow it, and holds the money', async () => {
    world = lendingWorld({ prepayment: { ...sampleTerms.prepayment, allowed: false } });
    const refused = await post(world.operator('2026-02-15'), { amount: '20000', excess: 'prepay' });
    expect(refused.ok ? {} : refused.fieldErrors).toHaveProperty('excess');
    const held = done(await post(world.operator('2026-02-15'), { amount: '20000' }));
    expect(held).toMatchObject({ prepaidPrincipal: 0, held: 920_295 });
  });

  it('settles at exactly the payoff, and takes nothing after', async () => {
    const amount = payoffOn('2026-04-07');
    const result = done(await post(world.operator('2026-04-07'), { amount, excess: 'prepay' }));
    expect(result).toMatchObject({ settledOn: '2026-04-07', outstandingPrincipal: 0, held: 0 });
    expect(world.loan()).toMatchObject({ status: 'settled', settledOn: '2026-04-07', credit: 0 });
    expect(verifyBooks(world.db).differences).toEqual([]);
    const again = await post(world.operator('2026-04-08'), { amount: '0.01' });
    expect(again).toMatchObject({ ok: false, message: '该贷款已经结清，不能再收款。' });
  });

  it('shows before posting what posting will do, and writes nothing', async () => {
    const today = world.operator('2026-02-18');
    const before = world.db.select({ rows: count() }).from(audit).get();
    const shown = done(await post(today, { amount: '5000' }, { preview: true }));
    expect(receipts()).toEqual([]);
    expect(world.db.select({ rows: count() }).from(audit).get()).toEqual(before);
    expect(done(await post(today, { amount: '5000' }))).toEqual(shown);
  });

  it('refuses the wrong role and leaves a line in the log', async () => {
    for (const context of [world.reviewer('2026-02-18'), world.administrator('2026-02-18')]) {
      expect(await post(context, { amount: '100' })).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'repayment.post', outcome: 'denied' });
    }
    expect(receipts()).toEqual([]);
  });

  it('leaves who, when, before and after in the log', async () => {
    const context = world.operator('2026-02-18');
    done(await post(context, { amount: '11000.5' }));
    expect(lastAudit()).toMatchObject({
      action: 'repayment.post',
      outcome: 'done',
      actorId: context.actor.id,
      subjectType: 'loan',
      subjectId: world.loanId,
      before: { outstandingPrincipal: 12_000_000, status: 'active' },
    });
    expect(lastAudit()?.summary).toContain('11000.50 元');
    expect(lastAudit()?.summary).toContain('SJ2026000001');
  });

  it('refuses a fen more than settles, at the field and with the figure', async () => {
    const most = payoffOn('2026-03-05');
    const more = toYuanText(replayTotal('2026-03-05', 1));
    const result = await post(world.operator('2026-03-05'), { amount: more, excess: 'prepay' });
    expect(result.ok ? '' : result.fieldErrors?.amount).toContain(most);
    expect(receipts()).toEqual([]);
  });

  it.each([
    ['2026-05-21', '不能晚于今天'],
    ['2026-04-19', '最多可追溯 30 天'],
  ])('refuses %s on 2026-05-20', async (valueDate, words) => {
    const result = await post(world.operator('2026-05-20'), { amount: '100', valueDate });
    expect(result.ok ? '' : result.fieldErrors?.valueDate).toContain(words);
  });

  it.each(['2026-01-15', '2026-01-14'])(
    'refuses %s, which is not after the disbursement',
    async (valueDate) => {
      const result = await post(world.operator('2026-01-20'), { amount: '100', valueDate });
      expect(result.ok ? '' : result.fieldErrors?.valueDate).toContain('晚于放款日 2026-01-15');
    },
  );

  it.each([
    [{ amount: '' }, 'amount'],
    [{ amount: '0' }, 'amount'],
    [{ amount: '-5' }, 'amount'],
    [{ amount: '1.234' }, 'amount'],
    [{ amount: '10', valueDate: '2026-02-30' }, 'valueDate'],
    [{ amount: '10', channel: 'cash' }, 'channel'],
    [{ amount: '10', excess: 'keep' }, 'excess'],
  ])('refuses %o at %s', async (changes, field) => {
    const result = await post(world.operator('2026-02-18'), changes);
    expect(result.ok ? {} : result.fieldErrors).toHaveProperty(field);
  });

  it('reads full-width digits and separators', async () => {
    expect(done(await post(world.operator('2026-02-18'), { amount: '１，２３４．５' })).amount).toBe(123_450);
  });

  it('books money entered late on its own day: the books get the difference today', async () => {
    done(await post(world.operator('2026-03-10'), { amount: '5000', valueDate: '2026-02-20' }));
    expect(receipts()[0]).toMatchObject({ valueDate: '2026-02-20', bookingDate: '2026-03-10' });
    const posted = world.db.select().from(voucher).where(eq(voucher.eventSequence, 2)).all();
    expect(posted.map((row) => row.bookingDate)).toEqual(['2026-03-10']);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('refuses a loan that moved since the desk saw it', async () => {
    done(await post(world.operator('2026-02-18'), { amount: '100', expectedSequence: '1' }));
    const stale = await post(world.operator('2026-02-18'), { amount: '100', expectedSequence: '1' });
    expect(stale.ok ? '' : stale.message).toContain('已有新的记账');
    done(await post(world.operator('2026-02-18'), { amount: '100', expectedSequence: '2' }));
  });

  it('posts once for one key, however often it is sent, and refuses the key with other content', async () => {
    const context = world.operator('2026-02-18');
    const key = { idempotencyKey: 'one-form' };
    const first = done(await post(context, { amount: '100' }, key));
    expect(done(await post(context, { amount: '100' }, key))).toEqual(first);
    const [left, right] = await Promise.all([
      post(context, { amount: '7' }, { idempotencyKey: 'twice' }),
      post(context, { amount: '7' }, { idempotencyKey: 'twice' }),
    ]);
    expect(left).toEqual(right);
    expect(await post(context, { amount: '200' }, key)).toMatchObject({ ok: false });
    expect(receipts().map((row) => row.amount)).toEqual([10_000, 700]);
  });

  it('refuses a loan that is not there', async () => {
    const result = await post(world.operator('2026-02-18'), { loanId: 999, amount: '1' });
    expect(result).toMatchObject({ ok: false, message: '该贷款不存在，或您无权查看。' });
    expect(world.db.select({ rows: count() }).from(loanEvent).get()?.rows).toBe(1);
  });
});

const replayTotal = (day: string, more: number) => {
  const state = replay(world.loan().terms, domainEvents(listEvents(world.db, world.loanId)), isoDate(day));
  return (state.payoff.total + more) as typeof state.payoff.total;
};

describe('a repayment ahead that must be announced', () => {
  beforeEach(() => {
    world = lendingWorld({ prepayment: { ...sampleTerms.prepayment, noticeDays: 10 } });
  });
  const ahead = (changes: Record<string, unknown>) =>
    post(world.operator('2026-02-20'), { amount: '30000', excess: 'prepay', ...changes });

  it.each([
    ['without the notice', {}, '应提前 10 天通知'],
    ['with one that came too late', { noticedOn: '2026-02-11' }, '通知日应不晚于 2026-02-10'],
  ])('is refused %s', async (_what, changes, words) => {
    const result = await ahead(changes);
    expect(result.ok ? '' : result.fieldErrors?.noticedOn).toContain(words);
    expect(receipts()).toEqual([]);
  });

  it('is refused without it too where the whole payoff is only held', async () => {
    const result = await ahead({ amount: payoffOn('2026-02-20'), excess: 'hold' });
    expect(result.ok ? '' : result.fieldErrors?.noticedOn).toContain('应提前 10 天通知');
  });

  it('is taken with it, the day standing with the receipt; what is due or held needs none', async () => {
    done(await post(world.operator('2026-02-15'), { amount: '12000' }));
    done(await ahead({ noticedOn: '2026-02-10', note: '网银' }));
    expect(receipts().map((row) => row.note)).toEqual(['', '网银；提前还款通知日 2026-02-10']);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });
});
