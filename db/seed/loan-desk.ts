// The desk where one loan's money comes in: what is owed is asked of the replay, as the screen does.
import { domainEvents, findLoan, listEvents, listInstalments, type InstalmentRow } from '@/db/store/loan';
import { issueCertificate } from '@/lib/commands/certificate/issue';
import { approveRefund } from '@/lib/commands/refund/approve';
import { rejectRefund } from '@/lib/commands/refund/reject';
import { requestRefund } from '@/lib/commands/refund/request';
import { postRepayment } from '@/lib/commands/repayment/post';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { rejectReversal } from '@/lib/commands/reversal/reject';
import { requestReversal } from '@/lib/commands/reversal/request';
import type { Actor } from '@/lib/domain/access/permissions';
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState } from '@/lib/domain/loan/state';
import type { ExcessUse } from '@/lib/domain/loan/terms';
import {
  fen,
  maxMoney,
  minMoney,
  subtract,
  sum,
  toYuanText,
  ZERO,
  type Money,
} from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';
import { officeDayFrom } from './office-days';
import type { World } from './world';

/** Above this people go to the bank; below they scan the code at the desk. */
const BIG_RECEIPT = fen(2_000_000);

type Receipt = Readonly<{ amount: Money; excess?: ExcessUse; note?: string }>;

export class LoanDesk {
  private receipts = 0;

  constructor(
    private readonly world: World,
    readonly loanId: number,
    /** What varies from loan to loan varies by it. */
    readonly index: number,
  ) {}

  plan(): InstalmentRow[] {
    return listInstalments(this.world.scene.db, this.loanId);
  }

  /** The loan as it stood on a day, by what is booked by now. */
  stateOn(day: IsoDate): LoanState {
    const { db } = this.world.scene;
    return replay(this.terms, domainEvents(listEvents(db, this.loanId)), day);
  }

  get isSettled(): boolean {
    return findLoan(this.world.scene.db, this.loanId)?.status === 'settled';
  }

  /** What falls due on a day or is overdue by then; ahead of it, the next instalment less what is held. */
  owedOn(day: IsoDate): Money {
    const { dueNow, nextDue, credit } = this.stateOn(day);
    const due = sum(Object.values(dueNow));
    return due > 0 ? due : maxMoney(ZERO, subtract(nextDue?.amount ?? ZERO, credit));
  }

  /** Books money that came on a day; never more than settles the loan. Answers the receipt's place, or null for nothing. */
  async receive(valueDate: IsoDate, { amount, excess = 'hold', note = '' }: Receipt): Promise<number | null> {
    if (this.isSettled) return null;
    const taken = minMoney(amount, this.stateOn(valueDate).payoff.total);
    if (taken <= 0) return null;
    const { sequence, settledOn } = await this.world.scene.act(this.operator(), postRepayment, {
      loanId: String(this.loanId),
      amount: toYuanText(taken),
      valueDate,
      excess,
      channel: this.channelOf(taken),
      note,
    });
    if (settledOn !== null) this.certifyLater();
    return sequence;
  }

  /** Most come for their certificate a few days after the last payment; some never do. */
  private certifyLater(): void {
    const { agenda, scene, eve } = this.world;
    const day = officeDayFrom(addDays(scene.today, 1 + (this.index % 3)));
    if (this.index % 5 === 4 || day > eve) return;
    agenda.on(day, async () => {
      await scene.act(this.operator(), issueCertificate, { loanId: String(this.loanId) });
    });
  }

  async askReversal(sequence: number, reason: string): Promise<number> {
    const { requestId } = await this.world.scene.act(this.operator(), requestReversal, {
      loanId: String(this.loanId),
      targetSequence: String(sequence),
      reason,
    });
    return requestId;
  }

  async decideReversal(requestId: number, isApproved: boolean, note: string): Promise<void> {
    const decision = { requestId: String(requestId), note };
    await this.world.scene.act(this.reviewer, isApproved ? approveReversal : rejectReversal, decision);
  }

  async askRefund(amount: Money, reason: string): Promise<number> {
    const { requestId } = await this.world.scene.act(this.operator(), requestRefund, {
      loanId: String(this.loanId),
      amount: toYuanText(amount),
      reason,
    });
    return requestId;
  }

  async decideRefund(requestId: number, isApproved: boolean, note: string): Promise<void> {
    const decision = { requestId: String(requestId), note };
    await this.world.scene.act(this.reviewer, isApproved ? approveRefund : rejectRefund, decision);
  }

  private get terms() {
    const loan = findLoan(this.world.scene.db, this.loanId);
    assert(loan, `no loan ${this.loanId}`);
    return loan.terms;
  }

  /** The operators take turns at the desk. */
  private operator(): Actor {
    this.receipts += 1;
    return this.world.staff.operators[(this.index + this.receipts) % 3 === 0 ? 0 : 1];
  }

  private get reviewer(): Actor {
    return this.world.staff.reviewers[this.index % 2 === 0 ? 0 : 1];
  }

  private channelOf(amount: Money): string {
    if (amount >= BIG_RECEIPT) return 'bank_transfer';
    return (
      ['mobile_payment', 'bank_transfer', 'mobile_payment', 'card_terminal'][this.index % 4] ??
      'bank_transfer'
    );
  }
}
