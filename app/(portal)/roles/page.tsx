import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { PermissionMatrix, type MatrixRole } from '@/components/role/permission-matrix';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PrintButton } from '@/components/ui/print-button';
import { listOwnRoles, listRoleHolders, type RoleHolder } from '@/db/queries/roles';
import { PERMISSIONS, ROLES, type ActorRole } from '@/lib/domain/access/permissions';
import { ROLE_LABELS } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

export const metadata: Metadata = { title: '角色与权限' };

export default async function RolesPage() {
  const actor = await requireActor('role.view');
  const holders = listRoleHolders(database(), actor);
  const namesOf = (isOne: (holder: RoleHolder) => boolean): string[] =>
    holders.filter(isOne).map(({ name }) => name);
  const builtIn = ROLES.map((role): MatrixRole => ({
    key: role,
    name: ROLE_LABELS[role],
    people: namesOf((holder) => holder.role === role),
    has: (permission) => (PERMISSIONS[permission] as readonly ActorRole[]).includes(role),
  }));
  const own = listOwnRoles(database(), actor).map(({ id, name, grants }): MatrixRole => ({
    key: `own:${id}`,
    name: (
      <Link href={`/roles/${id}`} className="text-brand-700 hover:underline">
        {name}
      </Link>
    ),
    people: namesOf((holder) => holder.ownRoleId === id),
    has: (permission) => grants.includes(permission),
  }));
  return (
    <div className="space-y-4">
      <PageHeader
        title="角色与权限"
        subtitle="谁能办什么：每个角色的权限和现有人员。三个内置角色不能修改；公司可以另建自己的角色。"
        actions={
          <>
            <PrintButton />
            <ButtonLink href="/roles/new" variant="primary">
              新建角色
            </ButtonLink>
          </>
        }
      />
      <Card title="权限一览表" flush>
        <PermissionMatrix roles={[...builtIn, ...own]} />
      </Card>
    </div>
  );
}
