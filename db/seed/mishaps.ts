// What goes wrong at the desk now and then: a figure mistyped, a receipt booked twice, money sent twice.
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { add, fen, toYuanText } from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';
import type { LoanDesk } from './loan-desk';
import { officeDayFrom } from './office-days';
import type { World } from './world';

export type Mishap =
  'reversed' | 'reversal_pending' | 'reversal_rejected' | 'refunded' | 'refund_pending' | 'refund_rejected';

const MISTYPED_BY = fen(1_000_000);

/** The instalment is paid, and the mishap takes its course; what follows comes on the next office days that are told. */
export async function mishapAt(mishap: Mishap, world: World, desk: LoanDesk, day: IsoDate): Promise<void> {
  const owed = desk.owedOn(day);
  switch (mishap) {
    case 'reversed':
      return mistype(world, desk, day);
    case 'reversal_pending':
      await desk.receive(day, { amount: owed });
      return bookTwice(world, desk, day, owed);
    case 'reversal_rejected':
      return doubtReceipt(world, desk, day);
    case 'refunded':
    case 'refund_pending':
    case 'refund_rejected':
      await desk.receive(day, { amount: owed });
      await desk.receive(day, { amount: owed, note: '客户网银重复转账' });
      return refundLater(mishap, world, desk);
  }
}

/** On the next office day, or still today when no later one is told. */
function nextDay(world: World, act: () => Promise<void>): void {
  const next = officeDayFrom(addDays(world.scene.today, 1));
  world.agenda.on(next > world.eve ? world.scene.today : next, act);
}

async function mistype(world: World, desk: LoanDesk, day: IsoDate): Promise<void> {
  const right = desk.owedOn(day);
  const sequence = await desk.receive(day, { amount: add(right, MISTYPED_BY) });
  assert(sequence !== null, 'the mistyped receipt is booked');
  const wrongText = toYuanText(add(right, MISTYPED_BY));
  nextDay(world, async () => {
    const request = await desk.askReversal(
      sequence,
      `日终对账发现：银行回单金额为 ${toYuanText(right)} 元，录入时误为 ${wrongText} 元，冲正后按回单重新入账。`,
    );
    await desk.decideReversal(request, true, '已核对银行回单，情况属实，同意冲正。');
    await desk.receive(day, { amount: right, note: '冲正后按银行回单重新入账' });
  });
}

async function bookTwice(world: World, desk: LoanDesk, day: IsoDate, owed: ReturnType<LoanDesk['owedOn']>) {
  const sequence = await desk.receive(day, { amount: owed });
  assert(sequence !== null, 'the second receipt is booked');
  nextDay(world, async () => {
    await desk.askReversal(sequence, '同一笔银行回单由两人各录入一次，后一笔为重复入账，申请冲正。');
  });
}

async function doubtReceipt(world: World, desk: LoanDesk, day: IsoDate): Promise<void> {
  const sequence = await desk.receive(day, { amount: desk.owedOn(day) });
  assert(sequence !== null, 'the receipt is booked');
  nextDay(world, async () => {
    const request = await desk.askReversal(sequence, '客户来电称该笔款项系其配偶误转，要求退回。');
    nextDay(world, () =>
      desk.decideReversal(request, false, '经电话核实并查验回单附言，确系归还本笔贷款，入账无误，不予冲正。'),
    );
  });
}

function refundLater(
  mishap: 'refunded' | 'refund_pending' | 'refund_rejected',
  world: World,
  desk: LoanDesk,
): void {
  nextDay(world, async () => {
    const { credit } = desk.stateOn(world.scene.today);
    const request = await desk.askRefund(credit, '客户同日重复转账，申请将多付款项原路退回其还款账户。');
    if (mishap === 'refund_pending') return;
    const isApproved = mishap === 'refunded';
    const note = isApproved ? '两笔回单核对一致，同意原路退回。' : '客户已电话同意转作下期还款，本次不退。';
    nextDay(world, () => desk.decideRefund(request, isApproved, note));
  });
}
