'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { TextField } from '@/components/forms/text-fields';
import { ButtonLink } from '@/components/ui/button';
import { ROLE_OPTIONS } from '@/lib/format/labels-access';
import { createUserInput } from '@/lib/schemas/user';
import { ChosenPasswordFields } from './chosen-password-fields';
import { USERNAME_HINT } from './username-hint';

type NewUserFormProps<T> = Readonly<{ action: FormAction<T>; cancelHref: string }>;

export function NewUserForm<T>({ action, cancelHref }: NewUserFormProps<T>) {
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
        <SelectField name="role" label="角色" options={ROLE_OPTIONS} span={2} required />
        <ChosenPasswordFields label="初始密码" />
      </FormSection>
    </ActionForm>
  );
}
