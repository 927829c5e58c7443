import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { RetireRoleForm } from '@/components/role/retire-role-form';
import { RoleForm } from '@/components/role/role-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { getOwnRole } from '@/db/queries/roles';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { retire, revise } from '../actions';

export const metadata: Metadata = { title: '修改角色' };

type Props = Readonly<{ params: Promise<{ roleId: string }> }>;

export default async function RolePage({ params }: Props) {
  const actor = await requireActor('role.revise');
  const { roleId } = await params;
  const role = /^\d{1,9}$/.test(roleId) ? getOwnRole(database(), actor, Number(roleId)) : null;
  if (!role) notFound();
  const { id, name, grants } = role;
  const isRetired = role.retiredAt !== null;
  return (
    <div className="space-y-4">
      <PageHeader
        title={name}
        subtitle="修改后立即对持有该角色的人员生效。"
        status={isRetired ? <Badge tone="neutral">已停用</Badge> : undefined}
        breadcrumbs={[{ label: '角色与权限', href: '/roles' }, { label: name }]}
      />
      {!isRetired && (
        <>
          <RoleForm action={revise} submitLabel="保存修改" roleId={id} name={name} grants={grants} />
          <Card title="停用角色" description="仍有人员使用时不能停用，请先在「用户」页变更他们的角色。">
            <RetireRoleForm action={retire} roleId={id} name={name} />
          </Card>
        </>
      )}
    </div>
  );
}
