'use client';

import { CircleCheck, X } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

const SHOWN_FOR_MS = 6_000;

/**
 * The good news after a redirect: a toast with JavaScript, a banner in the page without. The `notice` parameter is
 * taken off the address, so that a reload or a shared link does not tell it twice.
 */
export function FlashMessage({ notice }: Readonly<{ notice: string | null | undefined }>) {
  const parameter = useSearchParams().get('notice');
  const [shown, setShown] = useState(notice ?? null);

  useEffect(() => {
    if (!notice || !parameter) return;
    setShown(notice);
    const address = new URL(window.location.href);
    address.searchParams.delete('notice');
    window.history.replaceState(null, '', address);
  }, [notice, parameter]);

  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [shown]);

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 top-3 z-50 flex justify-center px-4 noscript:static noscript:mb-4 noscript:px-0 print:hidden"
    >
      {shown && (
        <div className="pointer-events-auto flex items-center gap-2.5 rounded-card border border-success-line bg-success-tint py-1.5 pr-1.5 pl-4 text-success shadow-lg noscript:w-full noscript:py-3 noscript:shadow-none">
          <CircleCheck aria-hidden className="size-[18px] shrink-0" />
          <span className="font-medium">{shown}</span>
          <button
            type="button"
            aria-label="关闭提示"
            onClick={() => setShown(null)}
            className="flex size-8 items-center justify-center rounded-control hover:bg-success-line/40 noscript:hidden pointer-coarse:size-11"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      )}
    </div>
  );
}
