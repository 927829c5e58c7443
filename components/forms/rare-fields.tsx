'use client';

import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useContext, useState, type ReactNode } from 'react';
import { FormContext } from './form-context';

type RareFieldsProps = Readonly<{
  /** The fields inside: one that is complained about opens them. */
  names: readonly string[];
  /** Nothing of it means anything for what was chosen. */
  isEmpty?: boolean;
  children: ReactNode;
}>;

/** 高级: what few need, put away until it is asked for or wrong. */
export function RareFields({ names, isEmpty = false, children }: RareFieldsProps) {
  const { errors } = useContext(FormContext);
  const [isOpen, setOpen] = useState(false);
  const isWrong = names.some((name) => errors[name]);
  return (
    <details
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className={clsx('group col-span-full', isEmpty && 'hidden noscript:block')}
    >
      <summary className="inline-flex items-center gap-1 rounded-control text-[13px] font-medium text-brand-700 marker:content-none pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        高级
      </summary>
      <div className="mt-3 grid grid-cols-1 items-start gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {children}
      </div>
    </details>
  );
}
