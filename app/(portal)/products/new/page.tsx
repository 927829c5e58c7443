import { PageHeader } from '@/components/layout/page-header';
import { newProductValues } from '@/components/product/product-form-values';
import { ProductForm } from '@/components/product/product-form';
import { requireActor } from '@/lib/server/actor';
import { createProductAction } from '../actions';

export default async function NewProductPage() {
  await requireActor('product.create');
  return (
    <>
      <PageHeader
        title="新建产品"
        breadcrumbs={[{ label: '贷款产品', href: '/products' }, { label: '新建产品' }]}
      />
      <ProductForm
        action={createProductAction}
        submitLabel="建立产品"
        cancelHref="/products"
        defaultValues={newProductValues}
      />
    </>
  );
}
