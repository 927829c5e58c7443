import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatCount } from '@/lib/format/number';
import { listHref } from './list-query';

type PagerProps = Readonly<{
  total: number;
  page: number;
  pageSize: number;
  query: Readonly<Record<string, string>>;
  basePath: string;
}>;

const stepClass =
  'inline-flex h-8 items-center gap-1 rounded-control border px-2.5 pointer-coarse:h-11 pointer-coarse:px-4';

export function Pager({ total, page, pageSize, query, basePath }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const to = (target: number) => listHref(basePath, query, { page: String(target) });
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-2 text-[13px] text-ink-soft tabular-nums">
      <p>共 {formatCount(total)} 条</p>
      {pages > 1 && (
        <nav aria-label="翻页" className="flex items-center gap-2">
          <PageStep href={page > 1 ? to(Math.min(page - 1, pages)) : undefined} rel="prev">
            <ChevronLeft aria-hidden className="size-4" />
            上一页
          </PageStep>
          <span className="px-1">
            第 {formatCount(page)} / {formatCount(pages)} 页
          </span>
          <PageStep href={page < pages ? to(page + 1) : undefined} rel="next">
            下一页
            <ChevronRight aria-hidden className="size-4" />
          </PageStep>
        </nav>
      )}
    </div>
  );
}

type PageStepProps = Readonly<{ href: string | undefined; rel: 'prev' | 'next'; children: ReactNode }>;

function PageStep({ href, rel, children }: PageStepProps) {
  if (!href) {
    return (
      <span aria-disabled className={`${stepClass} border-line text-ink-faint`}>
        {children}
      </span>
    );
  }
  return (
    <Link
      href={href}
      rel={rel}
      className={`${stepClass} border-line-strong hover:border-brand-600 hover:bg-brand-50`}
    >
      {children}
    </Link>
  );
}
