// 放款复核: the checker lets the money out. The first draw begins the loan, its plan reckoned from the actual day; a
// later one is a draw on it, and the plan is made anew.
import type { Tx } from '@/db/client';
import {
  decideDisbursement,
  findCase,
  updateContract,
  type ContractRow,
  type DisbursementRow,
} from '@/db/store/contract';
import { insertLoan, type LoanRow } from '@/db/store/loan';
import type { CommandContext } from '@/lib/commands/command';
import { addMonths, later, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { toYuanText, ZERO } from '@/lib/domain/money/money';
import { assert, Refusal } from '@/lib/domain/refusal';
import { decideDisbursementInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { bookEvent } from '../loan/book-event';
import { holidaysOfTerm } from '../loan/holidays';
import { checkDraw } from './check-draw';
import { loadOpenDisbursement } from './open-disbursement';

export const releaseDisbursement = defineCommand({
  name: 'disbursement.release',
  input: decideDisbursementInput,
  run: (tx, context, input) => {
    const { disbursement, contract } = loadOpenDisbursement(tx, context, input.disbursementId);
    if (contract.state !== 'signed' && contract.state !== 'disbursed')
      throw new Refusal('合同的状态已经变化，不能放款，请刷新页面。');
    const running = checkDraw(tx, contract, disbursement, context.today);
    const loan = running ?? openLoan(tx, context, contract, disbursement);
    const { sequence } = bookEvent(tx, context, loan, {
      event: { type: 'disburse', valueDate: disbursement.valueDate, amount: disbursement.amount },
      amount: disbursement.amount,
      channel: 'bank_transfer',
      note: `${disbursement.payeeName} ${disbursement.payeeBank} ${disbursement.payeeAccount}`,
      summary: running ? `${disbursement.valueDate} ${loan.number} 提款` : `发放贷款 ${loan.number}`,
    });
    decideDisbursement(tx, disbursement.id, {
      state: 'released',
      decidedBy: context.actor.id,
      decidedAt: context.now,
      decisionNote: input.note,
      eventSequence: sequence,
    });
    return {
      data: { loanId: loan.id },
      audit: {
        subjectType: 'loan',
        subjectId: loan.id,
        summary: `${running ? '提款放款' : '发放贷款'} ${loan.number}，${toYuanText(disbursement.amount)} 元`,
        ...(running && { before: { outstandingPrincipal: loan.outstandingPrincipal } }),
        after: { disbursement, ...(!running && { terms: loan.terms }) },
      },
    };
  },
});

/** 借据: one account for each contract, numbered after it. */
function openLoan(
  tx: Tx,
  context: CommandContext,
  contract: ContractRow,
  disbursement: DisbursementRow,
): LoanRow {
  const found = findCase(tx, contract.applicationId);
  assert(found, 'a contract belongs to an application');
  updateContract(tx, contract.id, { state: 'disbursed' });
  const { valueDate, requestedBy } = disbursement;
  const terms = termsFrom(contract.terms, valueDate, found.application.months);
  return insertLoan(tx, {
    number: `${contract.number}-01`,
    contractId: contract.id,
    customerId: contract.customerId,
    productName: found.productVersion.name,
    terms,
    guarantee: found.application.guarantee,
    managerId: requestedBy,
    createdAt: context.now,
    status: 'active',
    projectedTo: valueDate,
    principal: terms.principal,
    disbursedOn: valueDate,
    maturesOn: terms.maturesOn,
    annualRate: terms.annualRate,
    outstandingPrincipal: ZERO,
    credit: ZERO,
    settledOn: null,
  });
}

/**
 * The signed terms moved to the day on which the money really goes out (借据 6.5: interest runs from that day). Agreed
 * days of repayment stay where they are; of planned draws the first moves, and none lies before it.
 */
export function termsFrom(signed: LoanTerms, startsOn: IsoDate, months: number): LoanTerms {
  const { draw, method } = signed;
  return {
    ...signed,
    startsOn,
    maturesOn: method === 'agreed' ? signed.maturesOn : addMonths(startsOn, months),
    holidays: holidaysOfTerm(signed.holidayRule, startsOn, months),
    draw: {
      ...draw,
      tranches: draw.tranches.map(({ on, amount }, index) => ({
        on: index === 0 ? startsOn : later(on, startsOn),
        amount,
      })),
    },
  };
}
