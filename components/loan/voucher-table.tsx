import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { VoucherDetail, VoucherListItem } from '@/db/queries/vouchers';
import { ACCOUNTS } from '@/lib/domain/ledger/accounts';
import { sum, ZERO, type Money } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';

/** The vouchers of one loan, each leading to its page. */
export function VoucherTable({ vouchers }: Readonly<{ vouchers: readonly VoucherListItem[] }>) {
  return (
    <DataTable
      caption="记账凭证"
      rows={vouchers}
      rowKey={(row) => row.id}
      empty="还没有凭证"
      columns={[
        {
          key: 'number',
          header: '凭证号',
          render: (row) => (
            <Link
              href={`/vouchers/${row.id}`}
              className="whitespace-nowrap text-brand-700 hover:underline pointer-coarse:inline-block pointer-coarse:py-2.5"
            >
              {row.number}
            </Link>
          ),
        },
        { key: 'bookingDate', header: '记账日期', render: (row) => formatDate(row.bookingDate) },
        { key: 'summary', header: '摘要', render: (row) => row.summary },
        {
          key: 'amount',
          header: '金额（元）',
          align: 'right',
          render: (row) => <MoneyText amount={row.amount} />,
        },
      ]}
    />
  );
}

/** Debits and credits with the accounts' names; their totals are equal. */
export function VoucherLines({ voucher }: Readonly<{ voucher: VoucherDetail }>) {
  const side = (amount: Money) => (amount === ZERO ? null : <MoneyText amount={amount} />);
  return (
    <DataTable
      caption="分录"
      rows={voucher.lines}
      rowKey={(row) => row.id}
      columns={[
        { key: 'summary', header: '摘要', render: () => voucher.summary },
        { key: 'account', header: '会计科目', render: (row) => `${row.account} ${ACCOUNTS[row.account]}` },
        { key: 'debit', header: '借方金额（元）', align: 'right', render: (row) => side(row.debit) },
        { key: 'credit', header: '贷方金额（元）', align: 'right', render: (row) => side(row.credit) },
      ]}
      footer={{
        summary: '合计',
        debit: <MoneyText amount={sum(voucher.lines.map((line) => line.debit))} emphasis />,
        credit: <MoneyText amount={sum(voucher.lines.map((line) => line.credit))} emphasis />,
      }}
    />
  );
}
