import { PageHeader } from '@/components/layout/page-header';
import { PresetCards } from '@/components/product/preset-cards';
import { termValues } from '@/components/product/product-form-values';
import { ProductForm } from '@/components/product/product-form';
import type { SearchParams } from '@/components/tables/list-query';
import { PRESET_NAMES, PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import { requireActor } from '@/lib/server/actor';
import { createProductAction } from '../actions';

export default async function NewProductPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  await requireActor('product.create');
  const { preset } = await searchParams;
  const chosen = PRESET_NAMES.find((name) => name === preset) ?? 'same_day';
  const values = { ...termValues(PRODUCT_PRESETS[chosen].terms), minimumAmount: '', maximumAmount: '' };
  return (
    <div className="space-y-4">
      <PageHeader
        title="新建产品"
        breadcrumbs={[{ label: '贷款产品', href: '/products' }, { label: '新建产品' }]}
      />
      <PresetCards chosen={chosen} hrefOf={(name) => `/products/new?preset=${name}`} />
      <ProductForm
        key={chosen}
        action={createProductAction}
        submitLabel="建立产品"
        cancelHref="/products"
        defaultValues={values}
      />
    </div>
  );
}
