'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { FormSection } from '@/components/forms/form-section';
import { companyInput } from '@/lib/schemas/company';
import { CompanyFields } from './company-fields';

type CompanyFormProps<T> = Readonly<{
  action: FormAction<T>;
  defaultValues: Readonly<Record<string, string>>;
}>;

export function CompanyForm<T>({ action, defaultValues }: CompanyFormProps<T>) {
  return (
    <ActionForm action={action} schema={companyInput} submitLabel="保存" defaultValues={defaultValues}>
      <FormSection columns={2}>
        <CompanyFields />
      </FormSection>
    </ActionForm>
  );
}
