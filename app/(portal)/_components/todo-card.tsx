import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { SearchParams } from '@/components/tables/list-query';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TODO_KINDS, type TodoItem } from '@/db/queries/todo';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';
import { daysBetween, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { formatInstant } from '@/lib/format/date';
import { todoKindLabels } from '@/lib/format/labels-home';
import { formatCount } from '@/lib/format/number';

const SHOWN = 12;
/** Whoever has waited so many days is marked. */
const LONG_WAIT_DAYS = 3;

type TodoCardProps = Readonly<{ items: readonly TodoItem[]; today: IsoDate; asked: SearchParams[string] }>;

/** What waits for this person, the oldest first; one kind of it, or all of it, by the address. */
export function TodoCard({ items, today, asked }: TodoCardProps) {
  const kind = TODO_KINDS.find((one) => one === asked);
  const ofKind = kind ? items.filter((item) => item.kind === kind) : items;
  const shown = kind || asked === 'all' ? ofKind : ofKind.slice(0, SHOWN);
  const kinds = TODO_KINDS.map((one) => ({
    one,
    count: items.filter((item) => item.kind === one).length,
  })).filter(({ one, count }) => count > 0 || one === kind);
  return (
    <Card
      title="待办事项"
      description={items.length > 0 ? `共 ${formatCount(items.length)} 件，等候最久的在前` : undefined}
      flush
    >
      {kinds.length > 0 && (
        <nav aria-label="待办种类" className="border-b border-line px-3 py-2">
          <ul className="flex flex-wrap gap-1.5">
            <KindLink href="/" label="全部" count={items.length} isCurrent={!kind} />
            {kinds.map(({ one, count }) => (
              <KindLink
                key={one}
                href={`/?kind=${one}`}
                label={todoKindLabels[one]}
                count={count}
                isCurrent={one === kind}
              />
            ))}
          </ul>
        </nav>
      )}
      {shown.length === 0 ? (
        <EmptyState title="没有待办事项" hint="轮到您办理的业务会出现在这里。" />
      ) : (
        <ul className="divide-y divide-line">
          {shown.map((item) => (
            <TodoRow key={`${item.kind} ${item.href} ${item.since}`} item={item} today={today} />
          ))}
        </ul>
      )}
      {shown.length < ofKind.length && (
        <Link
          href="/?kind=all"
          className="flex min-h-10 items-center justify-center border-t border-line text-brand-700 hover:bg-brand-50 pointer-coarse:min-h-11"
        >
          显示全部 {formatCount(ofKind.length)} 件
        </Link>
      )}
    </Card>
  );
}

type KindLinkProps = Readonly<{ href: string; label: string; count: number; isCurrent: boolean }>;

function KindLink({ href, label, count, isCurrent }: KindLinkProps) {
  return (
    <li>
      <Link
        href={href}
        scroll={false}
        aria-current={isCurrent ? 'page' : undefined}
        className={clsx(
          'flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-[13px] whitespace-nowrap pointer-coarse:h-11 pointer-coarse:px-3.5',
          isCurrent
            ? 'border-brand-600 bg-brand-50 font-semibold text-brand-700'
            : 'border-line text-ink-soft hover:border-brand-600 hover:text-ink',
        )}
      >
        {label}
        <span className="text-xs text-ink-faint tabular-nums">{formatCount(count)}</span>
      </Link>
    </li>
  );
}

function TodoRow({ item, today }: Readonly<{ item: TodoItem; today: IsoDate }>) {
  const days = daysBetween(shanghaiDayOf(item.since), today);
  return (
    <li>
      <Link
        href={item.href}
        className="flex min-h-11 items-center gap-3 px-4 py-1.5 outline-offset-[-2px] hover:bg-brand-50"
      >
        <span className="min-w-0 flex-1">
          <span className="font-medium text-brand-700">{item.title}</span>
          <span className="ml-3 break-words text-ink-soft tabular-nums">{item.subtitle}</span>
        </span>
        <span title={formatInstant(item.since)} className="shrink-0">
          {days >= LONG_WAIT_DAYS ? (
            <Badge tone="warning">已等 {formatCount(days)} 天</Badge>
          ) : (
            <span className="text-[13px] text-ink-faint">{days <= 0 ? '今天' : `已等 ${days} 天`}</span>
          )}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-line-strong" />
      </Link>
    </li>
  );
}
