import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { Administration, PersonItem } from '@/db/queries/home-administration';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { formatInstant } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';

type Matter = Readonly<{ title: string; hint: string; href: string }>;

type AdministrationTodoProps = Readonly<{
  found: Administration;
  locked: readonly PersonItem[];
  today: IsoDate;
}>;

/** What the administrator has to see to; empty on most days. */
export function AdministrationTodo({ found, locked, today }: AdministrationTodoProps) {
  const matters = [...peopleMatters(found, locked), ...houseMatters(found, today)];
  return (
    <Card title="需要处理" flush>
      {matters.length === 0 ? (
        <EmptyState title="没有需要处理的事项" hint="账号被锁定、缺少岗位人员或日终未完成时，在这里提示。" />
      ) : (
        <ul className="divide-y divide-line">
          {matters.map((matter) => (
            <li key={matter.title}>
              <Link
                href={matter.href}
                className="flex min-h-11 items-center gap-3 px-4 py-2 outline-offset-[-2px] hover:bg-brand-50"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-medium text-brand-700">{matter.title}</span>
                  <span className="block text-[13px] text-ink-faint">{matter.hint}</span>
                </span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-line-strong" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function peopleMatters({ people }: Administration, locked: readonly PersonItem[]): Matter[] {
  const matters: Matter[] = locked.map((person) => ({
    title: `${person.name}（${person.username}）的账号暂时锁定`,
    hint: '密码输错次数过多，稍后自动解除；请向本人核实，如非本人操作请重置密码。',
    href: `/users/${person.id}`,
  }));
  if (people.enabled.administrator === 1) {
    matters.push({
      title: '只有一位管理员',
      hint: '管理员忘记密码时须由另一位管理员重置，建议再设一位。',
      href: '/users/new',
    });
  }
  if (people.firstPassword > 0) {
    matters.push({
      title: `${formatCount(people.firstPassword)} 人尚未更换初始密码`,
      hint: '首次登录时系统会要求更换；长期未登录的请停用。',
      href: '/users?status=first_password',
    });
  }
  return matters;
}

function houseMatters(found: Administration, today: IsoDate): Matter[] {
  const matters: Matter[] = [];
  if (found.offeredProducts === 0 && found.retiredProducts > 0) {
    matters.push({
      title: '没有在售的贷款产品',
      hint: '产品已全部停用，不能受理新的贷款申请。',
      href: '/products/new',
    });
  }
  const closedAt = found.lastDayClose ?? found.openedAt;
  if (closedAt !== null && shanghaiDayOf(closedAt) < today) {
    matters.push({
      title: '今天的日终没有完成',
      hint: `最近一次：${formatInstant(found.lastDayClose)}。请通知系统维护人员查看服务日志。`,
      href: '/audit?action=day.close',
    });
  }
  return matters;
}
