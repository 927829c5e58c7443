import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { toneText, type Tone } from './tone';

type FigureProps = Readonly<{
  label: string;
  value: ReactNode;
  hint?: ReactNode;
  href?: string;
  tone?: Tone;
}>;

/** One figure of the business on a tile; with an address, the way to what it counts. */
export function Figure({ label, value, hint, href, tone = 'neutral' }: FigureProps) {
  const body = (
    <>
      <span className="block text-[13px] text-ink-soft">{label}</span>
      <span className={clsx('mt-1 block text-2xl leading-8 font-semibold tabular-nums', toneText[tone])}>
        {value}
      </span>
      {hint && <span className="mt-0.5 block text-[13px] text-ink-faint">{hint}</span>}
    </>
  );
  const frame = 'block min-w-0 rounded-card border border-line bg-surface px-4 py-3';
  if (!href) return <div className={frame}>{body}</div>;
  return (
    <Link href={href} className={clsx(frame, 'transition-colors hover:border-brand-600 hover:bg-brand-50')}>
      {body}
    </Link>
  );
}
