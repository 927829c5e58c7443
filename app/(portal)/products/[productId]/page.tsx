import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { PresetMeaning } from '@/components/product/preset-meaning';
import { ProductTermsCards } from '@/components/product/product-terms';
import { RetireProductForm } from '@/components/product/retire-product-form';
import type { SearchParams } from '@/components/tables/list-query';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { getProduct, type ProductDetail } from '@/db/queries/products';
import { can } from '@/lib/domain/access/permissions';
import { formatInstant } from '@/lib/format/date';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { retireProductAction } from '../actions';
import { PlanCalculator } from './_components/plan-calculator';

type ProductPageProps = Readonly<{
  params: Promise<{ productId: string }>;
  searchParams: Promise<SearchParams>;
}>;

export default async function ProductPage({ params, searchParams }: ProductPageProps) {
  const actor = await requireActor('product.view');
  const product = getProduct(database(), actor, Number((await params).productId));
  if (!product) notFound();
  const query = await searchParams;
  const asked = Number(query.version ?? product.currentVersion);
  const shown = product.versions.find((one) => one.version === asked);
  if (!shown) notFound();
  const isLive = product.retiredAt === null;
  return (
    <div className="space-y-4">
      <PageHeader
        title={shown.name}
        subtitle={`代码 ${product.code} · 版本 ${shown.version}`}
        status={isLive ? <Badge tone="success">在售</Badge> : <Badge>已停用</Badge>}
        breadcrumbs={[{ label: '贷款产品', href: '/products' }, { label: product.code }]}
        actions={
          isLive &&
          can(actor, 'product.revise') && (
            <ButtonLink href={`/products/${product.id}/revise`} variant="primary">
              修订产品
            </ButtonLink>
          )
        }
      />
      {shown.version !== product.currentVersion && (
        <Notice tone="warning" title={`这是历史版本 ${shown.version}`}>
          现行版本为 {product.currentVersion}。按历史版本签约的贷款仍照此执行。
        </Notice>
      )}
      <PresetMeaning terms={shown.terms} />
      <ProductTermsCards terms={shown.terms} />
      <PlanCalculator
        basePath={`/products/${product.id}`}
        version={shown.version}
        terms={shown.terms}
        query={query}
      />
      <VersionHistory product={product} />
      {isLive && can(actor, 'product.retire') && (
        <Card title="停用" description="停用后不再受理新申请，已有申请和贷款不受影响。">
          <RetireProductForm
            action={retireProductAction}
            productId={product.id}
            version={product.currentVersion}
          />
        </Card>
      )}
    </div>
  );
}

function VersionHistory({ product }: Readonly<{ product: ProductDetail }>) {
  return (
    <Card title="版本记录" flush>
      <DataTable
        caption="版本记录"
        rows={product.versions}
        rowKey={(row) => row.version}
        columns={[
          {
            key: 'version',
            header: '版本',
            render: (row) => (
              <Link
                href={`/products/${product.id}?version=${row.version}`}
                className="inline-flex items-center text-brand-700 hover:underline pointer-coarse:min-h-11"
              >
                版本 {row.version}
              </Link>
            ),
          },
          { key: 'name', header: '产品名称', render: (row) => row.name },
          { key: 'createdBy', header: '制定人', render: (row) => row.createdBy },
          { key: 'createdAt', header: '时间', render: (row) => formatInstant(row.createdAt) },
        ]}
      />
    </Card>
  );
}
