// What happens to a loan, in one line of words: 减免罚息 ¥12.00.
import { ZERO, type Money } from '@/lib/domain/money/money';
import type { NewEvent } from '@/lib/domain/workflow/loan-request';
import { componentLabels } from './labels-loan';
import { loanEventTypeLabels } from './labels-receipt';
import { formatYuan } from './money';
import { formatRate } from './number';

/** What a write-off comes to is not in the event: it is told, where it is known. */
export function eventWords(event: NewEvent, amount: Money = ZERO): string {
  const name = loanEventTypeLabels[event.type];
  switch (event.type) {
    case 'waive':
      return `减免${componentLabels[event.component]} ${formatYuan(event.amount)}`;
    case 'extend':
      return `${event.amount === undefined ? '' : `${formatYuan(event.amount)} `}展期至 ${event.maturesOn}${event.annualRate === undefined ? '' : `，年利率 ${formatRate(event.annualRate)}`}`;
    case 'change_rate':
      return event.lprPublishedOn === undefined
        ? `自 ${event.valueDate} 起年利率调整为 ${formatRate(event.annualRate)}`
        : `自 ${event.valueDate} 起按 ${event.lprPublishedOn} 公布的 LPR 重定价，年利率 ${formatRate(event.annualRate)}`;
    case 'stop_accrual':
    case 'resume_accrual':
      return `自 ${event.valueDate} 起${name}`;
    case 'write_off':
      return amount > ZERO ? `${name} ${formatYuan(amount)}` : name;
    case 'mark_misuse':
      return `自 ${event.valueDate} 起认定挪用 ${formatYuan(event.amount)}`;
    case 'end_misuse':
      return `自 ${event.valueDate} 起解除挪用`;
    case 'transfer':
      return `债务转移给客户 ${event.debtor}`;
    case 'charge_fee':
      return `收取${event.name} ${formatYuan(event.amount)}`;
    default:
      return 'amount' in event ? `${name} ${formatYuan(event.amount)}` : name;
  }
}
