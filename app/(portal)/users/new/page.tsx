import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { TextField } from '@/components/forms/text-fields';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { ChosenPasswordFields } from '@/components/user/chosen-password-fields';
import { ROLE_OPTIONS } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { createUser } from '../actions';

export const metadata: Metadata = { title: '新建用户' };

export default async function NewUserPage() {
  await requireActor('user.create');
  return (
    <>
      <PageHeader title="新建用户" breadcrumbs={[{ label: '用户', href: '/users' }, { label: '新建用户' }]} />
      <ActionForm
        action={createUser}
        submitLabel="新建用户"
        secondary={<ButtonLink href="/users">取消</ButtonLink>}
        className="space-y-4"
      >
        <FormSection columns={2}>
          <TextField
            name="username"
            label="用户名"
            hint="以字母开头，2 至 32 位字母、数字或 . _ -"
            required
          />
          <TextField name="name" label="姓名" required />
          <SelectField name="role" label="角色" options={ROLE_OPTIONS} span={2} required />
          <ChosenPasswordFields label="初始密码" />
        </FormSection>
      </ActionForm>
      <p className="mt-3 text-[13px] text-ink-faint">
        请当面告知初始密码；本人首次登录时必须改为自己的密码。
      </p>
    </>
  );
}
