'use client';

import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldBinding } from './form-context';

/** What every field may be given. */
export type FieldProps = Readonly<{
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  defaultValue?: string;
  disabled?: boolean;
  /** 2 or "full": the field takes more columns of its section. */
  span?: 1 | 2 | 'full';
}>;

export const controlClass = (error: string | undefined, className?: string): string =>
  clsx(
    'h-9 w-full min-w-0 rounded-control border bg-surface px-3 text-sm text-ink pointer-coarse:h-11',
    'placeholder:text-ink-faint disabled:bg-canvas disabled:text-ink-soft',
    'focus:border-brand-600 focus:outline-2 focus:-outline-offset-1 focus:outline-brand-600',
    error ? 'border-danger' : 'border-line-strong',
    className,
  );

const spanClass = { 1: '', 2: 'sm:col-span-2', full: 'col-span-full' } as const;

/** The aria attributes that tie a control to its hint and its error. */
export const describedBy = (field: FieldBinding, hasHint: boolean) => ({
  'aria-invalid': field.error ? true : undefined,
  'aria-describedby':
    [field.error && `${field.id}-error`, hasHint && `${field.id}-hint`].filter(Boolean).join(' ') ||
    undefined,
});

type FieldFrameProps = Readonly<{
  field: FieldBinding;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  span?: 1 | 2 | 'full';
  /** A group of controls: a fieldset with a legend instead of a label. */
  group?: boolean;
  /** Beside the hint, at the right end */
  aside?: ReactNode;
  children: ReactNode;
}>;

export function FieldFrame({
  field,
  label,
  hint,
  required,
  span = 1,
  group = false,
  aside,
  children,
}: FieldFrameProps) {
  const Frame = group ? 'fieldset' : 'div';
  const words = (
    <>
      {label}
      {required && (
        <span aria-hidden className="ml-0.5 text-danger">
          *
        </span>
      )}
    </>
  );
  const labelClass = 'mb-1 block text-[13px] font-medium text-ink-soft';
  return (
    <Frame className={clsx('min-w-0', spanClass[span])} {...(group ? describedBy(field, Boolean(hint)) : {})}>
      {group ? (
        <legend className={labelClass}>{words}</legend>
      ) : (
        <label htmlFor={field.id} className={labelClass}>
          {words}
        </label>
      )}
      {children}
      {field.error && <FieldError id={`${field.id}-error`} message={field.error} />}
      {(hint || aside) && (
        <div className="mt-1 flex items-baseline justify-between gap-4 text-[13px] leading-5 text-ink-faint tabular-nums">
          {hint ? <p id={`${field.id}-hint`}>{hint}</p> : <span />}
          {aside}
        </div>
      )}
    </Frame>
  );
}

export function FieldError({ id, message }: Readonly<{ id?: string; message: string }>) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1 text-[13px] leading-5 text-danger">
      <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
      {message}
    </p>
  );
}
