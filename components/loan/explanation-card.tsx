import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { ExplainedSegment, Explanation } from '@/lib/domain/loan/explanation';
import type { Instalment } from '@/lib/domain/loan/state';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { ZERO, type Money } from '@/lib/domain/money/money';
import { explainedName, formatExact, noteWords } from '@/lib/format/explanation-words';
import { roundingLabels } from '@/lib/format/labels-lending';
import { formatMoney } from '@/lib/format/money';
import { SegmentTable } from './segment-table';

type ExplanationCardProps = Readonly<{
  explanation: Explanation;
  /** The instalment that bills it */
  row: Instalment;
  rounding: LoanTerms['rounding'];
  actions?: ReactNode;
}>;

/** One amount of one instalment: its stretches, their sum, the rounding, and whatever else made it. */
export function ExplanationCard({ explanation, row, rounding, actions }: ExplanationCardProps) {
  const { component, period, amount } = explanation;
  const name = explainedName(period, component);
  const settled = (label: string, value: Money): readonly SumLine[] =>
    value === ZERO ? [] : [{ label, text: formatMoney(value) }];
  return (
    <div id={component} className="scroll-mt-16 print:break-inside-avoid">
      <Card title={`${name} ${formatMoney(amount)} 元`} actions={actions} flush>
        <Making name={name} made={explanation} rounding={rounding} />
        <SumLines
          lines={[
            { label: name, text: formatMoney(amount), isTotal: true },
            ...settled('已还', row.paid[component]),
            ...settled('减免核销', row.waived[component]),
            ...(row.open[component] === amount
              ? []
              : [{ label: '未还', text: formatMoney(row.open[component]) }]),
          ]}
        />
      </Card>
    </div>
  );
}

type MakingProps = Readonly<{
  name: string;
  made: Pick<Explanation, 'exact' | 'rounded' | 'notes'> &
    Readonly<{ segments: readonly ExplainedSegment[] }>;
  rounding: LoanTerms['rounding'];
}>;

/** The stretches with their sum, rounded once, and what is added or taken besides. */
export function Making({ name, made, rounding }: MakingProps) {
  const { segments, exact, rounded, notes } = made;
  return (
    <>
      {segments.length > 0 && <SegmentTable caption={`${name}计息明细`} segments={segments} />}
      <SumLines
        lines={[
          ...(exact !== null && segments.length > 0
            ? [
                { label: `${segments.length} 段未取整合计`, text: formatExact(exact) },
                { label: `合计后一次取整（${roundingLabels[rounding]}）`, text: formatMoney(rounded) },
              ]
            : []),
          ...notes.map((note) => ({ label: noteWords(note), text: formatMoney(note.amount) })),
        ]}
      />
    </>
  );
}

export type SumLine = Readonly<{ label: ReactNode; text: string; isTotal?: boolean }>;

/** Lines of a sum, the digits under each other. */
export function SumLines({ lines }: Readonly<{ lines: readonly SumLine[] }>) {
  if (lines.length === 0) return null;
  return (
    <dl className="space-y-1 border-t border-line px-2 py-2 min-[1400px]:px-3">
      {lines.map((line, index) => (
        <div
          key={index}
          className={clsx('flex items-baseline justify-between gap-4', line.isTotal && 'font-semibold')}
        >
          <dt className={line.isTotal ? undefined : 'text-ink-soft'}>{line.label}</dt>
          <dd className="whitespace-nowrap tabular-nums">{line.text}</dd>
        </div>
      ))}
    </dl>
  );
}
