// What a loan contract is drawn from: plain facts, so that the same facts always give the same paper.
import type { Instant } from '@/lib/domain/calendar/instant';
import type { Guarantee } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import type { PlanRow } from '@/lib/domain/schedule/build-schedule';
import type { Account, Borrower, Lender } from '../parts/parties';

export type LoanContractData = Readonly<{
  number: string;
  lender: Lender;
  borrower: Borrower;
  /** Where the loan is paid out to. */
  payoutAccount: Account;
  /** 贷款种类 */
  productName: string;
  purpose: string;
  guarantee: Guarantee;
  guaranteeDetail: string;
  terms: LoanTerms;
  months: number;
  plan: readonly PlanRow[];
  /** 年化综合融资成本: percent a year, by the plan's own cash flows. */
  effectiveRate: Readonly<{ nominal: string; compound: string }>;
  /** 罚息利率 and 挪用罚息利率, percent a year, the cap already applied. */
  penaltyRate: string;
  misuseRate: string;
  createdAt: Instant;
}>;

export const CONTRACT_TITLE = '借款合同';
export const PLAN_TITLE = '还款计划表';
export const DISCLOSURE_TITLE = '综合融资成本明示表';
