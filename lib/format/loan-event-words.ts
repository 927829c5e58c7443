// What happens to a loan, in one line of words: 减免罚息 ¥12.00.
import type { NewEvent } from '@/lib/domain/workflow/loan-request';
import { componentLabels } from './labels-loan';
import { loanEventTypeLabels } from './labels-receipt';
import { formatYuan } from './money';

export function eventWords(event: NewEvent): string {
  const name = loanEventTypeLabels[event.type];
  switch (event.type) {
    case 'waive':
      return `减免${componentLabels[event.component]} ${formatYuan(event.amount)}`;
    default:
      return 'amount' in event ? `${name} ${formatYuan(event.amount)}` : name;
  }
}
