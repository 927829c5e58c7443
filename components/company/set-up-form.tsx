'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { FormSection } from '@/components/forms/form-section';
import { TextField } from '@/components/forms/text-fields';
import { ChosenPasswordFields } from '@/components/user/chosen-password-fields';
import { USERNAME_HINT } from '@/components/user/username-hint';
import { setUpInput } from '@/lib/schemas/company';
import { CompanyFields } from './company-fields';

/** The first run: the company and the person who will let in all others. */
export function SetUpForm<T>({ action }: Readonly<{ action: FormAction<T> }>) {
  return (
    <ActionForm action={action} schema={setUpInput} submitLabel="完成设置">
      <FormSection title="公司信息" columns={2}>
        <CompanyFields prefix="company." />
      </FormSection>
      <FormSection title="首位管理员" columns={2}>
        <TextField
          name="administrator.username"
          label="用户名"
          hint={USERNAME_HINT}
          autoComplete="username"
          required
        />
        <TextField name="administrator.name" label="姓名" autoComplete="name" required />
        <ChosenPasswordFields prefix="administrator." label="密码" />
      </FormSection>
    </ActionForm>
  );
}
