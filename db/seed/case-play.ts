// Plays one case through the commands, from the first visit to the day on which the money goes out.
import { approveApplication } from '@/lib/commands/application/approve';
import { createApplication } from '@/lib/commands/application/create';
import { investigateApplication } from '@/lib/commands/application/investigate';
import { reviewApplication } from '@/lib/commands/application/review';
import { submitApplication } from '@/lib/commands/application/submit';
import { updateApplication } from '@/lib/commands/application/update';
import { withdrawApplication } from '@/lib/commands/application/withdraw';
import { draftContract } from '@/lib/commands/contract/draft';
import { signContract } from '@/lib/commands/contract/sign';
import { voidContract } from '@/lib/commands/contract/void';
import { rejectDisbursement } from '@/lib/commands/disbursement/reject';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import type { Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { factsOf, type Facts } from './case-facts';
import type { Act } from './case-route';
import { guaranteeDetail, repaymentSource } from './guarantee-words';
import {
  approvalOpinion,
  approvalRefused,
  approvalReturned,
  capReasonOf,
  DISBURSEMENT_REJECTED,
  entryReturned,
  investigationOpinion,
  reviewOpinion,
  REVIEW_REFUSED,
  reviewReturned,
  voidReason,
  withdrawReason,
} from './opinion-words';
import { reportWords } from './report-words';
import type { Story } from './stories';
import type { World } from './world';

export class CasePlay {
  private application = { applicationId: 0, version: 0 };
  private contractId = 0;
  private disbursementId = 0;
  private acts = 0;
  private investigations = 0;

  constructor(
    private readonly world: World,
    private readonly story: Story,
    /** The day on which the money goes out, or would */
    private readonly paidOutOn: IsoDate,
    private readonly onReleased: (loanId: number) => void,
  ) {}

  /** Does one act of the case, today. */
  async play(act: Act): Promise<void> {
    const facts = factsOf(this.story, this.world.cast.customer(this.story.customer), this.world.scene.today);
    this.acts += 1;
    await this.perform(act, facts);
  }

  private async perform(act: Act, facts: Facts): Promise<void> {
    switch (act) {
      case 'create':
        return this.create(facts);
      case 'submit':
        return this.submit(facts);
      case 'return_entry':
      case 'investigate':
        return this.investigate(facts, act === 'investigate');
      case 'review':
      case 'return_review':
      case 'refuse_review':
        return this.review(facts, act);
      case 'approve':
      case 'return_approval':
      case 'refuse_approval':
        return this.approve(facts, act);
      case 'withdraw':
        return this.withdraw(facts);
      case 'draw_up':
      case 'void_contract':
      case 'sign':
        return this.contract(facts, act);
      case 'request':
        return this.request();
      case 'reject_disbursement':
      case 'release':
        return this.disburse(act);
    }
  }

  private get manager(): Actor {
    return this.world.cast.managerOf(this.story.customer);
  }

  /** The two reviewers take turns; review and approval are by different people. */
  private reviewer(turn: 0 | 1): Actor {
    return this.world.staff.reviewers[(this.story.index + turn) % 2 === 0 ? 0 : 1];
  }

  private entry(facts: Facts, source: string) {
    const { story, world } = this;
    // Some ask for more than they get; never for more than the product lends.
    const asksMore = !story.goldenId && story.index % 8 === 3 && story.yuan <= 150_000;
    return {
      productId: String(world.products.idOf(story.product)),
      amount: String(asksMore ? Math.ceil((story.yuan * 1.2) / 10_000) * 10_000 : story.yuan),
      months: String(story.months),
      annualRate: story.rate,
      purpose: story.purpose,
      repaymentSource: source,
      guarantee: story.guarantee,
      guaranteeDetail: guaranteeDetail(facts),
    };
  }

  private async create(facts: Facts): Promise<void> {
    const customerId = await this.world.cast.idOf(this.story.customer);
    this.application = await this.world.scene.act(this.manager, createApplication, {
      customerId: String(customerId),
      ...this.entry(facts, repaymentSource(facts)),
    });
  }

  private async submit(facts: Facts): Promise<void> {
    const { scene } = this.world;
    // Submitted again: what was missing is in the file by now.
    if (this.acts > 2) {
      const source = `${repaymentSource(facts)}，附近六个月银行流水`;
      this.application = await scene.act(this.manager, updateApplication, {
        ...this.application,
        ...this.entry(facts, source),
      });
    }
    this.application = await scene.act(this.manager, submitApplication, this.application);
  }

  private async investigate(facts: Facts, isPassed: boolean): Promise<void> {
    if (isPassed) this.investigations += 1;
    this.application = await this.world.scene.act(this.manager, investigateApplication, {
      ...this.application,
      outcome: isPassed ? 'pass' : 'return',
      ...(isPassed ? reportWords(facts) : { subject: '', income: '', use: '', guarantee: '' }),
      opinion: isPassed ? investigationOpinion(facts, this.investigations > 1) : entryReturned(facts),
      suggestedAmount: isPassed ? String(this.story.yuan) : '',
      suggestedMonths: isPassed ? String(this.story.months) : '',
      suggestedRate: isPassed ? this.story.rate : '',
    });
  }

  private async review(facts: Facts, act: 'review' | 'return_review' | 'refuse_review'): Promise<void> {
    const decision = {
      review: { outcome: 'pass', opinion: reviewOpinion(facts) },
      return_review: { outcome: 'return', opinion: reviewReturned(facts) },
      refuse_review: { outcome: 'refuse', opinion: REVIEW_REFUSED },
    }[act];
    this.application = await this.world.scene.act(this.reviewer(0), reviewApplication, {
      ...this.application,
      ...decision,
    });
  }

  private async approve(facts: Facts, act: 'approve' | 'return_approval' | 'refuse_approval'): Promise<void> {
    const { story } = this;
    const decision = {
      approve: {
        outcome: 'approve',
        opinion: approvalOpinion(facts),
        amount: String(story.yuan),
        months: String(story.months),
        annualRate: story.rate,
        capReason: capReasonOf(facts),
      },
      return_approval: { outcome: 'return', opinion: approvalReturned(facts) },
      refuse_approval: { outcome: 'refuse', opinion: approvalRefused(facts) },
    }[act];
    this.application = await this.world.scene.act(this.reviewer(1), approveApplication, {
      ...this.application,
      ...decision,
    });
  }

  private async withdraw(facts: Facts): Promise<void> {
    this.application = await this.world.scene.act(this.manager, withdrawApplication, {
      ...this.application,
      reason: withdrawReason(facts, this.acts > 4),
    });
  }

  private async contract(facts: Facts, act: 'draw_up' | 'void_contract' | 'sign'): Promise<void> {
    const { scene } = this.world;
    const contractId = String(this.contractId);
    if (act === 'draw_up') {
      const { applicationId } = this.application;
      const drawn = { applicationId: String(applicationId), startsOn: this.paidOutOn };
      this.contractId = (await scene.act(this.manager, draftContract, drawn)).contractId;
    } else if (act === 'sign') {
      const signed = { contractId, signedOn: scene.today, disclosureSigned: 'on' };
      await scene.act(this.manager, signContract, signed);
    } else {
      await scene.act(this.manager, voidContract, { contractId, reason: voidReason(facts) });
    }
  }

  private async request(): Promise<void> {
    const { cast, scene } = this.world;
    const { name, bankAccountName, bankName, bankAccount } = cast.customer(this.story.customer);
    const { disbursementId } = await scene.act(this.manager, requestDisbursement, {
      contractId: String(this.contractId),
      valueDate: this.paidOutOn < scene.today ? this.paidOutOn : scene.today,
      payeeName: bankAccountName || name,
      payeeBank: bankName,
      payeeAccount: bankAccount,
      note: this.paidOutOn < scene.today ? '节假日当日网银放款，节后补录' : '',
    });
    this.disbursementId = disbursementId;
  }

  private async disburse(act: 'reject_disbursement' | 'release'): Promise<void> {
    const { scene } = this.world;
    const disbursementId = String(this.disbursementId);
    if (act === 'reject_disbursement') {
      await scene.act(this.reviewer(0), rejectDisbursement, { disbursementId, note: DISBURSEMENT_REJECTED });
      return;
    }
    const released = await scene.act(this.reviewer(0), releaseDisbursement, { disbursementId, note: '' });
    this.onReleased(released.loanId);
  }
}
