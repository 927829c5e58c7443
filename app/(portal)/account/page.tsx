import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { listOwnSessions } from '@/db/queries/users';
import { formatInstant } from '@/lib/format/date';
import { actorRoleLabel } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { now } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { idleSince } from '@/lib/server/session';

export const metadata: Metadata = { title: '我的账号' };

export default async function AccountPage() {
  const actor = await requireActor('account.change-password');
  const sessions = listOwnSessions(database(), actor, now(), idleSince(now()));
  return (
    <>
      <PageHeader
        title="我的账号"
        subtitle={`${actor.name} · ${actorRoleLabel(actor.role, actor.id)}`}
        actions={<ButtonLink href="/account/password">修改密码</ButtonLink>}
      />
      <Card title="当前登录" description="如有不认识的登录，请立即修改密码：修改后全部登录失效。" flush>
        <DataTable
          caption="当前登录"
          rows={sessions}
          columns={[
            { key: 'createdAt', header: '登录时间', render: (row) => formatInstant(row.createdAt) },
            { key: 'lastSeenAt', header: '最近活动', render: (row) => formatInstant(row.lastSeenAt) },
            { key: 'address', header: '地址', render: (row) => row.address },
            {
              key: 'userAgent',
              header: '浏览器',
              wraps: true,
              render: (row) => <span className="break-all">{row.userAgent}</span>,
            },
          ]}
        />
      </Card>
    </>
  );
}
