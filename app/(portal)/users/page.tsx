import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, type SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { UserStatus } from '@/components/user/user-status';
import { listUsers, USER_SORTS, USER_STATES, type UserListItem, type UserState } from '@/db/queries/users';
import { ROLES } from '@/lib/domain/access/permissions';
import { formatInstant } from '@/lib/format/date';
import { ROLE_LABELS, roleOf } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

export const metadata: Metadata = { title: '用户' };

const columns: readonly ListColumn<UserListItem>[] = [
  { key: 'username', header: '用户名', sortable: true, render: (row) => row.username },
  { key: 'name', header: '姓名', sortable: true, render: (row) => row.name },
  { key: 'role', header: '角色', render: roleOf },
  { key: 'status', header: '状态', render: (row) => <UserStatus user={row} /> },
  { key: 'lastSignInAt', header: '最近登录', render: (row) => formatInstant(row.lastSignInAt) },
  { key: 'createdAt', header: '新建时间', sortable: true, render: (row) => formatInstant(row.createdAt) },
];

const ROLE_FILTERS = [...ROLES, 'own'] as const;
const roleOptions = ROLE_FILTERS.map((value) => ({
  value,
  label: value === 'own' ? '自定义角色' : ROLE_LABELS[value],
}));
const stateLabels: Readonly<Record<UserState, string>> = {
  enabled: '启用',
  disabled: '已停用',
  never_signed_in: '从未登录',
  first_password: '待改密码',
};
const statusOptions = USER_STATES.map((value) => ({ value, label: stateLabels[value] }));

export default async function UsersPage({ searchParams }: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('user.view');
  const list = parseListQuery(await searchParams, {
    sortable: USER_SORTS,
    defaultSort: { sort: 'username', direction: 'asc' },
    filters: { role: ROLE_FILTERS, status: USER_STATES },
  });
  const { page, pageSize, sort, direction, filters } = list;
  const { rows, total } = listUsers(
    database(),
    actor,
    { text: list.q, ...filters },
    { sort, isDescending: direction === 'desc', offset: (page - 1) * pageSize, limit: pageSize },
  );
  return (
    <>
      <PageHeader
        title="用户"
        subtitle="一人一号：用户不能删除，离岗的请停用。"
        actions={
          <ButtonLink href="/users/new" variant="primary">
            新建用户
          </ButtonLink>
        }
      />
      <ListView
        caption="用户列表"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/users/${row.id}`}
        {...{ total, page, pageSize, sort, direction }}
        query={list.query}
        basePath="/users"
        empty={{ title: '还没有用户' }}
        filters={
          <>
            <SearchField value={list.q} placeholder="用户名或姓名" />
            <SelectFilter name="role" label="角色" value={filters.role} options={roleOptions} />
            <SelectFilter name="status" label="状态" value={filters.status} options={statusOptions} />
          </>
        }
      />
    </>
  );
}
