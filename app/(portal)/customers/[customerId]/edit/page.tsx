import { notFound } from 'next/navigation';
import { CustomerForm } from '@/components/customer/customer-form';
import { customerFormValues } from '@/components/customer/customer-form-values';
import { KindTabs } from '@/components/customer/kind-tabs';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { getCustomer } from '@/db/queries/customers';
import { CUSTOMER_KINDS, identityTypeOf } from '@/lib/domain/identity/kinds';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { updateCustomerAction } from '../../actions';

type EditPageProps = Readonly<{
  params: Promise<{ customerId: string }>;
  searchParams: Promise<SearchParams>;
}>;

export default async function EditCustomerPage({ params, searchParams }: EditPageProps) {
  const actor = await requireActor('customer.update');
  const found = getCustomer(database(), actor, Number((await params).customerId));
  if (!found) notFound();
  const { row } = found;
  const kinds = CUSTOMER_KINDS.filter((one) => identityTypeOf(one) === row.identityType);
  const asked = (await searchParams).kind;
  const kind = kinds.find((one) => one === asked) ?? row.kind;
  const page = `/customers/${row.id}`;
  return (
    <div className="space-y-4">
      <PageHeader
        title={`修改客户 ${row.name}`}
        breadcrumbs={[
          { label: '客户', href: '/customers' },
          { label: row.number, href: page },
          { label: '修改' },
        ]}
      />
      {kinds.length > 1 && <KindTabs basePath={`${page}/edit`} kinds={kinds} kind={kind} />}
      <CustomerForm
        action={updateCustomerAction}
        submitLabel="保存修改"
        cancelHref={page}
        kind={kind}
        corrects={{ customerId: row.id, version: row.version }}
        defaultValues={customerFormValues(found)}
      />
    </div>
  );
}
