// A lender with one running loan, put straight into the tables: for suites about what happens after disbursement.
import type { Db } from '@/db/client';
import { application, contract, disbursement, document, product, productVersion } from '@/db/schema';
import { insertCompany } from '@/db/store/company';
import { findContract } from '@/db/store/contract';
import { findLoan, insertLoan, type LoanRow } from '@/db/store/loan';
import type { CommandContext } from '@/lib/commands/command';
import { bookEvent } from '@/lib/commands/loan/book-event';
import { instant } from '@/lib/domain/calendar/instant';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen, ZERO } from '@/lib/domain/money/money';
import { addPerson, contextOf, freshDb } from './fresh-db';
import { addCustomer } from './lending-samples';
import { sampleTerms } from './sample-terms';

export { sampleTerms };

const AT = instant('2026-01-10T02:00:00.000Z');

/** Where the money is to go, as the disbursement form posts it. */
export const payeeForm = {
  payeeName: '张建国',
  payeeBank: '杭州银行',
  payeeAccount: '6222020200012345670',
  note: '',
} as const;

export type LendingHouse = Readonly<{
  db: Db;
  customerId: number;
  /** A person's context on any day. */
  administrator: (today: string) => CommandContext;
  operator: (today: string) => CommandContext;
  reviewer: (today: string) => CommandContext;
  secondReviewer: (today: string) => CommandContext;
}>;

/** One company, its people and a customer. */
function lendingHouse(): LendingHouse {
  const db = freshDb();
  addCompany(db);
  const people = {
    administrator: addPerson(db, 'administrator', '管理'),
    operator: addPerson(db, 'operator', '李经办'),
    reviewer: addPerson(db, 'reviewer', '王审核'),
    secondReviewer: addPerson(db, 'reviewer', '赵审核'),
  };
  return {
    db,
    customerId: addCustomer(db, people.operator.id),
    administrator: (today) => contextOf(db, people.administrator, today),
    operator: (today) => contextOf(db, people.operator, today),
    reviewer: (today) => contextOf(db, people.reviewer, today),
    secondReviewer: (today) => contextOf(db, people.secondReviewer, today),
  };
}

export type ApprovedWorld = LendingHouse &
  Readonly<{
    applicationId: number;
    /** One more approved case, of the same customer and product. */
    addApplication: () => number;
  }>;

/** An approved case for the sample loan, not yet drawn up. */
export function approvedWorld(changes: Partial<LoanTerms> = {}): ApprovedWorld {
  const house = lendingHouse();
  const terms: LoanTerms = { ...sampleTerms, ...changes };
  const productVersionId = addProduct(house, terms);
  let count = 0;
  const addApplication = () => addCase(house, terms, { productVersionId, state: 'approved', count: ++count });
  return { ...house, applicationId: addApplication(), addApplication };
}

export type ContractWorld = LendingHouse & Readonly<{ contractId: number }>;

/** A contract drawn up on 2026-01-10 by the operator, not yet signed. */
export function contractWorld(changes: Partial<LoanTerms> = {}): ContractWorld {
  const house = lendingHouse();
  const terms: LoanTerms = { ...sampleTerms, ...changes };
  const productVersionId = addProduct(house, terms);
  return {
    ...house,
    contractId: addContract(house, terms, { productVersionId, state: 'drafted', count: 1 }),
  };
}

export type LendingWorld = LendingHouse &
  Readonly<{
    loanId: number;
    loan: () => LoanRow;
    /** One more loan of the same customer, on the same terms or changed ones; answers its id. */
    addLoan: (changes?: Partial<LoanTerms>) => number;
  }>;

/** An active loan, disbursed on the first day of its terms. */
export function lendingWorld(changes: Partial<LoanTerms> = {}): LendingWorld {
  const house = lendingHouse();
  const terms: LoanTerms = { ...sampleTerms, ...changes };
  const productVersionId = addProduct(house, terms);
  let count = 0;
  const add = (more: Partial<LoanTerms> = {}): number => {
    count += 1;
    const own = { ...terms, ...more };
    return addLoan(house, addContract(house, own, { productVersionId, state: 'disbursed', count }), own);
  };
  const loanId = add();
  const loan = (): LoanRow => {
    const row = findLoan(house.db, loanId);
    if (!row) throw new Error('the loan is gone');
    return row;
  };
  return { ...house, loanId, loan, addLoan: add };
}

function addCompany(db: Db): void {
  db.transaction((tx) =>
    insertCompany(tx, {
      name: '杭州安信小额贷款有限公司',
      shortName: '安信小贷',
      creditCode: '91330106MA2XXXXX0X',
      address: '杭州市西湖区文三路 100 号',
      phone: '0571-88880000',
      legalRepresentative: '陈安信',
      bankName: '杭州银行文三支行',
      bankAccount: '3301040160000012345',
      isDemo: false,
      createdAt: AT,
    }),
  );
}

