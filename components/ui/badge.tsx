import clsx from 'clsx';
import type { ReactNode } from 'react';
import { toneClass, type Tone } from './tone';

export function Badge({ tone = 'neutral', children }: Readonly<{ tone?: Tone; children: ReactNode }>) {
  return (
    <span
      className={clsx(
        'inline-flex items-center rounded border px-1.5 text-xs leading-5 font-medium whitespace-nowrap',
        toneClass[tone],
      )}
    >
      {children}
    </span>
  );
}
