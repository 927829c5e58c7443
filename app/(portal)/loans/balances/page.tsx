import type { Metadata } from 'next';
import { loanHref, type ShownDay } from '@/components/loan/loan-address';
import { PageHeader } from '@/components/layout/page-header';
import { DateFilter, SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { listHref, shownBy, type SearchParams } from '@/components/tables/list-query';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { Figure } from '@/components/ui/figure';
import { MoneyText } from '@/components/ui/money-text';
import { PrintButton } from '@/components/ui/print-button';
import { reportBalances, type BalanceReport, type BalanceRow } from '@/db/queries/loan-balances';
import { TRUTHS } from '@/lib/domain/loan/known-on';
import { formatDate } from '@/lib/format/date';
import { truthLabels } from '@/lib/format/explanation-words';
import { formatYuan } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { askedReport } from './asked-report';
import { ReportTruth } from './_components/report-truth';

export const metadata: Metadata = { title: '贷款余额表' };

const truthOptions = TRUTHS.filter((truth) => truth !== 'known').map((value) => ({
  value,
  label: truthLabels[value],
}));

const columns: readonly ListColumn<BalanceRow>[] = [
  { key: 'number', header: '借据号', sortable: true, render: (row) => row.number },
  { key: 'customer', header: '客户', wraps: true, render: (row) => row.customerName },
  { key: 'product', header: '产品', minor: true, render: (row) => row.productName },
  {
    key: 'principal',
    header: '贷款余额（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.principal} emphasis />,
  },
  {
    key: 'interest',
    header: '应收利息（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.interest} />,
  },
  {
    key: 'penalty',
    header: '罚息复利（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.penalty} />,
  },
  {
    key: 'fee',
    header: '费用（元）',
    align: 'right',
    minor: true,
    render: (row) => <MoneyText amount={row.fee} />,
  },
  {
    key: 'credit',
    header: '预收款（元）',
    align: 'right',
    minor: true,
    render: (row) => <MoneyText amount={row.credit} />,
  },
  {
    key: 'daysPastDue',
    header: '逾期天数',
    align: 'right',
    sortable: true,
    render: (row) => (
      <span className="inline-flex items-center gap-2">
        {row.laterCount > 0 && <Badge tone="warning">后有 {row.laterCount} 笔补记</Badge>}
        {row.daysPastDue > 0 ? formatCount(row.daysPastDue) : '—'}
      </span>
    ),
  },
];

type BalancesPageProps = Readonly<{ searchParams: Promise<SearchParams> }>;

export default async function BalancesPage({ searchParams }: BalancesPageProps) {
  const actor = await requireActor('loan.view');
  const { args, day, list } = askedReport(await searchParams, today());
  const report = reportBalances(database(), actor, args);
  const { page, pageSize, query } = list;
  return (
    <div className="space-y-4">
      <PageHeader
        title="贷款余额表"
        subtitle={`截至 ${formatDate(day.asOf)} 日终 · ${day.isToday ? '今日' : truthLabels[day.truth]}`}
        breadcrumbs={[{ label: '贷款台账', href: '/loans' }, { label: '贷款余额表' }]}
        actions={
          <>
            <PrintButton />
            <ButtonLink href={listHref('/loans/balances/balances.xlsx', query, { page: '1' })} external>
              Excel
            </ButtonLink>
          </>
        }
      />
      {!day.isToday && (
        <ReportTruth
          day={day}
          differing={report.differing}
          otherHref={listHref('/loans/balances', query, {
            page: '1',
            truth: day.truth === 'reported' ? '' : 'reported',
          })}
        />
      )}
      <Totals report={report} />
      <ListView
        caption="贷款余额表"
        columns={columns}
        rows={report.rows.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={(row) => row.id}
        rowHref={(row) => rowHref(row, day)}
        total={report.totals.count}
        {...shownBy(list)}
        basePath="/loans/balances"
        empty={{ title: '该日没有贷款余额', hint: '该日以前没有放款，或全部已经结清。' }}
        filters={
          <>
            <DateFilter name="asOf" label="截至日期" value={day.asOf} />
            <SelectFilter
              name="truth"
              label="口径"
              value={day.truth === 'known' ? undefined : day.truth}
              options={truthOptions}
              allLabel={truthLabels.known}
            />
            <SearchField value={list.q} placeholder="借据号、客户姓名或拼音" />
          </>
        }
      />
      <ByProduct report={report} />
    </div>
  );
}

const rowHref = (row: BalanceRow, day: ShownDay): string => loanHref(row.id, day);

function Totals({ report: { totals } }: Readonly<{ report: BalanceReport }>) {
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 print:grid-cols-4">
      <Figure
        label="贷款余额合计"
        value={formatYuan(totals.principal)}
        hint={`${formatCount(totals.count)} 笔`}
      />
      <Figure
        label="逾期本金合计"
        value={formatYuan(totals.overduePrincipal)}
        tone={totals.overduePrincipal > 0 ? 'danger' : 'neutral'}
      />
      <Figure label="应收利息合计" value={formatYuan(totals.interest)} hint="到期未还与未到期已产生" />
      <Figure
        label="罚息复利合计"
        value={formatYuan(totals.penalty)}
        hint={totals.fee > 0 ? `另有未还费用 ${formatYuan(totals.fee)}` : undefined}
      />
    </div>
  );
}

function ByProduct({ report: { products, totals } }: Readonly<{ report: BalanceReport }>) {
  return (
    <Card title="按产品汇总" flush>
      <DataTable
        caption="按产品汇总"
        rows={products}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: '产品', wraps: true, render: (row) => row.name },
          { key: 'count', header: '笔数', align: 'right', render: (row) => formatCount(row.count) },
          ...amountColumns.map(({ header, key }) => ({
            key,
            header,
            align: 'right' as const,
            render: (row: BalanceReport['products'][number]) => <MoneyText amount={row[key]} />,
          })),
        ]}
        footer={{
          name: '合计',
          count: formatCount(totals.count),
          ...Object.fromEntries(
            amountColumns.map(({ key }) => [key, <MoneyText key={key} amount={totals[key]} />]),
          ),
        }}
      />
    </Card>
  );
}

const amountColumns = [
  { key: 'principal', header: '贷款余额（元）' },
  { key: 'overduePrincipal', header: '逾期本金（元）' },
  { key: 'interest', header: '应收利息（元）' },
  { key: 'penalty', header: '罚息复利（元）' },
  { key: 'fee', header: '费用（元）' },
  { key: 'credit', header: '预收款（元）' },
] as const;
