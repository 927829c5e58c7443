import { PageHeader } from '@/components/layout/page-header';
import { DateFilter, SearchField } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, shownBy, type SearchParams } from '@/components/tables/list-query';
import { MoneyText } from '@/components/ui/money-text';
import { listVouchers, VOUCHER_SORTS, type VoucherListItem } from '@/db/queries/vouchers';
import { formatDate } from '@/lib/format/date';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

const columns: readonly ListColumn<VoucherListItem>[] = [
  { key: 'number', header: '凭证号', sortable: true, render: (row) => row.number },
  { key: 'bookingDate', header: '记账日期', sortable: true, render: (row) => formatDate(row.bookingDate) },
  { key: 'summary', header: '摘要', wraps: true, render: (row) => row.summary },
  { key: 'customer', header: '客户', wraps: true, render: (row) => row.customerName ?? '—' },
  {
    key: 'amount',
    header: '金额（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.amount} />,
  },
  { key: 'maker', header: '制单', render: (row) => row.makerName ?? '系统' },
];

export default async function VouchersPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('ledger.view');
  const list = parseListQuery(await searchParams, {
    sortable: VOUCHER_SORTS,
    defaultSort: { sort: 'number', direction: 'desc' },
    filters: { from: 'date', to: 'date' },
  });
  const { rows, total } = listVouchers(database(), actor, { ...list, ...list.filters });
  return (
    <>
      <PageHeader title="记账凭证" subtitle="由业务自动生成，借贷必相等，不能修改或删除。" />
      <ListView
        caption="记账凭证列表"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/vouchers/${row.id}`}
        total={total}
        {...shownBy(list)}
        basePath="/vouchers"
        empty={{ title: '还没有凭证', hint: '放款、收款、计提利息时自动生成。' }}
        filters={
          <>
            <SearchField value={list.q} placeholder="凭证号、借据号、客户或摘要" />
            <DateFilter name="from" label="记账日期自" value={list.filters.from} />
            <DateFilter name="to" label="至" value={list.filters.to} />
          </>
        }
      />
    </>
  );
}
