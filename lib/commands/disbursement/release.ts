// 放款复核: the checker lets the money out; the loan begins, its plan reckoned from the actual day.
import type { Tx } from '@/db/client';
import { decideDisbursement, findCase, updateContract, type ContractRow } from '@/db/store/contract';
import { insertLoan } from '@/db/store/loan';
import type { CommandContext } from '@/lib/commands/command';
import { addMonths, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { toYuanText, ZERO } from '@/lib/domain/money/money';
import { assert, Refusal } from '@/lib/domain/refusal';
import { decideDisbursementInput } from '@/lib/schemas/loan';
import { defineCommand } from '../command';
import { bookEvent } from '../loan/book-event';
import { holidaysOfTerm } from '../loan/holidays';
import { loadOpenDisbursement } from './open-disbursement';

export const releaseDisbursement = defineCommand({
  name: 'disbursement.release',
  input: decideDisbursementInput,
  run: (tx, context, input) => {
    const { disbursement, contract } = loadOpenDisbursement(tx, context, input.disbursementId);
    if (contract.state !== 'signed') throw new Refusal('合同的状态已经变化，不能放款，请刷新页面。');
    if (disbursement.amount !== contract.terms.principal) throw new Refusal('放款金额必须等于合同金额。');
    decideDisbursement(tx, disbursement.id, {
      state: 'released',
      decidedBy: context.actor.id,
      decidedAt: context.now,
      decisionNote: input.note,
    });
    updateContract(tx, contract.id, { state: 'disbursed' });
    const loan = openLoan(tx, context, contract, disbursement.valueDate, disbursement.requestedBy);
    bookEvent(tx, context, loan, {
      event: { type: 'disburse', valueDate: disbursement.valueDate, amount: disbursement.amount },
      amount: disbursement.amount,
      channel: 'bank_transfer',
      note: `${disbursement.payeeName} ${disbursement.payeeBank} ${disbursement.payeeAccount}`,
      summary: `发放贷款 ${loan.number}`,
    });
    return {
      data: { loanId: loan.id },
      audit: {
        subjectType: 'loan',
        subjectId: loan.id,
        summary: `发放贷款 ${loan.number}，${toYuanText(disbursement.amount)} 元`,
        after: { disbursement, terms: loan.terms },
      },
    };
  },
});

/** 借据: one for each contract in this release, numbered after it. */
function openLoan(
  tx: Tx,
  context: CommandContext,
  contract: ContractRow,
  valueDate: IsoDate,
  managerId: number,
) {
  const found = findCase(tx, contract.applicationId);
  assert(found, 'a contract belongs to an application');
  const terms = termsFrom(contract.terms, valueDate, found.application.months);
  return insertLoan(tx, {
    number: `${contract.number}-01`,
    contractId: contract.id,
    customerId: contract.customerId,
    productName: found.productVersion.name,
    terms,
    guarantee: found.application.guarantee,
    managerId,
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

/** The signed terms moved to the day on which the money really goes out (借据 6.5: interest runs from that day). */
export function termsFrom(signed: LoanTerms, startsOn: IsoDate, months: number): LoanTerms {
  return {
    ...signed,
    startsOn,
    maturesOn: addMonths(startsOn, months),
    holidays: holidaysOfTerm(signed.holidayRule, startsOn, months),
  };
}
