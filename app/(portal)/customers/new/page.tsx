import { CustomerForm } from '@/components/customer/customer-form';
import { KindTabs } from '@/components/customer/kind-tabs';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { CUSTOMER_KINDS } from '@/lib/domain/identity/kinds';
import { requireActor } from '@/lib/server/actor';
import { createCustomerAction } from '../actions';

export default async function NewCustomerPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  await requireActor('customer.create');
  const asked = (await searchParams).kind;
  const kind = CUSTOMER_KINDS.find((one) => one === asked) ?? 'person';
  return (
    <div className="space-y-4">
      <PageHeader
        title="新建客户"
        breadcrumbs={[{ label: '客户', href: '/customers' }, { label: '新建客户' }]}
      />
      <KindTabs basePath="/customers/new" kinds={CUSTOMER_KINDS} kind={kind} />
      <CustomerForm
        action={createCustomerAction}
        submitLabel="保存客户"
        cancelHref="/customers"
        kind={kind}
      />
    </div>
  );
}
