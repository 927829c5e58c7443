'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/choice-fields';
import { changeRoleInput, resetPasswordInput, userReference } from '@/lib/schemas/user';
import type { RoleOption } from './role-options';
import { ChosenPasswordFields } from './chosen-password-fields';

type ActFormProps<T> = Readonly<{ action: FormAction<T>; userId: number }>;

const concerned = (userId: number) => ({ userId: String(userId) });

export function ChangeRoleForm<T>(
  props: ActFormProps<T> & Readonly<{ present: string; roles: readonly RoleOption[] }>,
) {
  return (
    <ActionForm
      action={props.action}
      schema={changeRoleInput}
      submitLabel="变更角色"
      submitVariant="secondary"
      hidden={concerned(props.userId)}
      defaultValues={{ role: props.present }}
    >
      <SelectField name="role" label="角色" options={props.roles} emptyLabel="" required />
    </ActionForm>
  );
}

export function ResetPasswordForm<T>({ action, userId }: ActFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={resetPasswordInput}
      submitLabel="重置密码"
      submitVariant="secondary"
      hidden={concerned(userId)}
    >
      <ChosenPasswordFields label="新密码" />
    </ActionForm>
  );
}

export function DisableUserForm<T>(props: ActFormProps<T> & Readonly<{ name: string }>) {
  return (
    <ActionForm
      action={props.action}
      schema={userReference}
      submitLabel="停用用户"
      hidden={concerned(props.userId)}
      confirm={{
        title: `停用「${props.name}」？`,
        body: '该用户将立即退出系统，且不能再登录。',
        danger: true,
      }}
    />
  );
}

export function EnableUserForm<T>({ action, userId }: ActFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={userReference}
      submitLabel="启用用户"
      submitVariant="secondary"
      hidden={concerned(userId)}
    />
  );
}
