// A lender with one running loan, put straight into the tables: for suites about what happens after disbursement.
import type { Db } from '@/db/client';
import { application, contract, document, product, productVersion } from '@/db/schema';
import { insertCompany } from '@/db/store/company';
import { findLoan, insertLoan, type LoanRow } from '@/db/store/loan';
import type { CommandContext } from '@/lib/commands/command';
import { bookEvent } from '@/lib/commands/loan/book-event';
import { instant } from '@/lib/domain/calendar/instant';
import { addMonths, isoDate } from '@/lib/domain/calendar/iso-date';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen, ZERO } from '@/lib/domain/money/money';
import { addPerson, contextOf, freshDb } from './fresh-db';
import { addCustomer } from './lending-samples';

const AT = instant('2026-01-10T02:00:00.000Z');
const COMPONENT_ORDER = ['fee', 'compound', 'penalty', 'interest', 'principal'] as const;

/** 120,000.00 yuan for a year at 14.4 %, equal instalments on the 15th from 2026-02-15. */
export const sampleTerms: LoanTerms = {
  principal: fen(12_000_000),
  annualRate: '14.4',
  method: 'equal_instalment',
  dayCount: 'monthly',
  startsOn: isoDate('2026-01-15'),
  maturesOn: isoDate('2027-01-15'),
  periodEvery: 1,
  periodUnit: 'month',
  dueDayRule: 'same_day',
  dueDay: null,
  firstPeriod: 'long',
  holidayRule: 'none',
  holidays: [],
  interestDuringShift: false,
  overdue: { upliftPercent: '50', compound: true, graceDays: 0, graceLost: true, rateCapPercent: '24' },
  allocation: { order: COMPONENT_ORDER, overdueOrder: COMPONENT_ORDER, switchAfterDays: 90, by: 'instalment' },
  prepayment: { allowed: true, effect: 'reduce_instalment', feePercent: '0' },
  rounding: 'HALF_UP',
};

export type LendingWorld = Readonly<{
  db: Db;
  loanId: number;
  loan: () => LoanRow;
  /** A person's context on any day. */
  administrator: (today: string) => CommandContext;
  operator: (today: string) => CommandContext;
  reviewer: (today: string) => CommandContext;
  secondReviewer: (today: string) => CommandContext;
}>;

/** One company, its people, a customer and an active loan disbursed on the first day of its terms. */
export function lendingWorld(changes: Partial<LoanTerms> = {}): LendingWorld {
  const db = freshDb();
  addCompany(db);
  const people = {
    administrator: addPerson(db, 'administrator', '管理'),
    operator: addPerson(db, 'operator', '李经办'),
    reviewer: addPerson(db, 'reviewer', '王审核'),
    secondReviewer: addPerson(db, 'reviewer', '赵审核'),
  };
  const makerId = people.operator.id;
  const customerId = addCustomer(db, makerId);
  const terms: LoanTerms = { ...sampleTerms, ...changes };
  const contractId = addContract(db, makerId, customerId, terms);
  const loanId = addLoan(db, people.reviewer, makerId, { customerId, contractId, terms });
  const loan = (): LoanRow => {
    const row = findLoan(db, loanId);
    if (!row) throw new Error('the loan is gone');
    return row;
  };
  return {
    db,
    loanId,
    loan,
    administrator: (today) => contextOf(db, people.administrator, today),
    operator: (today) => contextOf(db, people.operator, today),
    reviewer: (today) => contextOf(db, people.reviewer, today),
    secondReviewer: (today) => contextOf(db, people.secondReviewer, today),
  };
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
  maximumRate: '18',
  defaultRate: '14.4',
  guarantees: ['credit'],
  description: '经营周转',
});

function addContract(db: Db, createdBy: number, customerId: number, terms: LoanTerms): number {
  const productId = db
    .insert(product)
    .values({ code: 'XWJY', name: '小微经营贷', currentVersion: 1, createdAt: AT })
    .returning()
    .get().id;
  const productVersionId = db
    .insert(productVersion)
    .values({
      productId,
      version: 1,
      name: '小微经营贷',
      terms: productTerms(terms),
      createdBy,
      createdAt: AT,
    })
    .returning()
    .get().id;
  const applicationId = db
    .insert(application)
    .values({
      number: 'S2026000001',
      customerId,
      productVersionId,
      amount: terms.principal,
      months: 12,
      annualRate: terms.annualRate,
      purpose: '采购建材周转',
      repaymentSource: '门店经营收入',
      guarantee: 'credit',
      guaranteeDetail: '',
      state: 'contracted',
      version: 1,
      createdBy,
      createdAt: AT,
      updatedAt: AT,
    })
    .returning()
    .get().id;
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
      number: 'J2026000001',
      applicationId,
      customerId,
      state: 'disbursed',
      terms,
      documentId,
      signedOn: terms.startsOn,
      signedBy: createdBy,
      createdBy,
      createdAt: AT,
    })
    .returning()
    .get().id;
}

type NewLoan = Readonly<{ customerId: number; contractId: number; terms: LoanTerms }>;

function addLoan(db: Db, checker: CommandContext['actor'], managerId: number, opened: NewLoan): number {
  const { terms } = opened;
  return db.transaction((tx) => {
    const row = insertLoan(tx, {
      ...opened,
      number: 'J2026000001-01',
      productName: '小微经营贷',
      guarantee: 'credit',
      managerId,
      createdAt: AT,
      status: 'active',
      projectedTo: terms.startsOn,
      principal: terms.principal,
      disbursedOn: terms.startsOn,
      maturesOn: addMonths(terms.startsOn, 12),
      outstandingPrincipal: ZERO,
      credit: ZERO,
      settledOn: null,
    });
    bookEvent(tx, contextOf(db, checker, terms.startsOn), row, {
      event: { type: 'disburse', valueDate: terms.startsOn, amount: terms.principal },
      amount: terms.principal,
      channel: 'bank_transfer',
      summary: `发放贷款 ${row.number}`,
    });
    return row.id;
  });
}
