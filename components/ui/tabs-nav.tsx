import clsx from 'clsx';
import Link from 'next/link';

export type Tab = Readonly<{ href: string; label: string; current: boolean; count?: number }>;

/** Tabs that are addresses: each can be linked to, and works without JavaScript. */
export function TabsNav({ label, tabs }: Readonly<{ label: string; tabs: readonly Tab[] }>) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={clsx(
                '-mb-px flex h-10 items-center gap-1.5 border-b-2 px-3 whitespace-nowrap outline-offset-[-2px] pointer-coarse:h-11',
                tab.current
                  ? 'border-brand-600 font-semibold text-brand-700'
                  : 'border-transparent text-ink-soft hover:border-brand-200 hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-xs text-ink-faint tabular-nums">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
