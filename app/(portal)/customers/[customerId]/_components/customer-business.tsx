import Link from 'next/link';
import { ApplicationStateBadge } from '@/components/application/state-badge';
import { ContractStateBadge } from '@/components/contract/state-badges';
import { LoanStatusBadge } from '@/components/loan/loan-status-badge';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { ApplicationListItem } from '@/db/queries/applications';
import type { CustomerContract } from '@/db/queries/customers';
import type { LoanListItem } from '@/db/queries/loans';
import { formatDate, formatInstant } from '@/lib/format/date';
import { formatRate } from '@/lib/format/number';

function NumberLink({ href, children }: Readonly<{ href: string; children: string }>) {
  return (
    <Link
      href={href}
      className="inline-flex items-center whitespace-nowrap text-brand-700 hover:underline pointer-coarse:min-h-11"
    >
      {children}
    </Link>
  );
}

export function CustomerLoans({ loans }: Readonly<{ loans: readonly LoanListItem[] }>) {
  return (
    <Card title="贷款" flush>
      <DataTable
        caption="贷款"
        rows={loans}
        rowKey={(row) => row.id}
        empty="还没有贷款"
        columns={[
          {
            key: 'number',
            header: '借据号',
            render: (row) => <NumberLink href={`/loans/${row.id}`}>{row.number}</NumberLink>,
          },
          { key: 'product', header: '产品', render: (row) => row.productName },
          {
            key: 'principal',
            header: '金额（元）',
            align: 'right',
            render: (row) => <MoneyText amount={row.principal} />,
          },
          {
            key: 'outstanding',
            header: '余额（元）',
            align: 'right',
            render: (row) => <MoneyText amount={row.outstandingPrincipal} emphasis />,
          },
          {
            key: 'rate',
            header: '年利率',
            align: 'right',
            minor: true,
            render: (row) => formatRate(row.annualRate),
          },
          { key: 'disbursedOn', header: '放款日', minor: true, render: (row) => formatDate(row.disbursedOn) },
          { key: 'maturesOn', header: '到期日', render: (row) => formatDate(row.maturesOn) },
          {
            key: 'status',
            header: '状态',
            render: (row) => (
              <LoanStatusBadge
                status={row.status}
                daysPastDue={row.daysPastDue}
                drawKind={row.drawKind}
                outstanding={row.outstandingPrincipal}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}

export function CustomerContracts({ contracts }: Readonly<{ contracts: readonly CustomerContract[] }>) {
  return (
    <Card title="合同" flush>
      <DataTable
        caption="合同"
        rows={contracts}
        rowKey={(row) => row.id}
        empty="还没有合同"
        columns={[
          {
            key: 'number',
            header: '合同编号',
            render: (row) => <NumberLink href={`/contracts/${row.id}`}>{row.number}</NumberLink>,
          },
          {
            key: 'amount',
            header: '金额（元）',
            align: 'right',
            render: (row) => <MoneyText amount={row.terms.principal} />,
          },
          { key: 'signedOn', header: '签订日', render: (row) => formatDate(row.signedOn) },
          { key: 'state', header: '状态', render: (row) => <ContractStateBadge state={row.state} /> },
        ]}
      />
    </Card>
  );
}

export function CustomerApplications({
  applications,
}: Readonly<{ applications: readonly ApplicationListItem[] }>) {
  return (
    <Card title="贷款申请" flush>
      <DataTable
        caption="贷款申请"
        rows={applications}
        rowKey={(row) => row.id}
        empty="还没有贷款申请"
        columns={[
          {
            key: 'number',
            header: '申请编号',
            render: (row) => <NumberLink href={`/applications/${row.id}`}>{row.number}</NumberLink>,
          },
          {
            key: 'amount',
            header: '金额（元）',
            align: 'right',
            render: (row) => <MoneyText amount={row.amount} />,
          },
          { key: 'state', header: '状态', render: (row) => <ApplicationStateBadge state={row.state} /> },
          {
            key: 'updatedAt',
            header: '更新时间',
            render: (row) => <span className="whitespace-nowrap">{formatInstant(row.updatedAt)}</span>,
          },
        ]}
      />
    </Card>
  );
}
