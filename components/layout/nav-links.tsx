'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export type NavItem = Readonly<{ href: string; label: string; icon?: ReactNode; count?: number }>;
export type NavGroup = Readonly<{ title: string; items: readonly NavItem[] }>;

/** The longest address that leads here wins, so /loans/overdue does not light up /loans too. */
function activeHref(pathname: string, groups: readonly NavGroup[]): string | undefined {
  return groups
    .flatMap((group) => group.items.map((item) => item.href))
    .filter((href) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

export function NavLinks({ groups, label }: Readonly<{ groups: readonly NavGroup[]; label: string }>) {
  const active = activeHref(usePathname(), groups);
  return (
    <nav aria-label={label} className="space-y-4">
      {groups.map((group) => (
        <div key={group.title}>
          {group.title && <p className="px-3 pb-1 text-xs font-medium text-ink-faint">{group.title}</p>}
          <ul className="space-y-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  aria-current={item.href === active ? 'page' : undefined}
                  className={clsx(
                    'flex h-9 items-center gap-2.5 rounded-control border-l-[3px] px-2.5 pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0',
                    item.href === active
                      ? 'border-brand-600 bg-brand-50 font-semibold text-brand-700'
                      : 'border-transparent text-ink-soft hover:bg-canvas hover:text-ink',
                  )}
                >
                  {item.icon}
                  <span className="min-w-0 flex-1 truncate">{item.label}</span>
                  {item.count !== undefined && item.count > 0 && (
                    <span className="rounded-full bg-brand-600 px-1.5 text-xs leading-[18px] font-medium text-white tabular-nums">
                      {item.count}
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
