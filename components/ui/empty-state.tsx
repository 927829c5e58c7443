import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = Readonly<{ title: string; hint?: ReactNode; action?: ReactNode }>;

export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-10 text-center">
      <Inbox aria-hidden strokeWidth={1.5} className="size-8 text-line-strong" />
      <p className="mt-2 font-semibold">{title}</p>
      {hint && <p className="mt-1 max-w-md text-ink-faint">{hint}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
