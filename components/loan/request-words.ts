// What a request asks for, in one line.
import type { LoanRequestItem } from '@/db/queries/requests';
import { formatDate } from '@/lib/format/date';
import { loanEventTypeLabels } from '@/lib/format/labels-receipt';
import { eventWords } from '@/lib/format/loan-event-words';
import { formatYuan } from '@/lib/format/money';

type Asked = Pick<
  LoanRequestItem,
  'payload' | 'amount' | 'debtorName' | 'targetType' | 'receiptNumber' | 'receiptDay'
>;

export function requestWords({
  payload,
  debtorName,
  amount,
  targetType,
  receiptNumber,
  receiptDay,
}: Asked): string {
  if (payload.type === 'transfer') return `${eventWords(payload)} ${debtorName ?? ''}`;
  if (payload.type !== 'reverse') return eventWords(payload, amount);
  const target = receiptNumber
    ? `收据 ${receiptNumber}`
    : `${formatDate(receiptDay)} 的${targetType ? loanEventTypeLabels[targetType] : '记录'}`;
  return `冲正${target}${amount > 0 ? ` ${formatYuan(amount)}` : ''}`;
}
