// 打印计息明细: what a loan bore up to a day and how it was reckoned. Made anew each time, for another day or another
// truth is another paper; the log keeps its hash.
import { renderAccrualStatement, type AccrualStatementData } from '@/components/pdf/accrual-statement';
import { sha256 } from '@/db/store/document';
import { domainEvents, listEvents } from '@/db/store/loan';
import { accrualStatement } from '@/lib/domain/loan/accrual-statement';
import { bookedLater, eventsFor } from '@/lib/domain/loan/known-on';
import { Refusal } from '@/lib/domain/refusal';
import { truthLabels } from '@/lib/format/explanation-words';
import { accrualStatementInput } from '@/lib/schemas/loan';
import type { z } from 'zod';
import { defineCommand, type CommandContext } from '../command';
import { loanFile } from '../document/loan-file';
import { loadLoan } from '../loan/book-event';

type Input = z.output<typeof accrualStatementInput>;

export const printAccrualStatement = defineCommand({
  name: 'accrual-statement.print',
  input: accrualStatementInput,
  prepare: async (context, input) => {
    const facts = factsOf(context, input);
    return { facts, content: await renderAccrualStatement(facts) };
  },
  run: (_tx, _context, input, { content, facts }) => ({
    data: { content, fileName: `计息明细-${facts.loanNumber}-${facts.asOf}.pdf` },
    audit: {
      subjectType: 'loan',
      subjectId: input.loanId,
      summary: `打印计息明细 ${facts.loanNumber}，截至 ${facts.asOf}，${truthLabels[facts.truth]}`,
      after: { sha256: sha256(content) },
    },
  }),
});

function factsOf(context: CommandContext, { asOf, loanId, truth }: Input): AccrualStatementData {
  const loan = loadLoan(context.db, loanId);
  if (asOf < loan.disbursedOn || asOf > context.today) {
    throw new Refusal(`截至日期应在放款日 ${loan.disbursedOn} 至今日 ${context.today} 之间。`);
  }
  const all = domainEvents(listEvents(context.db, loan.id));
  const statement = accrualStatement(loan.terms, eventsFor(all, asOf, truth), asOf);
  const { borrower, contract, lender } = loanFile(context.db, loan);
  return {
    loanNumber: loan.number,
    contractNumber: contract.number,
    lender,
    borrower,
    productName: loan.productName,
    terms: loan.terms,
    asOf,
    truth,
    laterCount: bookedLater(all, asOf).length,
    statement,
    outstandingPrincipal: statement.state.outstandingPrincipal,
    printedBy: context.actor.name,
    createdAt: context.now,
  };
}
