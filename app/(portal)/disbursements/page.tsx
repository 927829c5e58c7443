import { DisbursementStateBadge } from '@/components/contract/state-badges';
import { PageHeader } from '@/components/layout/page-header';
import { DateFilter, SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, shownBy, type SearchParams } from '@/components/tables/list-query';
import { Badge } from '@/components/ui/badge';
import { MoneyText } from '@/components/ui/money-text';
import {
  DISBURSEMENT_SORTS,
  DISBURSEMENT_STATES,
  listDisbursements,
  type DisbursementItem,
} from '@/db/queries/contracts';
import { formatDate, formatInstant } from '@/lib/format/date';
import { disbursementStateLabels } from '@/lib/format/labels-contract';
import { maskAccount } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

const columns: readonly ListColumn<DisbursementItem>[] = [
  { key: 'contract', header: '合同编号', render: (row) => row.contractNumber },
  { key: 'customer', header: '借款人', wraps: true, render: (row) => row.customerName },
  {
    key: 'amount',
    header: '金额（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.amount} emphasis />,
  },
  { key: 'valueDate', header: '放款日期', sortable: true, render: (row) => formatDate(row.valueDate) },
  { key: 'payee', header: '收款账户', wraps: true, minor: true, render: (row) => <Payee row={row} /> },
  {
    key: 'requestedAt',
    header: '申请',
    sortable: true,
    minor: true,
    render: (row) => <Who name={row.makerName} at={row.requestedAt} />,
  },
  {
    key: 'decidedAt',
    header: '复核',
    minor: true,
    render: (row) => <Who name={row.checkerName} at={row.decidedAt} />,
  },
  {
    key: 'state',
    header: '状态',
    render: (row) => (
      <span className="inline-flex gap-1.5">
        <DisbursementStateBadge state={row.state} />
        {row.mayDecide && <Badge tone="warning">待我复核</Badge>}
      </span>
    ),
  },
];

const stateOptions = DISBURSEMENT_STATES.map((value) => ({ value, label: disbursementStateLabels[value] }));

function Payee({ row }: Readonly<{ row: DisbursementItem }>) {
  return (
    <>
      {row.payeeName !== row.customerName && <span className="block">{row.payeeName}</span>}
      <span className="block text-[13px]">{row.payeeBank}</span>
      <span className="block text-[13px] whitespace-nowrap text-ink-faint tabular-nums">
        {maskAccount(row.payeeAccount)}
      </span>
    </>
  );
}

type WhoProps = Readonly<{ name: string | null; at: DisbursementItem['decidedAt'] }>;

function Who({ name, at }: WhoProps) {
  if (at === null) return <>—</>;
  return (
    <span className="whitespace-nowrap">
      {name}
      <span className="block text-[13px] text-ink-faint tabular-nums">{formatInstant(at)}</span>
    </span>
  );
}

export default async function DisbursementsPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('contract.view');
  const list = parseListQuery(await searchParams, {
    sortable: DISBURSEMENT_SORTS,
    defaultSort: { sort: 'requestedAt', direction: 'desc' },
    filters: { state: DISBURSEMENT_STATES, from: 'date', to: 'date' },
  });
  const { rows, total } = listDisbursements(database(), actor, { ...list, ...list.filters });
  return (
    <>
      <PageHeader title="放款" subtitle="经办人申请，审核员复核；同一人不能既申请又复核。" />
      <ListView
        caption="放款列表"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/contracts/${row.contractId}`}
        total={total}
        {...shownBy(list)}
        basePath="/disbursements"
        empty={{ title: '还没有放款申请', hint: '合同登记签约后，在合同页面申请放款。' }}
        filters={
          <>
            <SearchField value={list.q} placeholder="合同编号、客户姓名或拼音" />
            <SelectFilter name="state" label="状态" value={list.filters.state} options={stateOptions} />
            <DateFilter name="from" label="放款日期自" value={list.filters.from} />
            <DateFilter name="to" label="至" value={list.filters.to} />
          </>
        }
      />
    </>
  );
}
