import { stepEntry } from '@/components/application/application-trail';
import { Timeline, type TimelineEntry } from '@/components/ui/timeline';
import type { ApplicationStepItem } from '@/db/queries/applications';
import type { DisbursementItem } from '@/db/queries/contracts';
import type { Instant } from '@/lib/domain/calendar/instant';
import { formatInstant } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';

type CaseTrailProps = Readonly<{
  steps: readonly ApplicationStepItem[];
  disbursements: readonly DisbursementItem[];
}>;

type Moment = Readonly<{ at: Instant; entry: TimelineEntry }>;

/** A case from its first entry to the money going out, the latest first. */
export function CaseTrail({ steps, disbursements }: CaseTrailProps) {
  const moments: Moment[] = [
    ...steps.map((step) => ({ at: step.at, entry: stepEntry(step) })),
    ...disbursements.toReversed().flatMap(momentsOf),
  ];
  // The sort is stable: of two things at one moment, the one told first happened first.
  const entries = moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ entry }) => entry);
  return <Timeline entries={entries.toReversed()} />;
}

function momentsOf(one: DisbursementItem): Moment[] {
  const asked: Moment = {
    at: one.requestedAt,
    entry: {
      key: `asked-${one.id}`,
      title: `放款 · 申请 ${formatYuan(one.amount)}`,
      person: one.makerName,
      time: formatInstant(one.requestedAt),
      opinion: one.note,
      tone: 'info',
    },
  };
  if (one.decidedAt === null) return [asked];
  const isReleased = one.state === 'released';
  return [
    asked,
    {
      at: one.decidedAt,
      entry: {
        key: `decided-${one.id}`,
        title: isReleased ? '放款 · 复核通过' : '放款 · 退回',
        person: one.checkerName ?? undefined,
        time: formatInstant(one.decidedAt),
        opinion: one.decisionNote,
        tone: isReleased ? 'success' : 'warning',
      },
    },
  ];
}
