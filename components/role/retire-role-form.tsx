'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';

export function RetireRoleForm<T>({
  action,
  roleId,
  name,
}: Readonly<{ action: FormAction<T>; roleId: number; name: string }>) {
  return (
    <ActionForm
      action={action}
      submitLabel="停用角色"
      hidden={{ roleId: String(roleId) }}
      confirm={{
        title: `停用角色「${name}」？`,
        body: '停用后不能再分配给用户，名称也不再使用。',
        danger: true,
      }}
    />
  );
}
