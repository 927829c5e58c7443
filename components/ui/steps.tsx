import clsx from 'clsx';
import { Check } from 'lucide-react';

export type Step = Readonly<{ label: string; state: 'done' | 'current' | 'todo'; hint?: string }>;

const stateWords = { done: '已完成', current: '进行中', todo: '未开始' } as const;

const markClass = {
  done: 'border-brand-600 bg-brand-600 text-white',
  current: 'border-brand-600 bg-surface text-brand-700 ring-4 ring-brand-100',
  todo: 'border-line-strong bg-surface text-ink-faint',
} as const;

/** The stages of a process, those done, the one at hand and those to come. */
export function Steps({ steps }: Readonly<{ steps: readonly Step[] }>) {
  return (
    <ol className="flex gap-2 overflow-x-auto px-1 py-1">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="flex min-w-24 flex-1 items-start gap-2"
        >
          <span
            aria-hidden
            className={clsx(
              'mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full border text-xs font-semibold',
              markClass[step.state],
            )}
          >
            {step.state === 'done' ? <Check className="size-3.5" /> : index + 1}
          </span>
          <span className="min-w-0 pt-0.5">
            <span className={clsx('block', step.state === 'todo' ? 'text-ink-faint' : 'font-medium')}>
              {step.label}
              <span className="sr-only">（{stateWords[step.state]}）</span>
            </span>
            {step.hint && <span className="block text-xs text-ink-faint">{step.hint}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
