import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { productFormValues } from '@/components/product/product-form-values';
import { ProductForm } from '@/components/product/product-form';
import { getProduct } from '@/db/queries/products';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { reviseProductAction } from '../../actions';

export default async function ReviseProductPage({
  params,
}: Readonly<{ params: Promise<{ productId: string }> }>) {
  const actor = await requireActor('product.revise');
  const product = getProduct(database(), actor, Number((await params).productId));
  const current = product?.versions[0];
  if (!product || !current || product.retiredAt) notFound();
  return (
    <>
      <PageHeader
        title={`修订 ${product.name}`}
        subtitle={`保存后成为版本 ${product.currentVersion + 1}；已受理的申请和已签约的贷款不受影响。`}
        breadcrumbs={[
          { label: '贷款产品', href: '/products' },
          { label: product.code, href: `/products/${product.id}` },
          { label: '修订' },
        ]}
      />
      <ProductForm
        action={reviseProductAction}
        submitLabel="保存为新版本"
        cancelHref={`/products/${product.id}`}
        defaultValues={productFormValues(current.name, current.terms)}
        revises={{ productId: product.id, version: product.currentVersion }}
      />
    </>
  );
}
