import { OtherTruthLink } from '@/components/loan/other-truth-link';
import { Notice } from '@/components/ui/notice';
import type { LoanEvent } from '@/lib/domain/loan/events';
import type { Truth } from '@/lib/domain/loan/known-on';
import { formatDate } from '@/lib/format/date';
import { truthLabels } from '@/lib/format/explanation-words';
import { eventWords } from '@/lib/format/loan-event-words';

type TruthBandProps = Readonly<{
  asOf: string;
  truth: Truth;
  /** Booked after the day with effect on it, in order of booking */
  later: readonly LoanEvent[];
  /** All events of the loan: what a reversal undoes stands among them. */
  events: readonly LoanEvent[];
  /** The same page by the other truth */
  otherHref: string;
}>;

const meanings: Record<Truth, string> = {
  reported: '只计该日及以前已入账的业务：与当时的账面和报表一致。',
  known: '按现有全部记录重算：后来补录和冲正的业务也已计入。',
};

/** Which of its two truths a past day is told by, how to see the other, and why they differ. */
export function TruthBand({ asOf, truth, later, events, otherHref }: TruthBandProps) {
  const wordsOf = (event: LoanEvent): string => {
    if (event.type !== 'reverse') return eventWords(event);
    const target = events.find((one) => one.sequence === event.target);
    return target ? `冲正：${eventWords(target)}（起息日 ${target.valueDate}）` : '冲正';
  };
  return (
    <Notice tone={later.length > 0 ? 'warning' : 'info'} title={`${asOf} 的状态 · ${truthLabels[truth]}`}>
      <p>
        {meanings[truth]}
        <OtherTruthLink truth={truth} href={otherHref} />
      </p>
      {later.length === 0 ? (
        <p>该日之后没有补录或冲正影响该日的业务，两种口径结果相同。</p>
      ) : (
        <>
          <p className="mt-1">该日之后另有 {later.length} 笔入账影响该日，两种口径因此不同：</p>
          <ul className="list-disc pl-5">
            {later.map((event) => (
              <li key={event.sequence} className="tabular-nums">
                {formatDate(event.bookingDate)} 入账：{wordsOf(event)}
                {event.type !== 'reverse' && `（起息日 ${formatDate(event.valueDate)}）`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
