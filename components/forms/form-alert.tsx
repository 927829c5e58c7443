'use client';

import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import type { MouseEvent, RefObject } from 'react';
import type { RefusalLink } from '@/lib/domain/refusal';

type FormAlertProps = Readonly<{
  form: RefObject<HTMLFormElement | null>;
  message: string | undefined;
  errors: Readonly<Record<string, string>>;
  /** The way to what stands against it. */
  link?: RefusalLink;
}>;

/** What is wrong with the form as a whole, then each complaint with the way to its field. */
export function FormAlert({ form, message, errors, link }: FormAlertProps) {
  if (!message) return null;
  const go = (event: MouseEvent, name: string) => {
    const named = form.current?.elements.namedItem(name);
    const control = named instanceof RadioNodeList ? named[0] : named;
    if (!(control instanceof HTMLElement)) return;
    event.preventDefault();
    control.focus();
  };
  const complaints = Object.entries(errors).filter(([, text]) => text !== message);
  return (
    <div
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-card border border-danger-line bg-danger-tint px-4 py-3"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-[18px] shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-semibold break-words text-danger">{message}</p>
        {link && (
          <Link
            href={link.href}
            className="inline-flex items-center text-brand-700 underline underline-offset-2 pointer-coarse:min-h-11"
          >
            {link.label}
          </Link>
        )}
        {complaints.length > 0 && (
          <ul className="mt-1 list-inside list-disc text-[13px] text-ink">
            {complaints.map(([name, text]) => (
              <li key={name}>
                <button
                  type="button"
                  className="text-left underline-offset-2 hover:underline pointer-coarse:min-h-11"
                  onClick={(event) => go(event, name)}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
