import clsx from 'clsx';
import type { ReactNode } from 'react';

type CardProps = Readonly<{
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Tables reach the card's edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}>;

export function Card({ title, description, actions, flush = false, className, children }: CardProps) {
  return (
    <section className={clsx('min-w-0 rounded-card border border-line bg-surface', className)}>
      {(title || actions) && (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2">
          <div className="min-w-0">
            <h2 className="text-[15px] leading-6 font-semibold">{title}</h2>
            {description && <p className="text-[13px] text-ink-faint">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={flush ? 'overflow-hidden rounded-b-card' : 'p-4'}>{children}</div>
    </section>
  );
}
