// What was changed on running loans in the demo's last days: most agreed to, some waiting for the second person.
import type { z } from 'zod';
import { domainEvents, findLoan, listEvents } from '@/db/store/loan';
import { findCustomer } from '@/db/store/customer';
import { requestAccrualStop, approveAccrualStop } from '@/lib/commands/change/accrual';
import { approveCharge, requestCharge } from '@/lib/commands/change/charge';
import { approveDeferral, requestDeferral } from '@/lib/commands/change/deferral';
import type { RequestAnswer } from '@/lib/commands/change/define-change';
import { approveExtension, requestExtension } from '@/lib/commands/change/extension';
import {
  approveMisuse,
  approveMisuseEnd,
  requestMisuse,
  requestMisuseEnd,
} from '@/lib/commands/change/misuse';
import { requestRateChange } from '@/lib/commands/change/rate-change';
import { approveRecovery, requestRecovery } from '@/lib/commands/change/recovery';
import { approveRestructure, requestRestructure } from '@/lib/commands/change/restructure';
import { requestTransfer } from '@/lib/commands/change/transfer';
import { approveWaiver, requestWaiver } from '@/lib/commands/change/waiver';
import { approveWriteOff, requestWriteOff } from '@/lib/commands/change/write-off';
import { postRepayment } from '@/lib/commands/repayment/post';
import type { Command } from '@/lib/commands/command';
import { addDays, addMonths, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { totalOf } from '@/lib/domain/loan/amounts';
import { replay } from '@/lib/domain/loan/replay';
import { toYuanText } from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';
import type { decideRequestInput } from '@/lib/schemas/loan';
import { officeDaysBefore } from './office-days';
import type { LoanStory } from './stories';
import type { World } from './world';

/** A loan on the day of its change. */
type Moment = Readonly<{ world: World; loanId: number; today: IsoDate }>;

type Told = Readonly<{
  /** Whose loan, of which product and how much */
  of: string;
  /** So many office days before the eve of today */
  ago: number;
  act: (moment: Moment) => Promise<void>;
}>;

/** Asks, and where somebody is to agree lets a reviewer agree on the same day. */
const change =
  <S extends z.ZodType, P, Q>(
    request: Command<S, RequestAnswer, P>,
    approve: Command<typeof decideRequestInput, unknown, Q> | null,
    inputOf: (moment: Moment) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>,
  ): Told['act'] =>
  async (moment) => {
    const { scene, staff } = moment.world;
    const input = { ...(await inputOf(moment)), loanId: String(moment.loanId) };
    const { requestId } = await scene.act(
      staff.operators[moment.loanId % 2 === 0 ? 0 : 1],
      request,
      input as z.input<S>,
    );
    if (!approve) return;
    const note = '材料齐全，经贷审会同意，按申请办理。';
    await scene.act(staff.reviewers[moment.loanId % 2 === 0 ? 0 : 1], approve, {
      requestId: String(requestId),
      note,
    });
  };

const stateOf = ({ world, loanId, today }: Moment) => {
  const loan = findLoan(world.scene.db, loanId);
  assert(loan, `no loan ${loanId}`);
  return replay(loan.terms, domainEvents(listEvents(world.scene.db, loanId)), today);
};

const maturityOf = ({ world, loanId }: Moment): IsoDate => {
  const loan = findLoan(world.scene.db, loanId);
  assert(loan, `no loan ${loanId}`);
  return loan.maturesOn;
};

const EXTENDED: Told = {
  of: '姚国华|SHD|60000',
  ago: 6,
  act: change(requestExtension, approveExtension, (moment) => ({
    maturesOn: addMonths(maturityOf(moment), 3),
    annualRate: '',
    reason: '经销商回款推迟至春节后，保证人已书面同意展期三个月。',
  })),
};

/** The interest to the day of a restructuring is due on it. */
async function payWhatIsDue(moment: Moment): Promise<void> {
  const { scene, staff } = moment.world;
  await scene.act(staff.operators[1], postRepayment, {
    loanId: String(moment.loanId),
    amount: toYuanText(totalOf(stateOf(moment).dueNow)),
    valueDate: moment.today,
    excess: 'hold',
    channel: 'bank_transfer',
    note: '重组日结清的利息',
  });
}

const RESTRUCTURED: Told = {
  of: '龚成柱|JXD|600000',
  ago: 5,
  act: async (moment) => {
    await change(requestRestructure, approveRestructure, ({ today }) => ({
      method: 'interest_only',
      maturesOn: addMonths(today, 12),
      periodEvery: '1',
      periodUnit: 'quarter',
      dueDayRule: 'settlement_day',
      dueDay: '20',
      annualRate: '11',
      principalPeriods: '0',
      agreed: '',
      reason: '学校工程按季结算，经贷审会同意改为按季付息、到期还本，重组协议已签。',
    }))(moment);
    await payWhatIsDue(moment);
  },
};

const RESTRUCTURE_WAITING: Told = {
  of: '樊锐|JYD|350000',
  ago: 0,
  act: change(requestRestructure, null, ({ today }) => ({
    method: 'equal_instalment',
    maturesOn: addMonths(today, 24),
    periodEvery: '1',
    periodUnit: 'month',
    dueDayRule: 'same_day',
    dueDay: '',
    annualRate: '',
    principalPeriods: '3',
    agreed: '',
    reason: '主要客户验收推迟，申请前三期只付息、期限延至两年，抵押继续有效。',
  })),
};

const MISUSE_ENDED: Told = {
  of: '潘众鑫|JYD|180000',
  ago: 8,
  act: async (moment) => {
    await change(requestMisuse, approveMisuse, ({ today }) => ({
      valueDate: addDays(today, -20),
      amount: '50000',
      reason: '贷后检查发现 5 万元转入股东个人账户，未用于购置设备。',
    }))(moment);
    await change(requestMisuseEnd, approveMisuseEnd, ({ today }) => ({
      valueDate: today,
      reason: '资金已转回并支付设备尾款，发票和回单已核。',
    }))(moment);
  },
};

const WRITTEN_OFF: Told = {
  of: '江海燕|XFD|42000',
  ago: 4,
  act: async (moment) => {
    await change(requestWriteOff, approveWriteOff, () => ({
      reason: '借款人下落不明，法院裁定终结本次执行，符合核销条件。',
    }))(moment);
    await change(requestRecovery, approveRecovery, ({ today }) => ({
      amount: '1500',
      valueDate: today,
      channel: 'bank_transfer',
      reason: '其亲属代为归还部分款项。',
    }))(moment);
  },
};

const TOLD: readonly Told[] = [
  EXTENDED,
  RESTRUCTURED,
  RESTRUCTURE_WAITING,
  MISUSE_ENDED,
  WRITTEN_OFF,
  {
    of: '韩雪莹|XFD|40000',
    ago: 7,
    act: change(requestDeferral, approveDeferral, () => ({
      periods: '2',
      reason: '培训机构停课两个月，经商定延期付息，补充协议已签。',
    })),
  },
  {
    of: '马顺意|JYD|110000',
    ago: 2,
    act: change(requestMisuse, approveMisuse, ({ today }) => ({
      valueDate: addDays(today, -25),
      amount: '30000',
      reason: '用途检查发现 3 万元用于个人购车，与约定用途不符。',
    })),
  },
  {
    of: '秦安|SHD|280000',
    ago: 1,
    act: change(requestWaiver, approveWaiver, (moment) => ({
      component: 'penalty',
      amount: toYuanText(stateOf(moment).dueNow.penalty),
      reason: '客户车辆事故住院，逾期款项已约定还款日，商定减免罚息。',
    })),
  },
  {
    of: '何牧|JYD|160000',
    ago: 3,
    act: change(requestCharge, approveCharge, () => ({
      name: '律师函费',
      amount: '300',
      reason: '按合同第九条，代垫的律师函费用由借款人承担。',
    })),
  },
  {
    of: '丁加兴|NHD|60000',
    ago: 5,
    act: change(requestAccrualStop, approveAccrualStop, ({ today }) => ({
      valueDate: today,
      reason: '法院受理其个人债务清理申请，自受理之日起停止计息。',
    })),
  },
  {
    of: '万国庆|JXD|500000',
    ago: 0,
    act: change(requestRateChange, null, ({ today }) => ({
      valueDate: today,
      annualRate: '10.2',
      reason: '客户连续按时还款一年，按定价办法申请下调利率。',
    })),
  },
  {
    of: '石磊|XFD|45000',
    ago: 1,
    act: change(requestTransfer, null, async ({ world }) => {
      const taker = findCustomer(world.scene.db, await world.cast.idOf('夏志远'));
      assert(taker, 'the taker is a customer');
      return { debtor: taker.number, reason: '三方债务转移协议已签，保证人书面同意继续担保。' };
    }),
  },
];

/** Puts what is told of this loan on the agenda, from the day on which it was paid out. */
export function planChanges(world: World, story: LoanStory, loanId: number): void {
  const key = `${story.customer}|${story.product}|${story.yuan}`;
  for (const { of, ago, act } of TOLD) {
    if (of !== key || story.goldenId !== null) continue;
    world.agenda.on(officeDaysBefore(world.eve, ago), () => act({ world, loanId, today: world.scene.today }));
  }
}
