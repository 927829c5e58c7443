'use client';

import { Menu } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';

/** The menu of narrow screens: opens without JavaScript, and closes itself once it has led somewhere. */
export function NavDisclosure({ children }: Readonly<{ children: ReactNode }>) {
  const details = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [pathname]);
  return (
    <details ref={details} className="lg:hidden">
      <summary className="flex h-11 items-center gap-2 rounded-control px-3 font-medium [&::-webkit-details-marker]:hidden">
        <Menu aria-hidden className="size-5" />
        菜单
      </summary>
      <div className="absolute inset-x-0 top-full z-30 max-h-[80vh] overflow-y-auto border-b border-line bg-surface p-4 shadow-lg">
        {children}
      </div>
    </details>
  );
}
