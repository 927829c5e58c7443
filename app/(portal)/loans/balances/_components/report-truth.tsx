import type { ShownDay } from '@/components/loan/loan-address';
import { OtherTruthLink } from '@/components/loan/other-truth-link';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/format/date';
import { truthLabels } from '@/lib/format/explanation-words';
import { formatCount } from '@/lib/format/number';

type ReportTruthProps = Readonly<{ day: ShownDay; differing: number; otherHref: string }>;

/** Which truth of a past day the report tells, and on how many loans the other says something else. */
export function ReportTruth({ day, differing, otherHref }: ReportTruthProps) {
  return (
    <Notice
      tone={differing > 0 ? 'warning' : 'info'}
      title={`${formatDate(day.asOf)} · ${truthLabels[day.truth]}`}
    >
      {day.truth === 'reported'
        ? '只计该日及以前已入账的业务，与当时的账面一致。'
        : '按现有全部记录重算，后来补录和冲正的业务已计入。'}
      {differing > 0
        ? `表内 ${formatCount(differing)} 笔贷款在该日之后另有入账影响该日，两种口径因此不同。`
        : '该日之后没有入账影响表内贷款的该日余额，两种口径结果相同。'}
      <OtherTruthLink truth={day.truth} href={otherHref} />
    </Notice>
  );
}
