import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { RoleForm } from '@/components/role/role-form';
import { requireActor } from '@/lib/server/actor';
import { create } from '../actions';

export const metadata: Metadata = { title: '新建角色' };

export default async function NewRolePage() {
  await requireActor('role.create');
  return (
    <>
      <PageHeader
        title="新建角色"
        subtitle="按岗位勾选权限；建好后在「用户」页分配给人员。"
        breadcrumbs={[{ label: '角色与权限', href: '/roles' }, { label: '新建角色' }]}
      />
      <RoleForm action={create} submitLabel="新建角色" name="" grants={[]} />
    </>
  );
}
