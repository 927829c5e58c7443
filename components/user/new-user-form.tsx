'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { TextField } from '@/components/forms/text-fields';
import { ButtonLink } from '@/components/ui/button';
import { createUserInput } from '@/lib/schemas/user';
import { ChosenPasswordFields } from './chosen-password-fields';
import type { RoleOption } from './role-options';
import { USERNAME_HINT } from './username-hint';

type NewUserFormProps<T> = Readonly<{
  action: FormAction<T>;
  cancelHref: string;
  roles: readonly RoleOption[];
}>;

export function NewUserForm<T>({ action, cancelHref, roles }: NewUserFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={createUserInput}
      submitLabel="新建用户"
      secondary={<ButtonLink href={cancelHref}>取消</ButtonLink>}
    >
      <FormSection columns={2}>
        <TextField name="username" label="用户名" hint={USERNAME_HINT} required />
        <TextField name="name" label="姓名" required />
        <SelectField name="role" label="角色" options={roles} span={2} required />
        <ChosenPasswordFields label="初始密码" />
      </FormSection>
    </ActionForm>
  );
}
