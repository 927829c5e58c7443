import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

export type Breadcrumb = Readonly<{ label: string; href?: string }>;

type PageHeaderProps = Readonly<{
  title: ReactNode;
  subtitle?: ReactNode;
  breadcrumbs?: readonly Breadcrumb[];
  actions?: ReactNode;
  status?: ReactNode;
}>;

export function PageHeader({ title, subtitle, breadcrumbs = [], actions, status }: PageHeaderProps) {
  return (
    <div className="mb-4">
      {breadcrumbs.length > 0 && (
        <nav aria-label="当前位置" className="mb-1 text-[13px] text-ink-faint">
          <ol className="flex flex-wrap items-center">
            {breadcrumbs.map((crumb, index) => (
              <li key={crumb.label} className="flex items-center">
                {index > 0 && <ChevronRight aria-hidden className="mx-1 size-3.5" />}
                {crumb.href ? (
                  <Link
                    href={crumb.href}
                    className="inline-flex items-center hover:text-brand-700 hover:underline pointer-coarse:min-h-11"
                  >
                    {crumb.label}
                  </Link>
                ) : (
                  <span aria-current="page">{crumb.label}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-center gap-2.5 text-xl leading-8 font-semibold">
            <span>{title}</span>
            {status}
          </h1>
          {subtitle && <p className="text-ink-soft tabular-nums">{subtitle}</p>}
        </div>
        {actions && (
          <div data-print="hide" className="flex flex-wrap items-center gap-2">
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
