import { notFound } from 'next/navigation';
import { ApplicationForm } from '@/components/application/application-form';
import { productOptions } from '@/components/application/product-options';
import { PageHeader } from '@/components/layout/page-header';
import { getApplication } from '@/db/queries/applications';
import { listOfferedProducts } from '@/db/queries/products';
import { toYuanText } from '@/lib/domain/money/money';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { updateApplicationAction } from '../../actions';

type EditPageProps = Readonly<{ params: Promise<{ applicationId: string }> }>;

export default async function EditApplicationPage({ params }: EditPageProps) {
  const actor = await requireActor('application.update');
  const found = getApplication(database(), actor, Number((await params).applicationId));
  if (!found || !found.acts.includes('update')) notFound();
  return (
    <>
      <PageHeader
        title={`修改申请 ${found.number}`}
        subtitle={`客户 ${found.customer.name}`}
        breadcrumbs={[
          { label: '贷款申请', href: '/applications' },
          { label: found.number, href: `/applications/${found.id}` },
          { label: '修改' },
        ]}
      />
      <ApplicationForm
        action={updateApplicationAction}
        submitLabel="保存修改"
        cancelHref={`/applications/${found.id}`}
        products={productOptions(listOfferedProducts(database(), actor))}
        hidden={{ applicationId: String(found.id), version: String(found.version) }}
        defaultValues={{
          productId: String(found.product.id),
          amount: toYuanText(found.amount),
          months: String(found.months),
          annualRate: found.annualRate,
          purpose: found.purpose,
          repaymentSource: found.repaymentSource,
          guarantee: found.guarantee,
          guaranteeDetail: found.guaranteeDetail,
        }}
      />
    </>
  );
}
