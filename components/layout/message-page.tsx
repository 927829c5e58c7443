import type { ReactNode } from 'react';

type MessagePageProps = Readonly<{ code?: string; title: string; children: ReactNode; actions: ReactNode }>;

/** A page that says calmly why there is nothing to see, and where to go instead. */
export function MessagePage({ code, title, children, actions }: MessagePageProps) {
  return (
    <div className="mx-auto flex min-h-[60vh] max-w-md flex-col justify-center p-6">
      {code && <p className="text-[13px] text-ink-faint tabular-nums">{code}</p>}
      <h1 className="text-xl leading-8 font-semibold">{title}</h1>
      <div className="mt-2 space-y-1 text-ink-soft">{children}</div>
      <div className="mt-5 flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
