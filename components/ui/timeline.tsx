import clsx from 'clsx';
import type { ReactNode } from 'react';
import { toneDot, type Tone } from './tone';

export type TimelineEntry = Readonly<{
  key?: string | number;
  title: ReactNode;
  person?: string;
  time: string;
  opinion?: ReactNode;
  tone?: Tone;
}>;

/** What was done, by whom and when, the opinion given; in the order handed in. */
export function Timeline({ entries }: Readonly<{ entries: readonly TimelineEntry[] }>) {
  return (
    <ol className="space-y-0">
      {entries.map((entry, index) => (
        <li key={entry.key ?? index} className="relative flex gap-3 pb-4 last:pb-0">
          {index < entries.length - 1 && (
            <span aria-hidden className="absolute top-4 bottom-0 left-[5px] w-px bg-line" />
          )}
          <span
            aria-hidden
            className={clsx(
              'relative mt-1.5 size-[11px] shrink-0 rounded-full',
              toneDot[entry.tone ?? 'neutral'],
            )}
          />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">{entry.title}</span>
              <span className="text-[13px] text-ink-faint tabular-nums">
                {entry.person && <span className="mr-3">{entry.person}</span>}
                {entry.time}
              </span>
            </div>
            {entry.opinion && (
              <div className="mt-0.5 break-words whitespace-pre-line text-ink-soft">{entry.opinion}</div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
