import { Timeline } from '@/components/ui/timeline';
import type { Tone } from '@/components/ui/tone';
import type { LoanEventItem } from '@/db/queries/loan-page';
import type { LoanEventType } from '@/lib/domain/loan/events';
import { formatDate, formatInstant } from '@/lib/format/date';
import { loanEventTypeLabels } from '@/lib/format/labels-receipt';
import { formatYuan } from '@/lib/format/money';

const tones: Record<LoanEventType, Tone> = {
  disburse: 'info',
  repay: 'success',
  charge_fee: 'warning',
  refund: 'warning',
  waive: 'warning',
  change_rate: 'info',
  extend: 'info',
  restructure: 'warning',
  transfer: 'info',
  stop_accrual: 'warning',
  resume_accrual: 'info',
  defer_interest: 'info',
  write_off: 'danger',
  recover: 'success',
  reverse: 'danger',
};

/** Everything that happened to a loan, the latest first; nothing is ever taken away. */
export function LoanTrail({ events }: Readonly<{ events: readonly LoanEventItem[] }>) {
  const receiptOf = (sequence: number | null): string =>
    events.find((event) => event.sequence === sequence)?.receiptNumber ?? '';
  return (
    <Timeline
      entries={events.toReversed().map((event) => ({
        key: event.sequence,
        title: (
          <span className={event.reversal ? 'text-ink-faint line-through' : undefined}>
            {loanEventTypeLabels[event.type]}
            {event.type === 'reverse' && ` 收据 ${receiptOf(event.target)}`} {formatYuan(event.amount)}
            {event.receiptNumber && `（收据 ${event.receiptNumber}）`}
          </span>
        ),
        person: event.createdBy,
        time: `${formatInstant(event.createdAt)} · 起息日 ${formatDate(event.valueDate)}`,
        opinion: event.note,
        tone: event.reversal ? 'neutral' : tones[event.type],
      }))}
    />
  );
}
