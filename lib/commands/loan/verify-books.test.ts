import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { loan, loanEvent, loanInstalment } from '@/db/schema';
import { insertVoucher, insertVoucherLine, listEvents } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { postRepayment } from '@/lib/commands/repayment/post';
import { instant } from '@/lib/domain/calendar/instant';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { fen, ZERO } from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld, type LendingWorld } from '@/lib/testing/lending-world';
import { verifyBooks } from './verify-books';

let world: LendingWorld;
beforeEach(() => {
  world = lendingWorld();
});

const found = () => verifyBooks(world.db).differences.map(({ loan: number, what }) => `${number} ${what}`);

/** The ledger takes new vouchers only, so a false one is added rather than an old one changed. */
const addVoucher = (number: string, lines: readonly [debit: number, credit: number][]): void =>
  world.db.transaction((tx) => {
    const { id } = insertVoucher(tx, {
      number,
      bookingDate: isoDate('2026-01-16'),
      loanId: world.loanId,
      eventSequence: null,
      summary: 'planted',
      createdBy: 0,
      createdAt: instant('2026-01-16T02:00:00.000Z'),
    });
    for (const [debit, credit] of lines) {
      insertVoucherLine(tx, {
        voucherId: id,
        loanId: world.loanId,
        account: '1002',
        debit: fen(debit),
        credit: fen(credit),
      });
    }
  });

describe('the check of the books', () => {
  it('finds nothing in sound books, and counts what it has seen', () => {
    expect(verifyBooks(world.db)).toMatchObject({ loans: 1, events: 1, vouchers: 1, differences: [] });
  });

  it('finds a balance that is not what replay says', () => {
    world.db
      .update(loan)
      .set({ outstandingPrincipal: fen(11_999_999) })
      .run();
    expect(found()).toEqual(['J2026000001-01 projection']);
  });

  it('finds a changed and a missing instalment', () => {
    world.db
      .update(loanInstalment)
      .set({ interestPaid: fen(1) })
      .where(eq(loanInstalment.period, 3))
      .run();
    world.db.delete(loanInstalment).where(eq(loanInstalment.period, 12)).run();
    expect(found()).toEqual([
      'J2026000001-01 instalment count',
      'J2026000001-01 instalment 3',
      'J2026000001-01 instalment 12',
    ]);
  });

  it('finds an event changed behind the back of its trigger, in what it moved and in what lists show of it', () => {
    world.db.$client.exec('drop trigger loan_event_no_update');
    const tamper = (changes: Partial<typeof loanEvent.$inferInsert>) =>
      world.db.update(loanEvent).set(changes).run();
    tamper({ amount: fen(11_000_000) });
    expect(found()).toEqual(['J2026000001-01 event 1']);
    const [row] = listEvents(world.db, world.loanId);
    assert(row, 'the sample loan begins with its disbursement');
    tamper({
      amount: fen(11_000_000),
      event: { ...row.event, type: 'disburse', amount: fen(11_000_000) },
    });
    expect(found()).toContain('J2026000001-01 projection');
    expect(found()).toContain('J2026000001-01 account 1303');
  });

  it('finds a maturity that is not what was agreed', () => {
    world.db
      .update(loan)
      .set({ maturesOn: isoDate('2028-01-15') })
      .run();
    expect(found()).toEqual(['J2026000001-01 projection']);
  });

  it('finds nothing after a life of receipts, and a voucher line changed since', async () => {
    for (const [day, amount] of [
      ['2026-02-18', '3333.33'],
      ['2026-03-29', '40000'],
    ] as const) {
      const input = {
        loanId: world.loanId,
        amount,
        valueDate: day,
        excess: 'prepay',
        channel: 'card_terminal',
      };
      done(await execute(postRepayment, world.operator(day), input));
    }
    expect(verifyBooks(world.db)).toMatchObject({ events: 3, differences: [] });
    world.db.$client.exec('drop trigger voucher_line_no_update');
    world.db.$client.exec("update voucher_line set account = '6021' where account = '601102'");
    expect(found()).toEqual(['J2026000001-01 account 601102', 'J2026000001-01 account 6021']);
  });

  it('finds a voucher whose sides differ, and the account that is off with it', () => {
    addVoucher('P-1', [[100, 0]]);
    expect(verifyBooks(world.db).differences).toContainEqual({
      loan: 'P-1',
      what: 'debits less credits',
      expected: '0',
      actual: '100',
    });
    expect(found()).toContain('J2026000001-01 account 1002');
  });

  it('finds a voucher without lines, and passes over one of noughts that balances', () => {
    addVoucher('P-2', []);
    addVoucher('P-3', [[ZERO, ZERO]]);
    expect(found()).toEqual(['P-2 debits less credits']);
  });
});
