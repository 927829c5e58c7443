import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { DateFilter, SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, shownBy, type SearchParams } from '@/components/tables/list-query';
import { Badge } from '@/components/ui/badge';
import { MoneyText } from '@/components/ui/money-text';
import {
  listReceipts,
  RECEIPT_SORTS,
  RECEIPT_STATES,
  type ReceiptListItem,
  type ReceiptState,
} from '@/db/queries/receipts';
import { formatDate } from '@/lib/format/date';
import { channelWords } from '@/lib/format/labels-receipt';
import { formatYuan } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

export const metadata: Metadata = { title: '收款记录' };

const stateLabels: Readonly<Record<ReceiptState, string>> = { standing: '有效', reversed: '已冲正' };
const stateOptions = RECEIPT_STATES.map((value) => ({ value, label: stateLabels[value] }));

const columns: readonly ListColumn<ReceiptListItem>[] = [
  { key: 'number', header: '收据号', sortable: true, render: (row) => row.receiptNumber ?? '—' },
  { key: 'valueDate', header: '还款日期', sortable: true, render: (row) => <Day row={row} /> },
  { key: 'customer', header: '客户', wraps: true, render: (row) => row.customerName },
  { key: 'loan', header: '借据号', minor: true, render: (row) => row.loanNumber },
  {
    key: 'amount',
    header: '金额（元）',
    align: 'right',
    sortable: true,
    render: (row) => (
      <span className={row.isStanding ? undefined : 'text-ink-faint line-through'}>
        <MoneyText amount={row.amount} emphasis={row.isStanding} />
      </span>
    ),
  },
  { key: 'channel', header: '收款方式', render: (row) => channelWords(row.channel) },
  { key: 'by', header: '经办', render: (row) => row.createdBy },
  {
    key: 'state',
    header: '状态',
    render: (row) =>
      row.isStanding ? (
        <Badge tone="success">{stateLabels.standing}</Badge>
      ) : (
        <Badge tone="danger">{stateLabels.reversed}</Badge>
      ),
  },
];

function Day({ row }: Readonly<{ row: ReceiptListItem }>) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatDate(row.valueDate)}
      {row.bookingDate !== row.valueDate && (
        <span className="block text-[13px] text-ink-faint">{formatDate(row.bookingDate)} 补录</span>
      )}
    </span>
  );
}

export default async function ReceiptsPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('loan.view');
  const list = parseListQuery(await searchParams, {
    sortable: RECEIPT_SORTS,
    defaultSort: { sort: 'number', direction: 'desc' },
    filters: { state: RECEIPT_STATES, from: 'date', to: 'date' },
  });
  const { rows, total, standing } = listReceipts(database(), actor, { ...list, ...list.filters });
  return (
    <>
      <PageHeader
        title="收款记录"
        subtitle={`所列有效收款 ${formatCount(standing.count)} 笔，合计 ${formatYuan(standing.amount)}；已冲正的不计入合计。`}
      />
      <ListView
        caption="收款记录"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/loans/${row.loanId}`}
        total={total}
        {...shownBy(list)}
        basePath="/receipts"
        empty={{ title: '还没有收款', hint: '在贷款页面登记收款后，收据出现在这里。' }}
        filters={
          <>
            <SearchField value={list.q} placeholder="收据号、借据号、客户姓名或拼音" />
            <SelectFilter name="state" label="状态" value={list.filters.state} options={stateOptions} />
            <DateFilter name="from" label="还款日期自" value={list.filters.from} />
            <DateFilter name="to" label="至" value={list.filters.to} />
          </>
        }
      />
    </>
  );
}
