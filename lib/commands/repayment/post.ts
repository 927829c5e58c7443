// 还款: takes any amount on any day, allocates it by the contract's order and books it.
import { domainEvents, listEvents, type LoanRow } from '@/db/store/loan';
import { nextNumber } from '@/db/store/sequence';
import type { Tx } from '@/db/client';
import { addDays, yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import { totalOf } from '@/lib/domain/loan/amounts';
import type { LoanState } from '@/lib/domain/loan/state';
import { COMPONENTS, type Amounts, type ExcessUse } from '@/lib/domain/loan/terms';
import { add, minMoney, subtract, toYuanText, ZERO, type Money } from '@/lib/domain/money/money';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { postRepaymentInput } from '@/lib/schemas/loan';
import { defineCommand, type CommandContext } from '../command';
import { BACKDATING_DAYS_MAX, bookEvent, loadLoan } from '../loan/book-event';

/** What one receipt paid, as the desk shows it before posting and the receipt prints it after. */
export type RepaymentResult = Readonly<{
  loanId: number;
  sequence: number;
  receiptNumber: string;
  amount: Money;
  valueDate: IsoDate;
  /** Paid by component; principal includes what was repaid ahead of the plan. */
  paid: Amounts;
  prepaidPrincipal: Money;
  held: Money;
  outstandingPrincipal: Money;
  settledOn: IsoDate | null;
}>;

export const postRepayment = defineCommand({
  name: 'repayment.post',
  input: postRepaymentInput,
  run: (tx, context, input) => {
    const loan = loadLoan(tx, input.loanId);
    refuseUnlessTakes(tx, context, loan, input);
    const year = String(yearOf(context.today));
    const receiptNumber = `SJ${year}${String(nextNumber(tx, 'receipt', year)).padStart(6, '0')}`;
    const { sequence, state } = bookEvent(tx, context, loan, {
      event: { type: 'repay', valueDate: input.valueDate, amount: input.amount, excess: input.excess },
      amount: input.amount,
      receiptNumber,
      channel: input.channel,
      note: noteOf(input),
      summary: `${input.valueDate} 收回 ${loan.number} 还款`,
    });
    const data: RepaymentResult = {
      loanId: loan.id,
      sequence,
      receiptNumber,
      amount: input.amount,
      valueDate: input.valueDate,
      ...paidBy(state, sequence),
      outstandingPrincipal: state.outstandingPrincipal,
      settledOn: state.settledOn,
    };
    return {
      data,
      audit: {
        subjectType: 'loan',
        subjectId: loan.id,
        summary: `${loan.number} 收到还款 ${toYuanText(input.amount)} 元，收据 ${receiptNumber}`,
        before: { outstandingPrincipal: loan.outstandingPrincipal, status: loan.status },
        after: data,
      },
    };
  },
});

/** The day of the notice stands with the receipt that it was given for. */
const noteOf = ({ note, noticedOn }: Readonly<{ note: string; noticedOn: IsoDate | null }>): string =>
  [note, noticedOn && `提前还款通知日 ${noticedOn}`].filter(Boolean).join('；');

type Asked = Readonly<{
  amount: Money;
  valueDate: IsoDate;
  excess: ExcessUse;
  noticedOn: IsoDate | null;
  expectedSequence?: number;
}>;

function refuseUnlessTakes(tx: Tx, context: CommandContext, loan: LoanRow, input: Asked): void {
  if (loan.status === 'written_off') throw new Refusal('该贷款已经核销，请登记核销后收回。');
  if (loan.status === 'settled') throw new Refusal('该贷款已经结清，不能再收款。');
  if (input.valueDate > context.today) refuseField('valueDate', '还款日期不能晚于今天');
  // 首付 falls due on the day of the draw itself; nothing else may be received before the day after it (1.5).
  const isDownPaymentDay = input.valueDate === loan.disbursedOn && Number(loan.terms.downPayment.percent) > 0;
  if (input.valueDate <= loan.disbursedOn && !isDownPaymentDay) {
    refuseField('valueDate', `还款日期应晚于放款日 ${loan.disbursedOn}`);
  }
  if (input.valueDate < addDays(context.today, -BACKDATING_DAYS_MAX)) {
    refuseField('valueDate', `还款日期最多可追溯 ${BACKDATING_DAYS_MAX} 天`);
  }
  if (input.excess === 'prepay' && !loan.terms.prepayment.allowed) {
    refuseField('excess', '本合同不允许提前还款，多余款项只能转入预收款');
  }
  const rows = listEvents(tx, loan.id);
  if (input.expectedSequence !== undefined && input.expectedSequence !== (rows.at(-1)?.sequence ?? 0)) {
    throw new Refusal('该贷款在您填写期间已有新的记账，请核对最新的应还金额后重新提交。');
  }
  const stateOn = (day: IsoDate): LoanState => replay(loan.terms, domainEvents(rows), day);
  const onValueDate = stateOn(input.valueDate);
  // A payment entered late may take no more than settles the loan on its own day, nor more than is left today.
  const most =
    input.valueDate === context.today
      ? onValueDate.payoff.total
      : minMoney(onValueDate.payoff.total, stateOn(context.today).payoff.total);
  if (input.amount > most) {
    refuseField('amount', `超过可收金额：结清只需 ${toYuanText(most)} 元`);
  }
  const due = totalOf(onValueDate.dueNow);
  const isAhead = input.amount > due && (input.excess === 'prepay' || input.amount === most);
  if (isAhead && input.valueDate < loan.maturesOn)
    refuseWithoutNotice(loan.terms.prepayment.noticeDays, input);
}

/** 提前还款通知: so many days before the money comes (民法典 677 leaves it to the contract). */
function refuseWithoutNotice(noticeDays: number, { noticedOn, valueDate }: Asked): void {
  if (noticeDays === 0) return;
  const latest = addDays(valueDate, -noticeDays);
  if (noticedOn === null)
    refuseField('noticedOn', `合同约定提前还款应提前 ${noticeDays} 天通知，请填写收到客户通知的日期`);
  if (noticedOn > latest)
    refuseField('noticedOn', `通知日应不晚于 ${latest}（提前 ${noticeDays} 天），否则多余款项只能转入预收款`);
}

/** What the event's money has paid so far, later use of held credit included in `held` until it is used. */
export function paidBy(state: LoanState, sequence: number) {
  const paid = Object.fromEntries(COMPONENTS.map((component) => [component, ZERO])) as Record<
    (typeof COMPONENTS)[number],
    Money
  >;
  let prepaidPrincipal = ZERO;
  let held = ZERO;
  for (const allocation of state.allocations) {
    if (allocation.sequence !== sequence) continue;
    for (const line of allocation.lines) paid[line.component] = add(paid[line.component], line.amount);
    prepaidPrincipal = add(prepaidPrincipal, allocation.prepaidPrincipal);
    held = add(held, allocation.held);
  }
  paid.principal = add(paid.principal, prepaidPrincipal);
  return { paid, prepaidPrincipal, held };
}

/** What a receipt brought less what it paid: zero, or the books are wrong. */
export const unexplained = (result: RepaymentResult): Money =>
  subtract(
    result.amount,
    add(
      result.held,
      COMPONENTS.reduce<Money>((total, component) => add(total, result.paid[component]), ZERO),
    ),
  );
