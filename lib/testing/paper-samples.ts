// Facts for papers as commands gather them, for suites about what is printed.
import type { LoanContractData } from '@/components/pdf/contract/contract-data';
import type { Borrower, Lender } from '@/components/pdf/parts/parties';
import { instant } from '@/lib/domain/calendar/instant';
import { addMonths } from '@/lib/domain/calendar/iso-date';
import { effectiveRate } from '@/lib/domain/interest/effective-rate';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { sampleTerms } from './lending-world';

export const sampleLender: Lender = {
  name: '杭州安信小额贷款有限公司',
  creditCode: '91330100799655058B',
  address: '杭州市西湖区文三路 100 号',
  phone: '0571-88880000',
  legalRepresentative: '陈安信',
  bankName: '杭州银行文三支行',
  bankAccount: '3301040160000012345',
};

export const sampleBorrower: Borrower = {
  name: '张建国',
  kind: 'person',
  identityNumber: '330106199003072415',
  phone: '13812341234',
  address: '杭州市西湖区文三路 1 号',
  legalRepresentative: '',
};

/** A contract of the sample loan; changed terms bring their own plan. */
export function sampleContract(
  changes: Partial<LoanContractData> = {},
  termChanges: Partial<LoanTerms> = {},
): LoanContractData {
  const months = changes.months ?? 12;
  const terms: LoanTerms = {
    ...sampleTerms,
    allocation: {
      ...sampleTerms.allocation,
      overdueOrder: ['fee', 'principal', 'interest', 'penalty', 'compound'],
    },
    maturesOn: addMonths(sampleTerms.startsOn, months),
    ...termChanges,
  };
  const plan = buildSchedule(terms);
  return {
    number: '安信借字〔2026〕第000012号',
    lender: sampleLender,
    borrower: sampleBorrower,
    payoutAccount: { name: '张建国', bank: '杭州银行', number: '6222020200012345670' },
    productName: '小微经营贷',
    purpose: '采购建材周转',
    guarantee: 'credit',
    guaranteeDetail: '',
    terms,
    months,
    plan,
    effectiveRate: effectiveRate(terms, plan),
    penaltyRate: '21.6',
    misuseRate: '24',
    createdAt: instant('2026-01-10T02:00:00.000Z'),
    ...changes,
  };
}
