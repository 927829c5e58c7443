import { ContractStateBadge } from '@/components/contract/state-badges';
import { PageHeader } from '@/components/layout/page-header';
import { SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, shownBy, type SearchParams } from '@/components/tables/list-query';
import { MoneyText } from '@/components/ui/money-text';
import {
  CONTRACT_SORTS,
  CONTRACT_STATES,
  listContracts,
  type ContractListItem,
} from '@/db/queries/contracts';
import { formatDate, formatInstant } from '@/lib/format/date';
import { contractStateLabels } from '@/lib/format/labels-contract';
import { formatRate } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

const columns: readonly ListColumn<ContractListItem>[] = [
  { key: 'number', header: '合同编号', sortable: true, render: (row) => row.number },
  { key: 'customer', header: '借款人', wraps: true, render: (row) => row.customerName },
  { key: 'product', header: '贷款产品', minor: true, render: (row) => row.productName },
  {
    key: 'amount',
    header: '金额（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.principal} />,
  },
  { key: 'months', header: '期限（月）', align: 'right', minor: true, render: (row) => row.months },
  { key: 'rate', header: '年利率', align: 'right', minor: true, render: (row) => formatRate(row.annualRate) },
  { key: 'state', header: '状态', render: (row) => <ContractStateBadge state={row.state} /> },
  { key: 'signedOn', header: '签订日期', sortable: true, render: (row) => formatDate(row.signedOn) },
  { key: 'createdAt', header: '生成时间', minor: true, render: (row) => formatInstant(row.createdAt) },
];

const stateOptions = CONTRACT_STATES.map((value) => ({ value, label: contractStateLabels[value] }));

export default async function ContractsPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('contract.view');
  const list = parseListQuery(await searchParams, {
    sortable: CONTRACT_SORTS,
    defaultSort: { sort: 'number', direction: 'desc' },
    filters: { state: CONTRACT_STATES },
  });
  const { rows, total } = listContracts(database(), actor, { ...list, state: list.filters.state });
  return (
    <>
      <PageHeader title="合同" subtitle="由审批通过的申请生成；签约登记之后才能申请放款。" />
      <ListView
        caption="合同列表"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/contracts/${row.id}`}
        total={total}
        {...shownBy(list)}
        basePath="/contracts"
        empty={{ title: '还没有合同', hint: '贷款申请审批通过后，在申请页面生成合同。' }}
        filters={
          <>
            <SearchField value={list.q} placeholder="合同编号、客户姓名或拼音" />
            <SelectFilter name="state" label="状态" value={list.filters.state} options={stateOptions} />
          </>
        }
      />
    </>
  );
}
