import type { Metadata } from 'next';
import { CompanyForm } from '@/components/company/company-form';
import { PageHeader } from '@/components/layout/page-header';
import { getCompany } from '@/db/queries/company';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { updateCompany } from './actions';

export const metadata: Metadata = { title: '公司信息' };

export default async function CompanyPage() {
  await requireActor('company.view');
  const company = getCompany(database());
  if (!company) return null;
  const { isDemo: _isDemo, ...particulars } = company;
  return (
    <>
      <PageHeader title="公司信息" subtitle="用于合同、借据、收据等文书；已生成的文书不受修改影响。" />
      <CompanyForm action={updateCompany} defaultValues={particulars} />
    </>
  );
}
