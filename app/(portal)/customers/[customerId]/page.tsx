import { notFound } from 'next/navigation';
import { CustomerFacts, RelatedPeople } from '@/components/customer/customer-facts';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { listApplications } from '@/db/queries/applications';
import { getCustomer } from '@/db/queries/customers';
import { listLoans } from '@/db/queries/loans';
import { can } from '@/lib/domain/access/permissions';
import { customerKindLabels } from '@/lib/format/labels-customer';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { CustomerApplications, CustomerContracts, CustomerLoans } from './_components/customer-business';

type CustomerPageProps = Readonly<{ params: Promise<{ customerId: string }> }>;

/** The whole history of one customer stands on its page; nobody has more cases than this. */
const everything = { direction: 'desc', page: 1, pageSize: 200 } as const;

export default async function CustomerPage({ params }: CustomerPageProps) {
  const actor = await requireActor('customer.view');
  const found = getCustomer(database(), actor, Number((await params).customerId));
  if (!found) notFound();
  const { row } = found;
  const mine = { ...everything, customerId: row.id };
  const loans = listLoans(database(), actor, today(), { ...mine, sort: 'disbursedOn' });
  const applications = listApplications(database(), actor, { ...mine, sort: 'number' });
  // Who keeps the file works with the numbers; who checks it sees enough to compare them with the papers.
  const inFull = can(actor, 'customer.update');
  return (
    <div className="space-y-4">
      <PageHeader
        title={row.name}
        subtitle={`客户号 ${row.number}`}
        status={<Badge tone="info">{customerKindLabels[row.kind]}</Badge>}
        breadcrumbs={[{ label: '客户', href: '/customers' }, { label: row.number }]}
        actions={
          <>
            {inFull && <ButtonLink href={`/customers/${row.id}/edit`}>修改资料</ButtonLink>}
            {can(actor, 'application.create') && (
              <ButtonLink href={`/applications/new?customerId=${row.id}`} variant="primary">
                新建申请
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
        <CustomerFacts found={found} inFull={inFull} />
        <RelatedPeople found={found} inFull={inFull} />
      </div>
      <CustomerLoans loans={loans.rows} />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <CustomerContracts contracts={found.contracts} />
        <CustomerApplications applications={applications.rows} />
      </div>
    </div>
  );
}
