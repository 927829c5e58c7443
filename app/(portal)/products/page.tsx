import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { listProducts, type ProductListItem } from '@/db/queries/products';
import { can } from '@/lib/domain/access/permissions';
import { presetNamesOf, PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatMoney } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

const columns: readonly DataColumn<ProductListItem>[] = [
  { key: 'code', header: '代码', render: (row) => row.code },
  {
    key: 'name',
    header: '产品名称',
    render: (row) => (
      <Link
        href={`/products/${row.id}`}
        className="inline-flex items-center text-brand-700 hover:underline pointer-coarse:min-h-11"
      >
        {row.name}
      </Link>
    ),
  },
  {
    key: 'kind',
    header: '类型',
    render: ({ terms }) => PRODUCT_PRESETS[presetNamesOf(terms)[0]].title,
  },
  { key: 'method', header: '还款方式', render: ({ terms }) => repaymentMethodLabels[terms.method] },
  {
    key: 'amount',
    header: '金额（元）',
    align: 'right',
    render: ({ terms }) => `${formatMoney(terms.minimumAmount)} – ${formatMoney(terms.maximumAmount)}`,
  },
  {
    key: 'months',
    header: '期限（月）',
    align: 'right',
    render: ({ terms }) => `${terms.minimumMonths} – ${terms.maximumMonths}`,
  },
  {
    key: 'rate',
    header: '年利率',
    align: 'right',
    render: ({ terms }) => `${formatRate(terms.minimumRate)} – ${formatRate(terms.maximumRate)}`,
  },
  { key: 'version', header: '版本', align: 'right', render: (row) => row.version },
  {
    key: 'state',
    header: '状态',
    render: (row) => (row.retiredAt ? <Badge>已停用</Badge> : <Badge tone="success">在售</Badge>),
  },
];

export default async function ProductsPage() {
  const actor = await requireActor('product.view');
  const products = listProducts(database(), actor);
  return (
    <>
      <PageHeader
        title="贷款产品"
        subtitle="修订产品会产生新版本，已签约的贷款仍按签约时的版本执行。"
        actions={
          can(actor, 'product.create') && (
            <ButtonLink href="/products/new" variant="primary">
              新建产品
            </ButtonLink>
          )
        }
      />
      <Card flush>
        <DataTable
          caption="贷款产品"
          columns={columns}
          rows={products}
          rowKey={(row) => row.id}
          empty="还没有贷款产品。请由管理员先建立产品，再受理申请。"
        />
      </Card>
    </>
  );
}
