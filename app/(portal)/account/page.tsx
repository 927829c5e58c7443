import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { SessionForm } from '@/components/user/session-forms';
import { getOwnSecondFactor } from '@/db/queries/second-factor';
import { listOwnSessions } from '@/db/queries/users';
import { formatInstant } from '@/lib/format/date';
import { deviceWords } from '@/lib/format/device';
import { roleNameOf } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { now } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { ownSessionReference } from '@/lib/server/second-step';
import { idleSince } from '@/lib/server/session';
import { endOthers, endSession } from './actions';

export const metadata: Metadata = { title: '我的账号' };

export default async function AccountPage() {
  const actor = await requireActor('account.change-password');
  const sessions = listOwnSessions(database(), actor, now(), idleSince(now()));
  const factor = getOwnSecondFactor(database(), actor);
  const present = await ownSessionReference();
  return (
    <div className="space-y-4">
      <PageHeader
        title="我的账号"
        subtitle={`${actor.name} · ${roleNameOf(actor)}`}
        actions={
          <>
            <ButtonLink href="/account/second-factor" variant="secondary">
              {factor.state === 'on' ? '动态口令（已启用）' : '设置动态口令'}
            </ButtonLink>
            <ButtonLink href="/account/password">修改密码</ButtonLink>
          </>
        }
      />
      <Card title="当前登录" description="如有不认识的登录，请结束它，并立即修改密码。" flush>
        <DataTable
          caption="当前登录"
          rows={sessions}
          columns={[
            { key: 'device', header: '设备', render: (row) => deviceWords(row.userAgent) },
            { key: 'address', header: '地址', render: (row) => row.address },
            { key: 'createdAt', header: '登录时间', render: (row) => formatInstant(row.createdAt) },
            { key: 'lastSeenAt', header: '最近活动', render: (row) => formatInstant(row.lastSeenAt) },
            {
              key: 'acts',
              header: '操作',
              isActs: true,
              render: ({ reference }) =>
                reference === present ? (
                  <Badge tone="success">本次登录</Badge>
                ) : (
                  <SessionForm action={endSession} reference={reference} submitLabel="结束登录" />
                ),
            },
          ]}
        />
      </Card>
      {sessions.length > 1 && present && (
        <SessionForm action={endOthers} reference={present} submitLabel="结束其他全部登录" />
      )}
    </div>
  );
}
