import Link from 'next/link';
import { Timeline } from '@/components/ui/timeline';
import type { Tone } from '@/components/ui/tone';
import type { LoanEventItem } from '@/db/queries/loan-page';
import type { LoanEventType } from '@/lib/domain/loan/events';
import { formatDate, formatInstant } from '@/lib/format/date';
import { eventWords } from '@/lib/format/loan-event-words';
import { formatYuan } from '@/lib/format/money';
import { accrualsHref, type ShownDay } from './loan-address';

const tones: Record<LoanEventType, Tone> = {
  disburse: 'info',
  end_draw: 'warning',
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
  mark_misuse: 'danger',
  end_misuse: 'info',
  write_off: 'danger',
  recover: 'success',
  reverse: 'danger',
};

type LoanTrailProps = Readonly<{ loanId: number; day: ShownDay; events: readonly LoanEventItem[] }>;

/** Everything that happened to a loan, the latest first; nothing is ever taken away. */
export function LoanTrail({ loanId, day, events }: LoanTrailProps) {
  const wordsOf = (sequence: number): string => {
    const target = events.find((event) => event.sequence === sequence);
    if (!target) return '';
    return target.receiptNumber
      ? `收据 ${target.receiptNumber} ${formatYuan(target.amount)}`
      : `：${eventWords(target.event, target.amount)}`;
  };
  return (
    <Timeline
      entries={events.toReversed().map((event) => ({
        key: event.sequence,
        title: (
          <span className={event.reversal ? 'text-ink-faint line-through' : undefined}>
            {event.target === null ? eventWords(event.event, event.amount) : `冲正${wordsOf(event.target)}`}
            {event.receiptNumber && `（收据 ${event.receiptNumber}）`}
            {event.type === 'repay' && !event.reversal && (
              <Link
                href={accrualsHref(loanId, day, { receipt: event.sequence })}
                prefetch={false}
                className="ml-2 font-normal text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center print:hidden"
              >
                明细
              </Link>
            )}
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
