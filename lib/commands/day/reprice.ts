// 重定价: the day-end books the new rate of every loan bound to the LPR whose repricing day has come.
import type { Tx } from '@/db/client';
import { domainEvents, findLoan, listActiveLoans, listEvents, type LoanRow } from '@/db/store/loan';
import { listLprInForce } from '@/db/store/lpr';
import type { LprEntry } from '@/lib/domain/interest/lpr';
import { repricingsDue } from '@/lib/domain/lpr/repricing';
import { ZERO } from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';
import { eventWords } from '@/lib/format/loan-event-words';
import type { CommandContext } from '../command';
import { bookEvent } from '../loan/book-event';

/** Books what is due on all running loans, also for days that have passed; answers how many repricings that was. */
export function repriceLoans(tx: Tx, context: CommandContext): number {
  const table = listLprInForce(tx);
  return listActiveLoans(tx)
    .filter((row) => row.terms.rateBasis.kind === 'lpr')
    .reduce((count, row) => count + repriceLoan(tx, context, row, table), 0);
}

function repriceLoan(tx: Tx, context: CommandContext, row: LoanRow, table: readonly LprEntry[]): number {
  const due = repricingsDue(row.terms, domainEvents(listEvents(tx, row.id)), table, context.today);
  for (const event of due) {
    const loan = findLoan(tx, row.id);
    assert(loan, 'a loan is never deleted');
    bookEvent(tx, context, loan, {
      event,
      amount: ZERO,
      note: event.valueDate < context.today ? '合同约定的重定价，补记' : '合同约定的重定价',
      summary: `${row.number} ${eventWords(event)}`,
    });
  }
  return due.length;
}
