import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { DueItem, DueList } from '@/db/queries/home';
import { AT_RISK_DAYS, DUE_SOON_DAYS } from '@/db/queries/loan-dues';
import { formatDate, formatDistance } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';

type DueCardProps = Readonly<{ list: DueList }>;

export function OverdueCard({ list }: DueCardProps) {
  return (
    <DueCard
      list={list}
      title="逾期"
      summary="逾期本息"
      href="/loans?state=overdue&sort=daysPastDue&direction=desc"
      empty="没有逾期的贷款"
      dayHeader="逾期起"
      renderDays={(row) => (
        <Badge tone={row.daysLate > AT_RISK_DAYS ? 'danger' : 'warning'}>
          {formatCount(row.daysLate)} 天
        </Badge>
      )}
    />
  );
}

export function FallingDueCard({ list }: DueCardProps) {
  return (
    <DueCard
      list={list}
      title={`${DUE_SOON_DAYS} 天内到期`}
      summary="应还"
      href="/loans?state=due_soon&sort=nextDueOn&direction=asc"
      empty={`今后 ${DUE_SOON_DAYS} 天没有到期应还的款项`}
      dayHeader="应还日"
      renderDays={(row) =>
        row.daysLate === 0 ? <Badge tone="info">今天</Badge> : formatDistance(row.daysLate)
      }
    />
  );
}

type DueTableProps = DueCardProps &
  Readonly<{
    title: string;
    summary: string;
    href: string;
    empty: string;
    dayHeader: string;
    renderDays: (row: DueItem) => ReactNode;
  }>;

function DueCard({ list, title, summary, href, empty, dayHeader, renderDays }: DueTableProps) {
  const { count, amount } = list.total;
  return (
    <Card
      title={title}
      description={count > 0 ? `${formatCount(count)} 笔，${summary} ${formatYuan(amount)}` : undefined}
      actions={
        count > 0 && (
          <ButtonLink href={href} variant="ghost" size="small">
            查看全部
          </ButtonLink>
        )
      }
      flush
    >
      <DataTable
        caption={title}
        rows={list.rows}
        rowKey={(row) => row.loanId}
        empty={empty}
        columns={[
          {
            key: 'customer',
            header: '客户',
            wraps: true,
            render: (row) => (
              <Link href={`/loans/${row.loanId}`} className="block hover:underline pointer-coarse:min-h-11">
                <span className="block font-medium text-brand-700">{row.customerName}</span>
                <span className="block text-[13px] leading-5 whitespace-nowrap text-ink-faint">
                  {row.loanNumber}
                </span>
              </Link>
            ),
          },
          {
            key: 'dueOn',
            header: dayHeader,
            render: (row) => <span className="whitespace-nowrap">{formatDate(row.dueOn)}</span>,
          },
          {
            key: 'days',
            header: '',
            render: (row) => <span className="whitespace-nowrap">{renderDays(row)}</span>,
          },
          {
            key: 'amount',
            header: `${summary}（元）`,
            align: 'right',
            render: (row) => <MoneyText amount={row.amount} emphasis />,
          },
        ]}
      />
    </Card>
  );
}
