import { LoanStatusBadge } from '@/components/loan/loan-status-badge';
import { PageHeader } from '@/components/layout/page-header';
import { SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, shownBy, type SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { MoneyText } from '@/components/ui/money-text';
import {
  listLoans,
  LOAN_SORTS,
  LOAN_STATES,
  type LoanListItem,
  type LoanListState,
} from '@/db/queries/loans';
import { AT_RISK_DAYS, DUE_SOON_DAYS } from '@/db/queries/loan-dues';
import { formatDate } from '@/lib/format/date';
import { undrawnLabels } from '@/lib/format/labels-loan';
import { formatRate } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';

const stateLabels: Record<LoanListState, string> = {
  active: '未结清',
  overdue: '逾期',
  at_risk: `逾期超过 ${AT_RISK_DAYS} 天`,
  due_soon: `${DUE_SOON_DAYS} 天内到期`,
  settled: '已结清',
  written_off: '已核销',
};
const stateOptions = LOAN_STATES.map((value) => ({ value, label: stateLabels[value] }));

const columns: readonly ListColumn<LoanListItem>[] = [
  { key: 'number', header: '借据号', sortable: true, render: (row) => row.number },
  { key: 'customer', header: '客户', wraps: true, render: (row) => row.customerName },
  { key: 'product', header: '产品', minor: true, render: (row) => row.productName },
  {
    key: 'principal',
    header: '金额（元）',
    align: 'right',
    minor: true,
    sortable: true,
    render: (row) => <MoneyText amount={row.principal} />,
  },
  {
    key: 'outstanding',
    header: '余额（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.outstandingPrincipal} emphasis />,
  },
  { key: 'rate', header: '年利率', align: 'right', minor: true, render: (row) => formatRate(row.annualRate) },
  {
    key: 'disbursedOn',
    header: '放款日',
    sortable: true,
    minor: true,
    render: (row) => formatDate(row.disbursedOn),
  },
  {
    key: 'maturesOn',
    header: '到期日',
    sortable: true,
    minor: true,
    render: (row) => formatDate(row.maturesOn),
  },
  { key: 'nextDueOn', header: '下次应还', sortable: true, render: (row) => <NextDue row={row} /> },
  {
    key: 'daysPastDue',
    header: '状态',
    sortable: true,
    render: (row) => <Status row={row} />,
  },
];

function Status({ row }: Readonly<{ row: LoanListItem }>) {
  return (
    <>
      <LoanStatusBadge
        status={row.status}
        daysPastDue={row.daysPastDue}
        drawKind={row.drawKind}
        outstanding={row.outstandingPrincipal}
      />
      {row.status === 'active' && row.drawKind !== 'once' && row.undrawn > 0 && (
        <span className="block text-[13px] text-ink-soft">
          {undrawnLabels[row.drawKind]} <MoneyText amount={row.undrawn} currency />
        </span>
      )}
    </>
  );
}

function NextDue({ row }: Readonly<{ row: LoanListItem }>) {
  if (row.status !== 'active' || row.nextDueOn === null) return <>—</>;
  return (
    <span className="tabular-nums">
      {formatDate(row.nextDueOn)}
      {row.nextDueAmount !== null && (
        <span className="block text-[13px] text-ink-soft">
          <MoneyText amount={row.nextDueAmount} currency />
        </span>
      )}
    </span>
  );
}

export default async function LoansPage({ searchParams }: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('loan.view');
  const list = parseListQuery(await searchParams, {
    sortable: LOAN_SORTS,
    defaultSort: { sort: 'disbursedOn', direction: 'desc' },
    filters: { state: LOAN_STATES },
  });
  const { rows, total } = listLoans(database(), actor, today(), { ...list, state: list.filters.state });
  return (
    <>
      <PageHeader
        title="贷款台账"
        subtitle="已放款的全部贷款；余额和逾期天数以今日为准。"
        actions={<ButtonLink href="/loans/balances">贷款余额表</ButtonLink>}
      />
      <ListView
        caption="贷款列表"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/loans/${row.id}`}
        total={total}
        {...shownBy(list)}
        basePath="/loans"
        empty={{ title: '还没有贷款', hint: '合同签订并放款复核通过后，贷款出现在这里。' }}
        filters={
          <>
            <SearchField value={list.q} placeholder="借据号、客户姓名或拼音" />
            <SelectFilter name="state" label="状态" value={list.filters.state} options={stateOptions} />
          </>
        }
      />
    </>
  );
}
