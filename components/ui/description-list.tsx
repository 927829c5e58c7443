import clsx from 'clsx';
import type { ReactNode } from 'react';

export type DescriptionItem = Readonly<{ label: string; value: ReactNode; span?: 1 | 2 | 3 }>;

const columnClass = {
  1: 'grid-cols-1',
  2: 'grid-cols-1 sm:grid-cols-2',
  3: 'grid-cols-1 sm:grid-cols-2 xl:grid-cols-3 print:grid-cols-3',
} as const;

const spanClass = {
  1: '',
  2: 'sm:col-span-2',
  3: 'sm:col-span-2 xl:col-span-3 print:col-span-3',
} as const;

const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === '';

type DescriptionListProps = Readonly<{ items: readonly DescriptionItem[]; columns?: 1 | 2 | 3 }>;

export function DescriptionList({ items, columns = 3 }: DescriptionListProps) {
  return (
    <dl className={clsx('grid gap-x-8 gap-y-3', columnClass[columns])}>
      {items.map((item) => (
        <div key={item.label} className={clsx('flex min-w-0 gap-3', spanClass[item.span ?? 1])}>
          <dt className="w-24 shrink-0 text-ink-faint">{item.label}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line text-ink tabular-nums pointer-coarse:[&>a]:-my-[11px]">
            {isEmpty(item.value) ? '—' : item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
