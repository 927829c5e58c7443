import clsx from 'clsx';
import { Timeline, type TimelineEntry } from '@/components/ui/timeline';
import type { Tone } from '@/components/ui/tone';
import type { ApplicationStepItem } from '@/db/queries/applications';
import { parseYuan } from '@/lib/domain/money/money';
import { formatInstant } from '@/lib/format/date';
import { stepDetailLabels, stepOutcomeLabels, stepStageLabels } from '@/lib/format/labels-lending';
import { formatMoney } from '@/lib/format/money';

const tones: Record<ApplicationStepItem['outcome'], Tone> = {
  drafted: 'neutral',
  submitted: 'info',
  passed: 'success',
  signed: 'success',
  returned: 'warning',
  refused: 'danger',
  withdrawn: 'danger',
  voided: 'danger',
};

/** Every step of a case with its opinion, person and time; the latest first. */
export function ApplicationTrail({ steps }: Readonly<{ steps: readonly ApplicationStepItem[] }>) {
  return <Timeline entries={steps.toReversed().map(stepEntry)} />;
}

/** One step as an entry, for trails that tell more than the application's own steps. */
export const stepEntry = (step: ApplicationStepItem): TimelineEntry => ({
  key: step.id,
  title: `${stepStageLabels[step.stage]} · ${stepOutcomeLabels[step.outcome]}`,
  person: step.userName,
  time: formatInstant(step.at),
  opinion: (
    <>
      {step.opinion}
      <StepDetail detail={step.detail} />
    </>
  ),
  tone: tones[step.outcome],
});

/** Sentences, which take a line of their own; the rest are figures. */
const FINDINGS: ReadonlySet<string> = new Set(['subject', 'income', 'use', 'guarantee', 'capReason']);
const AMOUNTS: ReadonlySet<string> = new Set([
  'amount',
  'suggestedAmount',
  'appliedAmount',
  'approvedAmount',
]);

function yuan(text: string): string {
  const amount = parseYuan(text);
  return amount === null ? text : formatMoney(amount);
}

function StepDetail({ detail }: Readonly<{ detail: Readonly<Record<string, string>> }>) {
  const entries = Object.entries(detail);
  if (entries.length === 0) return null;
  return (
    <dl className="mt-1 grid gap-x-6 gap-y-1 text-[13px] sm:grid-cols-2">
      {entries.map(([name, value]) => (
        <div key={name} className={clsx('flex gap-2', FINDINGS.has(name) && 'col-span-full')}>
          <dt className="w-28 shrink-0 text-ink-faint">{stepDetailLabels[name] ?? name}</dt>
          <dd className="min-w-0 break-words tabular-nums">{AMOUNTS.has(name) ? yuan(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
