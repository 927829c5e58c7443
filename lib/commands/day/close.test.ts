import { desc, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, voucher, voucherLine } from '@/db/schema';
import { listAnchors } from '@/db/store/audit';
import { listInstalments } from '@/db/store/loan';
import { verifyAudit } from '@/lib/commands/audit/verify-audit';
import { execute, type CommandContext } from '@/lib/commands/command';
import { closeDay } from '@/lib/commands/day/close';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment } from '@/lib/commands/repayment/post';
import type { Actor } from '@/lib/domain/access/permissions';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';

const system: Actor = { id: 0, name: '系统', role: 'system', mustChangePassword: false };

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const night = (day: string): CommandContext => ({ ...world.operator(day), actor: system });
const close = (day: string) => execute(closeDay, night(day), {});
const lastAudit = () => world.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const lastVoucher = () => world.db.select().from(voucher).orderBy(desc(voucher.id)).limit(1).get();
const linesOf = (voucherId: number | undefined) =>
  world.db
    .select({ account: voucherLine.account, debit: voucherLine.debit, credit: voucherLine.credit })
    .from(voucherLine)
    .where(eq(voucherLine.voucherId, voucherId ?? 0))
    .all();
const pay = async (day: string, amount: string): Promise<unknown> =>
  done(
    await execute(postRepayment, world.operator(day), {
      loanId: world.loanId,
      amount,
      valueDate: day,
      excess: 'hold',
      channel: 'bank_transfer',
      note: '',
    }),
  );

describe('day.close', () => {
  it('accrues interest to the day and moves the projection there', async () => {
    expect(done(await close('2026-01-25'))).toEqual({ loans: 1 });
    expect(world.loan().projectedTo).toBe('2026-01-25');
    // Ten odd days of 120,000.00 at 14.4 %: 120,000 × 14.4 % × 10 / 360.
    expect(linesOf(lastVoucher()?.id)).toEqual([
      { account: '1132', debit: 48_000, credit: 0 },
      { account: '601101', debit: 0, credit: 48_000 },
    ]);
    expect(lastVoucher()).toMatchObject({
      loanId: null,
      eventSequence: null,
      bookingDate: '2026-01-25',
      createdBy: 0,
      summary: '计提贷款利息（1 笔借据）',
    });
    expect(lastAudit()).toMatchObject({ action: 'day.close', outcome: 'done', actorRole: 'system' });
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('accrues all loans of a night on one voucher, each on lines of its own', async () => {
    const other = world.addLoan();
    expect(done(await close('2026-01-25'))).toEqual({ loans: 2 });
    const posted = world.db.select().from(voucher).where(isNull(voucher.eventSequence)).all();
    expect(posted).toHaveLength(1);
    const lines = world.db
      .select()
      .from(voucherLine)
      .where(eq(voucherLine.voucherId, posted[0]?.id ?? 0))
      .all();
    expect(lines.map((line) => [line.loanId, line.account, line.debit, line.credit])).toEqual(
      [world.loanId, other].flatMap((loanId) => [
        [loanId, '1132', 48_000, 0],
        [loanId, '601101', 0, 48_000],
      ]),
    );
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('notes once a day where the log stands', async () => {
    done(await close('2026-01-25'));
    const noted = lastAudit();
    done(await close('2026-01-26'));
    done(await close('2026-01-26'));
    const anchors = listAnchors(world.db);
    expect(anchors.map(({ day, auditId, hash }) => [day, auditId, hash])).toEqual([
      ['2026-01-26', noted?.id, noted?.hash],
    ]);
    expect(verifyAudit(world.db)).toMatchObject({ anchors: 1, faults: [] });
  });

  it('does a day once, and nothing on an earlier one', async () => {
    done(await close('2026-01-25'));
    const first = lastVoucher();
    expect(done(await close('2026-01-25'))).toEqual({ loans: 0 });
    expect(done(await close('2026-01-20'))).toEqual({ loans: 0 });
    expect(lastVoucher()).toEqual(first);
  });

  it('books the same in one night as in many', async () => {
    const accounts = () =>
      world.db
        .select()
        .from(voucherLine)
        .all()
        .reduce<Record<string, number>>((total, line) => {
          total[line.account] = (total[line.account] ?? 0) + line.debit - line.credit;
          return total;
        }, {});
    for (const day of ['2026-01-16', '2026-02-14', '2026-02-15', '2026-02-16', '2026-03-31']) {
      done(await close(day));
    }
    const byNight = accounts();
    world = lendingWorld();
    done(await close('2026-03-31'));
    expect(accounts()).toEqual(byNight);
    expect(byNight['1132']).toBeGreaterThan(0);
  });

  it('pays what falls due out of held credit', async () => {
    await pay('2026-02-15', '25000');
    const before = world.loan();
    expect(before.credit).toBeGreaterThan(0);
    done(await close('2026-03-15'));
    const second = listInstalments(world.db, world.loanId)[1];
    expect(second?.settledOn).toBe('2026-03-15');
    expect(lastVoucher()).toMatchObject({
      loanId: world.loanId,
      summary: `以预收款归还 ${world.loan().number} 到期款项`,
    });
    expect(world.loan().credit).toBe(
      before.credit - ((second?.principalPaid ?? 0) + (second?.interestPaid ?? 0)),
    );
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('takes accrued interest back once the loan is more than 90 days late', async () => {
    done(await close('2026-05-16'));
    expect(linesOf(lastVoucher()?.id).map((line) => line.account)).toContain('1132');
    const owed = world.db.select().from(voucherLine).where(eq(voucherLine.account, '1132')).all();
    const receivable = owed.reduce((total, line) => total + line.debit - line.credit, 0);
    expect(receivable).toBeGreaterThan(0);
    done(await close('2026-05-17'));
    expect(linesOf(lastVoucher()?.id)).toEqual([
      { account: '1132', debit: 0, credit: receivable },
      { account: '601101', debit: receivable, credit: 0 },
    ]);
    expect(lastVoucher()?.loanId).toBe(world.loanId);
    expect(verifyBooks(world.db).differences).toEqual([]);
  });

  it('is nobody’s to run by hand, and leaves a line in the log when tried', async () => {
    for (const context of [
      world.operator('2026-01-25'),
      world.reviewer('2026-01-25'),
      world.administrator('2026-01-25'),
    ]) {
      expect(await execute(closeDay, context, {})).toMatchObject({ ok: false });
      expect(lastAudit()).toMatchObject({ action: 'day.close', outcome: 'denied' });
    }
    expect(world.loan().projectedTo).toBe('2026-01-15');
  });
});
