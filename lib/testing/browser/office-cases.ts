// The office's cases: one application, contract, loan and request in each state that a screen has something to say about.
import { approveApplication } from '@/lib/commands/application/approve';
import { createApplication } from '@/lib/commands/application/create';
import { investigateApplication } from '@/lib/commands/application/investigate';
import { reviewApplication } from '@/lib/commands/application/review';
import { submitApplication } from '@/lib/commands/application/submit';
import { draftContract } from '@/lib/commands/contract/draft';
import { signContract } from '@/lib/commands/contract/sign';
import { voidContract } from '@/lib/commands/contract/void';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { requestRefund } from '@/lib/commands/refund/request';
import { postRepayment } from '@/lib/commands/repayment/post';
import { requestReversal } from '@/lib/commands/reversal/request';
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { applicationForm, reportForm } from '../lending-samples';
import type { Act } from './office';

/** 14.4 % is above four times the LPR. */
export const CAP_REASON = '小额信用贷款，风险成本较高';
export const OPINION = '资料齐全，经营稳定，同意按申请办理。';

export const PAYEE = {
  payeeName: '张建国',
  payeeBank: '杭州银行文三支行',
  payeeAccount: '6222020200088112236',
  note: '',
} as const;

export type Cases = Readonly<{
  applications: Readonly<Record<'draft' | 'investigating' | 'reviewing' | 'approving' | 'approved', number>>;
  /** The last two wait for the money's checker. */
  contracts: Readonly<Record<'drafted' | 'signed' | 'requested' | 'doubtful', number>>;
  loans: Readonly<
    Record<
      'running' | 'overdue' | 'credited' | 'waiting' | 'disputed' | 'settled' | 'revolving' | 'giveUp',
      number
    >
  >;
  /** The paper of a contract that was made void. */
  voidedPaper: number;
  /** All wait, those of a kind on the loans `waiting` and `disputed`. */
  requests: Readonly<Record<'reversal' | 'refund' | 'doubtfulReversal' | 'doubtfulRefund', number>>;
}>;

type Surroundings = Readonly<{
  today: IsoDate;
  productId: number;
  /** 时贷时还 */
  limitProductId: number;
  customerId: number;
}>;

export async function furnishCases(act: Act, surroundings: Surroundings): Promise<Cases> {
  const desk = new CaseDesk(act, surroundings);
  const limits = new CaseDesk(act, { ...surroundings, productId: surroundings.limitProductId });
  const applications = {
    draft: (await desk.entered()).applicationId,
    investigating: (await desk.submitted()).applicationId,
    reviewing: (await desk.investigated()).applicationId,
    approving: (await desk.reviewed()).applicationId,
    approved: (await desk.approved()).applicationId,
  };
  const contracts = {
    drafted: await desk.drafted(0),
    signed: await desk.signed(0),
    requested: await desk.signed(0),
    doubtful: await desk.signed(0),
  };
  await desk.requested(contracts.requested, 0);
  await desk.requested(contracts.doubtful, 0);
  const loans = {
    running: await desk.released(10),
    overdue: await desk.released(100),
    credited: await desk.released(12),
    waiting: await desk.released(14),
    disputed: await desk.released(14),
    settled: await desk.released(50),
    revolving: await limits.released(0, '50000'),
    giveUp: await limits.released(0, '30000'),
  };
  await desk.repaid(loans.running, 4, '500.00', 'prepay');
  await desk.repaid(loans.overdue, 60, '1,234.56', 'hold');
  await desk.repaid(loans.credited, 3, '800', 'hold');
  await desk.settled(loans.settled, 5);
  const [reversal, refund] = await requestsOn(act, desk, loans.waiting);
  const [doubtfulReversal, doubtfulRefund] = await requestsOn(act, desk, loans.disputed);
  const requests = { reversal, refund, doubtfulReversal, doubtfulRefund };
  const contractId = await desk.drafted(0);
  await act('operator', 0, voidContract, { contractId, reason: '借款人变更了借款金额' });
  // The office prints nothing but contracts, one paper each: they are counted alike.
  return { applications, contracts, loans, requests, voidedPaper: contractId };
}

