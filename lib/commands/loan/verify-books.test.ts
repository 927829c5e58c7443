import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { loan, loanInstalment } from '@/db/schema';
import { insertVoucher, insertVoucherLine } from '@/db/store/loan';
import { instant } from '@/lib/domain/calendar/instant';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { fen, ZERO } from '@/lib/domain/money/money';
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
