import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { ApplicationDetail } from '@/db/queries/applications';
import { formatInstant } from '@/lib/format/date';
import { guaranteeLabels } from '@/lib/format/labels-lending';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';

const linkClass = 'inline-flex items-center text-brand-700 hover:underline pointer-coarse:min-h-11';

/** What is asked for (once approved: what is approved), by whom and what for. */
export function ApplicationFacts({ found }: Readonly<{ found: ApplicationDetail }>) {
  return (
    <Card title="申请内容">
      <DescriptionList
        columns={2}
        items={[
          {
            label: '客户',
            value: (
              <Link href={`/customers/${found.customer.id}`} className={linkClass}>
                {found.customer.name}（{found.customer.number}）
              </Link>
            ),
          },
          {
            label: '贷款产品',
            value: (
              <Link
                href={`/products/${found.product.id}?version=${found.product.version}`}
                className={linkClass}
              >
                {found.product.name}（版本 {found.product.version}）
              </Link>
            ),
          },
          { label: '金额', value: formatYuan(found.amount) },
          { label: '期限', value: `${found.months} 个月` },
          { label: '年利率', value: formatRate(found.annualRate) },
          { label: '还款方式', value: repaymentMethodLabels[found.product.terms.method] },
          { label: '贷款用途', value: found.purpose, span: 2 },
          { label: '还款来源', value: found.repaymentSource, span: 2 },
          { label: '担保方式', value: guaranteeLabels[found.guarantee], span: 2 },
          { label: '担保说明', value: found.guaranteeDetail, span: 2 },
          { label: '受理人', value: found.createdBy },
          { label: '受理时间', value: formatInstant(found.createdAt) },
        ]}
      />
    </Card>
  );
}
