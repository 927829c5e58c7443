import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CompanyFields } from '@/components/company/company-fields';
import { ActionForm } from '@/components/forms/action-form';
import { FormSection } from '@/components/forms/form-section';
import { TextField } from '@/components/forms/text-fields';
import { ChosenPasswordFields } from '@/components/user/chosen-password-fields';
import { getCompany } from '@/db/queries/company';
import { database } from '@/lib/server/database';
import { setUp } from './actions';

export const metadata: Metadata = { title: '首次启用' };

export default function SetUpPage() {
  if (getCompany(database())) redirect('/login');
  return (
    <div className="w-full max-w-3xl">
      <h1 className="text-xl leading-8 font-semibold">首次启用</h1>
      <p className="mb-4 text-ink-soft">
        登记公司信息并设置首位管理员。完成后此页面不再开放，其他用户由管理员新建。
      </p>
      <ActionForm action={setUp} submitLabel="完成设置" className="space-y-4">
        <FormSection title="公司信息" columns={2}>
          <CompanyFields prefix="company." />
        </FormSection>
        <FormSection title="首位管理员" columns={2}>
          <TextField
            name="administrator.username"
            label="用户名"
            hint="以字母开头，2 至 32 位字母、数字或 . _ -"
            autoComplete="username"
            required
          />
          <TextField name="administrator.name" label="姓名" required />
          <ChosenPasswordFields prefix="administrator." label="密码" />
        </FormSection>
      </ActionForm>
    </div>
  );
}