/** Two payments, of which one is to be undone and some of the other's to be paid back. */
async function requestsOn(act: Act, desk: CaseDesk, loanId: number): Promise<readonly [number, number]> {
  const targetSequence = await desk.repaid(loanId, 5, '700', 'hold');
  await desk.repaid(loanId, 4, '900', 'hold');
  const wrong = { loanId, targetSequence, reason: '金额录入错误，实收 70 元' };
  const reversal = await act('operator', 1, requestReversal, wrong);
  const back = { loanId, amount: '600', reason: '客户要求退还，转回原账户' };
  const refund = await act('operator', 1, requestRefund, back);
  return [reversal.requestId, refund.requestId];
}

/** Takes one more case as far as asked; every later step goes through the earlier ones. */
export class CaseDesk {
  constructor(
    private readonly act: Act,
    private readonly where: Surroundings,
  ) {}

  entered(daysAgo = 20) {
    const { productId, customerId } = this.where;
    return this.act('operator', daysAgo, createApplication, { ...applicationForm, productId, customerId });
  }

  async submitted(daysAgo = 20) {
    return this.act('operator', daysAgo, submitApplication, await this.entered(daysAgo));
  }

  async investigated(daysAgo = 20) {
    const seen = await this.submitted(daysAgo);
    return this.act('operator', daysAgo, investigateApplication, { ...seen, ...reportForm });
  }

  async reviewed(daysAgo = 20) {
    const seen = await this.investigated(daysAgo);
    return this.act('reviewer', daysAgo, reviewApplication, { ...seen, outcome: 'pass', opinion: OPINION });
  }

  async approved(daysAgo = 20) {
    const seen = await this.reviewed(daysAgo);
    const { amount, months, annualRate } = applicationForm;
    const figures = { amount, months, annualRate };
    return this.act('secondReviewer', daysAgo, approveApplication, {
      ...seen,
      ...figures,
      outcome: 'approve',
      capReason: CAP_REASON,
      opinion: OPINION,
    });
  }

  async drafted(daysAgo: number): Promise<number> {
    const { applicationId } = await this.approved(daysAgo);
    const startsOn = this.day(daysAgo);
    return (await this.act('operator', daysAgo, draftContract, { applicationId, startsOn })).contractId;
  }

  async signed(daysAgo: number): Promise<number> {
    const contractId = await this.drafted(daysAgo);
    const signature = { contractId, signedOn: this.day(daysAgo), disclosureSigned: 'on' };
    await this.act('operator', daysAgo, signContract, signature);
    return contractId;
  }

  async requested(contractId: number, daysAgo: number, amount = ''): Promise<number> {
    const asked = { contractId, valueDate: this.day(daysAgo), amount, ...PAYEE };
    return (await this.act('operator', daysAgo, requestDisbursement, asked)).disbursementId;
  }

  async released(daysAgo: number, amount = ''): Promise<number> {
    const disbursementId = await this.requested(await this.signed(daysAgo), daysAgo, amount);
    const release = { disbursementId, note: '' };
    return (await this.act('reviewer', daysAgo, releaseDisbursement, release)).loanId;
  }

  async repaid(loanId: number, daysAgo: number, amount: string, excess: string): Promise<number> {
    const money = {
      loanId,
      amount,
      excess,
      valueDate: this.day(daysAgo),
      channel: 'bank_transfer',
      note: '',
    };
    return (await this.act('operator', daysAgo, postRepayment, money)).sequence;
  }

  /** The desk is told the payoff when it asks for too much, and brings just that. */
  async settled(loanId: number, daysAgo: number): Promise<void> {
    const most = await this.repaid(loanId, daysAgo, '999999', 'prepay').then(
      () => '',
      (refusal: Error) => /结清只需 ([\d.]+) 元/.exec(refusal.message)?.[1] ?? '',
    );
    await this.repaid(loanId, daysAgo, most, 'prepay');
  }

  private readonly day = (daysAgo: number): IsoDate => addDays(this.where.today, -daysAgo);
}
