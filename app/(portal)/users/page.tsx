import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { UserStatus } from '@/components/user/user-status';
import { listUsers } from '@/db/queries/users';
import { ROLES } from '@/lib/domain/access/permissions';
import { formatInstant } from '@/lib/format/date';
import { ROLE_LABELS } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { ChoiceFilter, FilterForm, TextFilter } from '../_components/filter-form';
import { pageOf, singles, type SearchParams } from '../_components/list-query';
import { Pager } from '../_components/pager';

export const metadata: Metadata = { title: '用户' };

const SIZE = 20;

export default async function UsersPage({ searchParams }: Readonly<{ searchParams: SearchParams }>) {
  const actor = await requireActor('user.view');
  const query = singles(await searchParams, ['text', 'role', 'status']);
  const page = pageOf(await searchParams);
  const filter = {
    text: query.text,
    role: ROLES.find((role) => role === query.role),
    status: (['enabled', 'disabled'] as const).find((status) => status === query.status),
  };
  const order = { sort: 'username', isDescending: false, offset: (page - 1) * SIZE, limit: SIZE } as const;
  const { rows, total } = listUsers(database(), actor, filter, order);
  return (
    <>
      <PageHeader
        title="用户"
        actions={
          <ButtonLink href="/users/new" variant="primary">
            新建用户
          </ButtonLink>
        }
      />
      <FilterForm path="/users">
        <TextFilter name="text" label="用户名或姓名" value={query.text ?? ''} />
        <ChoiceFilter
          name="role"
          label="角色"
          value={query.role ?? ''}
          options={Object.entries(ROLE_LABELS)}
        />
        <ChoiceFilter
          name="status"
          label="状态"
          value={query.status ?? ''}
          options={[
            ['enabled', '启用'],
            ['disabled', '已停用'],
          ]}
        />
      </FilterForm>
      <Card flush>
        <DataTable
          caption="用户"
          rows={rows}
          rowKey={(row) => row.id}
          empty="没有符合条件的用户"
          columns={[
            {
              key: 'username',
              header: '用户名',
              render: (row) => (
                <Link
                  href={`/users/${row.id}`}
                  className="inline-flex items-center font-medium text-brand-700 hover:underline pointer-coarse:min-h-11"
                >
                  {row.username}
                </Link>
              ),
            },
            { key: 'name', header: '姓名', render: (row) => row.name },
            { key: 'role', header: '角色', render: (row) => ROLE_LABELS[row.role] },
            { key: 'status', header: '状态', render: (row) => <UserStatus user={row} /> },
            { key: 'lastSignInAt', header: '最近登录', render: (row) => formatInstant(row.lastSignInAt) },
            { key: 'createdAt', header: '新建时间', render: (row) => formatInstant(row.createdAt) },
          ]}
        />
        <Pager path="/users" query={query} page={page} size={SIZE} total={total} />
      </Card>
    </>
  );
}
