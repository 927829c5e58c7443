'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { FormSection } from '@/components/forms/form-section';
import { PasswordField } from '@/components/forms/text-fields';
import { changePasswordInput } from '@/lib/schemas/user';
import { ChosenPasswordFields } from './chosen-password-fields';

/** One's own password, the present one asked first. */
export function ChangePasswordForm<T>({ action }: Readonly<{ action: FormAction<T> }>) {
  return (
    <ActionForm action={action} schema={changePasswordInput} submitLabel="修改密码">
      <FormSection columns={1}>
        <PasswordField name="currentPassword" label="当前密码" autoComplete="current-password" required />
        <ChosenPasswordFields label="新密码" />
      </FormSection>
    </ActionForm>
  );
}
