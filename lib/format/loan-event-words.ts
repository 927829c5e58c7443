// What happens to a loan, in one line of words: 减免罚息 ¥12.00.
import type { NewPlan } from '@/lib/domain/loan/events';
import { ZERO, type Money } from '@/lib/domain/money/money';
import type { NewEvent } from '@/lib/domain/workflow/loan-request';
import { periodWords } from './labels-lending';
import { componentLabels, repaymentMethodLabels } from './labels-loan';
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
    case 'restructure':
      return `${name}为${planWords(event.plan)}`;
    case 'defer_interest':
      return `${name} ${event.periods} 期，与其后一期一并收取`;
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

/** "等额本息，每 1 个月一期，2027-05-15 到期，年利率 12%" */
function planWords({
  method,
  periodEvery,
  periodUnit,
  agreed,
  grace,
  maturesOn,
  annualRate,
}: NewPlan): string {
  const period =
    method === 'agreed'
      ? `${agreed?.length ?? 0} 期`
      : method !== 'bullet' && periodEvery !== undefined && periodUnit !== undefined
        ? periodWords(periodEvery, periodUnit)
        : null;
  return [
    method && repaymentMethodLabels[method],
    period,
    grace && grace.principalPeriods > 0 ? `前 ${grace.principalPeriods} 期只付息` : null,
    `${maturesOn} 到期`,
    annualRate === undefined ? null : `年利率 ${formatRate(annualRate)}`,
  ]
    .filter(Boolean)
    .join('，');
}