const productTerms = (terms: LoanTerms): ProductTerms => ({
  ...terms,
  minimumAmount: fen(1_000_000),
  maximumAmount: fen(50_000_000),
  minimumMonths: 3,
  maximumMonths: 24,
  minimumRate: '10',
  maximumRate: '24',
  defaultRate: '14.4',
  guarantees: ['credit'],
  description: '经营周转',
});

function addProduct({ db, operator }: LendingHouse, terms: LoanTerms): number {
  const productId = db
    .insert(product)
    .values({ code: 'XWJY', name: '小微经营贷', currentVersion: 1, createdAt: AT })
    .returning()
    .get().id;
  return db
    .insert(productVersion)
    .values({
      productId,
      version: 1,
      name: '小微经营贷',
      terms: productTerms(terms),
      createdBy: operator(terms.startsOn).actor.id,
      createdAt: AT,
    })
    .returning()
    .get().id;
}

type Case = Readonly<{ productVersionId: number; state: 'approved' | 'contracted'; count: number }>;

const addCase = (
  { db, customerId, operator }: LendingHouse,
  terms: LoanTerms,
  { productVersionId, state, count }: Case,
): number =>
  db
    .insert(application)
    .values({
      number: `S2026${String(count).padStart(6, '0')}`,
      customerId,
      productVersionId,
      amount: terms.principal,
      months: 12,
      annualRate: terms.annualRate,
      purpose: '采购建材周转',
      repaymentSource: '门店经营收入',
      guarantee: 'credit',
      guaranteeDetail: '',
      state,
      version: 1,
      createdBy: operator(terms.startsOn).actor.id,
      createdAt: AT,
      updatedAt: AT,
    })
    .returning()
    .get().id;

type Signing = Readonly<{ productVersionId: number; state: 'drafted' | 'disbursed'; count: number }>;

function addContract(
  house: LendingHouse,
  terms: LoanTerms,
  { productVersionId, state, count }: Signing,
): number {
  const { db, customerId } = house;
  const createdBy = house.operator(terms.startsOn).actor.id;
  const applicationId = addCase(house, terms, { productVersionId, state: 'contracted', count });
  const documentId = db
    .insert(document)
    .values({
      kind: 'contract',
      subjectId: applicationId,
      fileName: '借款合同.pdf',
      sha256: '',
      content: Buffer.from('%PDF'),
      createdBy,
      createdAt: AT,
    })
    .returning()
    .get().id;
  return db
    .insert(contract)
    .values({
      number: `J2026${String(count).padStart(6, '0')}`,
      applicationId,
      customerId,
      state,
      terms,
      documentId,
      signedOn: state === 'drafted' ? null : terms.startsOn,
      signedBy: state === 'drafted' ? null : createdBy,
      createdBy,
      createdAt: AT,
    })
    .returning()
    .get().id;
}

function addLoan(house: LendingHouse, contractId: number, terms: LoanTerms): number {
  const { db, customerId } = house;
  const [maker, checker] = [house.operator(terms.startsOn), house.reviewer(terms.startsOn)];
  return db.transaction((tx) => {
    tx.insert(disbursement)
      .values({
        ...payeeForm,
        contractId,
        state: 'released',
        amount: terms.principal,
        valueDate: terms.startsOn,
        requestedBy: maker.actor.id,
        requestedAt: maker.now,
        decidedBy: checker.actor.id,
        decidedAt: checker.now,
        decisionNote: '',
        eventSequence: 1,
      })
      .run();
    const signed = findContract(tx, contractId);
    if (!signed) throw new Error('the contract is gone');
    const row = insertLoan(tx, {
      customerId,
      contractId,
      terms,
      number: `${signed.number}-01`,
      productName: '小微经营贷',
      guarantee: 'credit',
      managerId: maker.actor.id,
      createdAt: AT,
      status: 'active',
      projectedTo: terms.startsOn,
      principal: terms.principal,
      disbursedOn: terms.startsOn,
      maturesOn: terms.maturesOn,
      annualRate: terms.annualRate,
      outstandingPrincipal: ZERO,
      credit: ZERO,
      settledOn: null,
    });
    bookEvent(tx, checker, row, {
      event: { type: 'disburse', valueDate: terms.startsOn, amount: terms.principal },
      amount: terms.principal,
      channel: 'bank_transfer',
      summary: `发放贷款 ${row.number}`,
    });
    return row.id;
  });
}
