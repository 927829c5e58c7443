import clsx from 'clsx';
import type { ReactNode } from 'react';

const columnClass = {
  1: 'grid-cols-1',
  2: 'grid-cols-1 sm:grid-cols-2',
  3: 'grid-cols-1 sm:grid-cols-2 xl:grid-cols-3',
} as const;

type FormSectionProps = Readonly<{
  title?: string;
  description?: ReactNode;
  columns?: 1 | 2 | 3;
  children: ReactNode;
}>;

/** Fields that belong together, in up to three columns. */
export function FormSection({ title, description, columns = 3, children }: FormSectionProps) {
  return (
    <section className="rounded-card border border-line bg-surface">
      {title && (
        <header className="border-b border-line px-4 py-2.5">
          <h2 className="text-[15px] leading-6 font-semibold">{title}</h2>
          {description && <p className="text-[13px] text-ink-faint">{description}</p>}
        </header>
      )}
      <div className={clsx('grid items-start gap-x-6 gap-y-4 p-4', columnClass[columns])}>{children}</div>
    </section>
  );
}
