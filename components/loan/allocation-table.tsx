import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import { EXPLAINED_COMPONENTS } from '@/lib/domain/loan/explanation';
import { COMPONENTS, type Amounts } from '@/lib/domain/loan/terms';
import { add, subtract, ZERO, type Money } from '@/lib/domain/money/money';
import { componentLabels } from '@/lib/format/labels-loan';
import { totalOf } from './amounts';

export type PaymentParts = Readonly<{
  /** By component; principal includes what is repaid ahead of the plan. */
  paid: Amounts;
  prepaidPrincipal: Money;
  held: Money;
}>;

type AllocationTableProps = Readonly<{
  parts: PaymentParts;
  /** The page that explains what is paid, apart from principal */
  explainedAt?: string;
}>;

/** What a payment pays, part by part; parts without money are left out and the total is the payment. */
export function AllocationTable({ parts, explainedAt }: AllocationTableProps) {
  const { paid, prepaidPrincipal, held } = parts;
  const rows = [
    ...COMPONENTS.map((component) => ({
      key: component as string,
      label: componentLabels[component],
      amount: component === 'principal' ? subtract(paid.principal, prepaidPrincipal) : paid[component],
    })),
    { key: 'prepaid', label: '提前归还本金', amount: prepaidPrincipal },
    { key: 'held', label: '转入预收款', amount: held },
  ].filter((row) => row.amount !== ZERO);
  return (
    <DataTable
      caption="款项分配"
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'label',
          header: '项目',
          render: ({ key, label }) =>
            explainedAt !== undefined && EXPLAINED_COMPONENTS.some((component) => component === key) ? (
              <Link
                href={explainedAt}
                prefetch={false}
                className="text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
              >
                {label}
              </Link>
            ) : (
              label
            ),
        },
        {
          key: 'amount',
          header: '金额（元）',
          align: 'right',
          render: (row) => <MoneyText amount={row.amount} />,
        },
      ]}
      footer={{ label: '合计', amount: <MoneyText amount={add(totalOf(paid), held)} emphasis /> }}
    />
  );
}
