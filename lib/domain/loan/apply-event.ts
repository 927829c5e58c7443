// What each event does to a loan on its day.
import { ZERO, type Money } from '../money/money';
import { isNothingDue, payDues } from './advance';
import { changeRate, deferInterest, extend, pauseAccrual, restructure } from './amendments';
import { disburse, isDrawOver } from './draws';
import { endDraw } from './end-draw';
import type { LoanEvent } from './events';
import { canSettle, settle } from './payoff';
import { prepay } from './prepay';
import { chargeFee, receive, refund } from './receipts';
import { recover, waive, writeOff } from './relief';
import { markMisuse } from './stretches';
import type { WorkingLoan } from './working-loan';

export function apply(loan: WorkingLoan, event: LoanEvent, day: number): void {
  switch (event.type) {
    case 'disburse':
      return disburse(loan, day, event.amount);
    case 'end_draw':
      return endDraw(loan, day);
    case 'repay':
      return repay(loan, day, event);
    case 'charge_fee':
      chargeFee(loan, day, event);
      return payDues(loan, day);
    case 'refund':
      return refund(loan, day, event.amount);
    case 'waive':
      return waive(loan, day, event.component, event.amount);
    case 'change_rate':
      return changeRate(loan, day, event.annualRate);
    case 'extend':
      return extend(loan, day, event);
    case 'restructure':
      return restructure(loan, day, event.plan);
    case 'transfer':
      loan.debtor = event.debtor;
      return;
    case 'stop_accrual':
      return pauseAccrual(loan, day, true);
    case 'resume_accrual':
      return pauseAccrual(loan, day, false);
    case 'defer_interest':
      return deferInterest(loan, day, event.periods);
    case 'mark_misuse':
      return markMisuse(loan, day, event.amount);
    case 'end_misuse':
      loan.misused = ZERO;
      return;
    case 'write_off':
      return writeOff(loan, day);
    case 'recover':
      return recover(loan, event.amount);
    case 'reverse':
      return;
  }
}

type Receipt = Readonly<{ sequence: number; amount: Money; excess: 'hold' | 'prepay' }>;

function repay(loan: WorkingLoan, day: number, { amount, excess, sequence }: Receipt): void {
  receive(loan, sequence, day, amount);
  // 循环额度: what is repaid can be drawn again, so nothing ends before maturity.
  const isEnded = loan.terms.draw.kind !== 'revolving' || isDrawOver(loan, day);
  if (isEnded && canSettle(loan, day)) return settle(loan, day);
  payDues(loan, day);
  if (excess === 'prepay' && loan.terms.prepayment.allowed && isNothingDue(loan, day)) {
    prepay(loan, day, sequence);
  }
}
