import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { NewUserForm } from '@/components/user/new-user-form';
import { roleOptionsWith } from '@/components/user/role-options';
import { listOwnRoles } from '@/db/queries/roles';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { createUser } from '../actions';

export const metadata: Metadata = { title: '新建用户' };

export default async function NewUserPage() {
  const actor = await requireActor('user.create');
  const roles = roleOptionsWith(listOwnRoles(database(), actor));
  return (
    <>
      <PageHeader
        title="新建用户"
        subtitle="请当面告知初始密码；本人首次登录时必须改为自己的密码。"
        breadcrumbs={[{ label: '用户', href: '/users' }, { label: '新建用户' }]}
      />
      <NewUserForm action={createUser} cancelHref="/users" roles={roles} />
    </>
  );
}
