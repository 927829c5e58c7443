import Link from 'next/link';
import type { ReactNode } from 'react';
import { NavDisclosure } from './nav-disclosure';
import { NavLinks, type NavGroup } from './nav-links';

type AppShellProps = Readonly<{
  nav: readonly NavGroup[];
  user: Readonly<{ name: string; roleLabel: string; href?: string }>;
  company: string;
  /** A line above everything, for example 演示数据 or the last day close. */
  banner?: ReactNode;
  signOutForm: ReactNode;
  children: ReactNode;
}>;

function Brand({ company }: Readonly<{ company: string }>) {
  return (
    <Link href="/" className="flex min-w-0 items-center gap-2.5 pointer-coarse:min-h-11">
      <span
        aria-hidden
        className="flex size-8 shrink-0 items-center justify-center rounded-control bg-brand-600 text-base font-semibold text-white"
      >
        贷
      </span>
      <span className="min-w-0">
        <span className="block truncate text-[15px] leading-5 font-semibold">小贷管理系统</span>
        <span className="block truncate text-xs leading-4 text-ink-faint" title={company}>
          {company}
        </span>
      </span>
    </Link>
  );
}

function UserLine({ user, signOutForm }: Pick<AppShellProps, 'user' | 'signOutForm'>) {
  const name = (
    <>
      <span className="block truncate font-medium">{user.name}</span>
      <span className="block truncate text-xs leading-4 text-ink-faint">{user.roleLabel}</span>
    </>
  );
  return (
    <div className="flex items-center justify-between gap-2">
      {user.href ? (
        <Link
          href={user.href}
          className="min-w-0 rounded-control px-2 py-1 hover:bg-canvas pointer-coarse:py-2"
        >
          {name}
        </Link>
      ) : (
        <div className="min-w-0 px-2 py-1">{name}</div>
      )}
      {signOutForm}
    </div>
  );
}

/**
 * The frame of every page inside: groups of places on the left, the page on the right. It shows, it never guards.
 * Of the two headers, one is for narrow screens; the other is not there for anybody, screen readers included.
 */
export function AppShell({ nav, user, company, banner, signOutForm, children }: AppShellProps) {
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-[184px_minmax(0,1fr)] xl:grid-cols-[224px_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-brand-600 px-4 py-2 text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2 print:hidden"
      >
        跳到主要内容
      </a>
      <header className="sticky top-0 z-20 flex h-14 items-center justify-between gap-3 border-b border-line bg-surface px-3 lg:hidden print:hidden">
        <Brand company={company} />
        <NavDisclosure>
          <NavLinks groups={nav} label="主导航" />
          <div className="mt-4 border-t border-line pt-3">
            <UserLine user={user} signOutForm={signOutForm} />
          </div>
        </NavDisclosure>
      </header>
      <header className="sticky top-0 hidden h-screen flex-col border-r border-line bg-surface lg:flex print:hidden">
        <div className="flex h-14 shrink-0 items-center border-b border-line px-4">
          <Brand company={company} />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-2 py-3">
          <NavLinks groups={nav} label="主导航" />
        </div>
        <div className="shrink-0 border-t border-line px-2 py-2">
          <UserLine user={user} signOutForm={signOutForm} />
        </div>
      </header>
      <div className="min-w-0">
        {banner && (
          <section
            aria-label="系统提示"
            className="border-b border-warning-line bg-warning-tint px-4 py-1.5 text-[13px] text-warning lg:px-6 print:hidden"
          >
            {banner}
          </section>
        )}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto max-w-[1400px] p-4 outline-none lg:px-6 lg:py-5 print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
