// 生成合同: draws the paper first, then files it, numbers the contract and moves the case on, all or nothing.
import type { LoanContractData } from '@/components/pdf/contract/contract-data';
import { renderLoanContract } from '@/components/pdf/loan-contract';
import type { Reader } from '@/db/client';
import { participantsOf } from '@/db/store/application';
import { findCase, insertContract, theCompany } from '@/db/store/contract';
import { insertDocument } from '@/db/store/document';
import { listLprInForce } from '@/db/store/lpr';
import { nextNumber, peekNumber } from '@/db/store/sequence';
import { addDays, yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LprEntry } from '@/lib/domain/interest/lpr';
import { misusePercent, penaltyPercent } from '@/lib/domain/loan/overdue-accrual';
import { plannedCost, plannedRows } from '@/lib/domain/loan/planned';
import { refuseOutsideProduct } from '@/lib/domain/loan/product-limits';
import { judgeCost, refuseBarredCost } from '@/lib/domain/lpr/judge-cost';
import { basisAtContract } from '@/lib/domain/lpr/repricing';
import { toYuanText } from '@/lib/domain/money/money';
import { assert, Refusal, refuseField } from '@/lib/domain/refusal';
import { transitionApplication } from '@/lib/domain/workflow/application';
import { draftContractInput, PLANNED_DAYS_MAX } from '@/lib/schemas/loan';
import { moveApplication } from '../application/steps';
import { defineCommand, Outdated, type CommandContext } from '../command';
import { contractTerms, type DraftedPlan } from './terms';

export const draftContract = defineCommand({
  name: 'contract.draft',
  input: draftContractInput,
  prepare: async (context, input) => {
    refuseUnplannable(input.startsOn, context.today);
    const facts = contractFacts(context.db, context, input);
    const paper = paperOf(facts, context, input);
    return { facts, terms: paper.terms, content: await renderLoanContract(paper) };
  },
  run: (tx, context, input, { facts, terms, content }) => {
    // The paper states the number, the customer and the company: none of them may have moved while it was drawn.
    if (JSON.stringify(contractFacts(tx, context, input)) !== JSON.stringify(facts)) {
      throw new Outdated('生成合同期间相关资料有变动，请重新提交。');
    }
    const { application, number } = facts;
    const taken = nextNumber(tx, 'contract', facts.year);
    assert(contractNumber(facts.company.shortName, facts.year, taken) === number, 'the number was peeked at');
    const document = insertDocument(tx, {
      kind: 'contract',
      subjectId: application.id,
      fileName: `借款合同-${number}.pdf`,
      content,
      createdBy: context.actor.id,
      createdAt: context.now,
    });
    const contract = insertContract(tx, {
      number,
      applicationId: application.id,
      customerId: application.customerId,
      state: 'drafted',
      terms,
      documentId: document.id,
      createdBy: context.actor.id,
      createdAt: context.now,
    });
    moveApplication(tx, context, application, {
      act: 'contract',
      step: {
        stage: 'contract',
        outcome: 'drafted',
        opinion: `合同 ${number}，预计放款日 ${terms.startsOn}`,
      },
    });
    return {
      data: { contractId: contract.id },
      audit: {
        subjectType: 'contract',
        subjectId: contract.id,
        summary: `生成合同 ${number}，${toYuanText(terms.principal)} 元，借款人 ${facts.customer.name}`,
        after: {
          number,
          application: application.number,
          principal: terms.principal,
          annualRate: terms.annualRate,
          startsOn: terms.startsOn,
          maturesOn: terms.maturesOn,
          sha256: document.sha256,
        },
      },
    };
  },
});

/** "安信借字〔2026〕第000012号" (domain.md 6.1) */
const contractNumber = (shortName: string, year: string, count: number): string =>
  `${shortName}借字〔${year}〕第${String(count).padStart(6, '0')}号`;

function refuseUnplannable(startsOn: IsoDate, today: IsoDate): void {
  if (startsOn < today) refuseField('startsOn', '预计放款日不能早于今天');
  const latest = addDays(today, PLANNED_DAYS_MAX);
  if (startsOn > latest)
    refuseField('startsOn', `预计放款日不能晚于 ${latest}（最多提前 ${PLANNED_DAYS_MAX} 天）`);
}

type ContractFacts = ReturnType<typeof contractFacts>;

/** Everything that the paper will state, as it is now; refuses a case that is not ready for a contract. */
function contractFacts(reader: Reader, context: CommandContext, input: { applicationId: number }) {
  const found = findCase(reader, input.applicationId);
  if (!found) throw new Refusal('该贷款申请不存在，或您无权查看。');
  const { application, customer, productVersion } = found;
  transitionApplication(
    'contract',
    application.state,
    context.actor.id,
    participantsOf(reader, application.id),
  );
  refuseOutsideProduct(productVersion.terms, application);
  const company = theCompany(reader);
  assert(company, 'a company is set up before anybody signs in');
  const year = String(yearOf(context.today));
  const number = contractNumber(company.shortName, year, peekNumber(reader, 'contract', year));
  const lprTable: readonly LprEntry[] = listLprInForce(reader);
  // Bound to the LPR, the contract states how far its rate lies above the one in force today.
  const rateBasis = basisAtContract(
    productVersion.terms.rateBasis,
    application.annualRate,
    lprTable,
    context.today,
  );
  return { application, customer, productVersion, company, year, number, rateBasis, lprTable };
}

function paperOf(facts: ContractFacts, context: CommandContext, plan: DraftedPlan): LoanContractData {
  const { application, company, customer, number, productVersion } = facts;
  const product = { ...productVersion.terms, rateBasis: facts.rateBasis };
  const terms = contractTerms(product, application, plan);
  const rows = plannedRows(terms);
  const rate = plannedCost(terms, rows);
  refuseBarredCost(judgeCost(terms, context.today, facts.lprTable));
  return {
    number,
    lender: company,
    borrower: customer,
    payoutAccount: {
      name: customer.bankAccountName,
      bank: customer.bankName,
      number: customer.bankAccount,
    },
    productName: productVersion.name,
    purpose: application.purpose,
    guarantee: application.guarantee,
    guaranteeDetail: application.guaranteeDetail,
    terms,
    months: application.months,
    plan: rows,
    effectiveRate: rate,
    penaltyRate: penaltyPercent(terms),
    misuseRate: misusePercent(terms),
    createdAt: context.now,
  };
}
