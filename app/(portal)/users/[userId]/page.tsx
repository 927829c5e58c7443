import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import {
  ChangeRoleForm,
  DisableUserForm,
  EnableUserForm,
  ResetPasswordForm,
} from '@/components/user/user-act-forms';
import { UserStatus } from '@/components/user/user-status';
import { RemoveSecondFactorForm } from '@/components/user/second-factor-forms';
import { roleOptionsWith, type RoleOption } from '@/components/user/role-options';
import { listOwnRoles } from '@/db/queries/roles';
import { secondFactorSince } from '@/db/queries/second-factor';
import { getUser, type UserListItem } from '@/db/queries/users';
import { formatInstant } from '@/lib/format/date';
import { roleOf } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { changeRole, disable, enable, removeSecondFactor, resetPassword } from '../actions';

export const metadata: Metadata = { title: '用户' };

type Props = Readonly<{ params: Promise<{ userId: string }> }>;

export default async function UserPage({ params }: Props) {
  const actor = await requireActor('user.view');
  const { userId } = await params;
  const user = /^\d{1,9}$/.test(userId) ? getUser(database(), actor, Number(userId)) : null;
  if (!user) notFound();
  const roles = roleOptionsWith(listOwnRoles(database(), actor));
  const factorSince = secondFactorSince(database(), actor, user.id);
  return (
    <div className="space-y-4">
      <PageHeader
        title={user.name}
        status={<UserStatus user={user} />}
        breadcrumbs={[{ label: '用户', href: '/users' }, { label: user.name }]}
      />
      <Card title="基本信息">
        <DescriptionList
          items={[
            { label: '用户名', value: user.username },
            { label: '姓名', value: user.name },
            { label: '角色', value: roleOf(user) },
            {
              label: '动态口令',
              value: factorSince ? `${formatInstant(factorSince)} 启用` : '未启用',
            },
            { label: '新建时间', value: formatInstant(user.createdAt) },
            { label: '最近登录', value: formatInstant(user.lastSignInAt) },
            { label: '停用时间', value: formatInstant(user.disabledAt) },
          ]}
        />
      </Card>
      <UserActs
        user={user}
        isSelf={user.id === actor.id}
        hasSecondFactor={factorSince !== null}
        roles={roles}
      />
    </div>
  );
}

function UserActs({
  user,
  isSelf,
  hasSecondFactor,
  roles,
}: Readonly<{
  user: UserListItem;
  isSelf: boolean;
  hasSecondFactor: boolean;
  roles: readonly RoleOption[];
}>) {
  const { id: userId, name, role, ownRoleId, disabledAt } = user;
  const present = ownRoleId === null ? role : `own:${ownRoleId}`;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="变更角色" description="变更后该用户的登录立即失效，需重新登录。">
        <ChangeRoleForm action={changeRole} userId={userId} present={present} roles={roles} />
      </Card>
      {!isSelf && (
        <Card title="重置密码" description="该用户的登录立即失效，下次登录时必须改为自己的密码。">
          <ResetPasswordForm action={resetPassword} userId={userId} />
        </Card>
      )}
      {!isSelf && hasSecondFactor && (
        <Card
          title="解除动态口令"
          description="手机和恢复码都遗失时使用，请先当面核实本人。解除后该用户的登录立即失效。"
        >
          <RemoveSecondFactorForm action={removeSecondFactor} userId={userId} />
        </Card>
      )}
      {!isSelf && disabledAt === null && (
        <Card title="停用用户" description="停用后不能登录，已有登录立即失效；其经办的业务记录保留。">
          <DisableUserForm action={disable} userId={userId} name={name} />
        </Card>
      )}
      {disabledAt !== null && (
        <Card title="启用用户" description="启用后可用原密码登录；忘记密码请另行重置。">
          <EnableUserForm action={enable} userId={userId} />
        </Card>
      )}
    </div>
  );
}
