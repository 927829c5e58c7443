import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { VoucherDetail, VoucherLineItem, VoucherListItem } from '@/db/queries/vouchers';
import { ACCOUNTS, type AccountCode } from '@/lib/domain/ledger/accounts';
import { add, sum, ZERO, type Money } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';

/** The vouchers of one loan, each leading to its page; nightly accruals are told in one line by the page. */
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
              className="whitespace-nowrap text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
            >
              {row.number}
            </Link>
          ),
        },
        { key: 'bookingDate', header: '记账日期', render: (row) => formatDate(row.bookingDate) },
        { key: 'summary', header: '摘要', wraps: true, render: (row) => row.summary },
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

/** Debits and credits by account, as the books take them; their totals are equal. */
export function VoucherLines({ voucher }: Readonly<{ voucher: VoucherDetail }>) {
  const lines = byAccount(voucher.lines);
  return (
    <DataTable
      caption="分录"
      rows={lines}
      rowKey={(row) => row.key}
      columns={[
        { key: 'summary', header: '摘要', wraps: true, render: () => voucher.summary },
        { key: 'account', header: '会计科目', render: (row) => accountWords(row.account) },
        { key: 'debit', header: '借方金额（元）', align: 'right', render: (row) => side(row.debit) },
        { key: 'credit', header: '贷方金额（元）', align: 'right', render: (row) => side(row.credit) },
      ]}
      footer={{
        summary: '合计',
        debit: <MoneyText amount={sum(lines.map((line) => line.debit))} emphasis />,
        credit: <MoneyText amount={sum(lines.map((line) => line.credit))} emphasis />,
      }}
    />
  );
}

/** What each loan brought to a voucher of many. */
export function LinesByLoan({ lines }: Readonly<{ lines: readonly VoucherLineItem[] }>) {
  return (
    <DataTable
      caption="按借据明细"
      rows={lines}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'loan',
          header: '借据号',
          render: (row) => (
            <Link
              href={`/loans/${row.loanId}`}
              className="whitespace-nowrap text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
            >
              {row.loanNumber}
            </Link>
          ),
        },
        { key: 'account', header: '会计科目', render: (row) => accountWords(row.account) },
        { key: 'debit', header: '借方金额（元）', align: 'right', render: (row) => side(row.debit) },
        { key: 'credit', header: '贷方金额（元）', align: 'right', render: (row) => side(row.credit) },
      ]}
    />
  );
}

const accountWords = (account: AccountCode): string => `${account} ${ACCOUNTS[account]}`;
const side = (amount: Money) => (amount === ZERO ? null : <MoneyText amount={amount} />);

/** One line for each account and side: debits first, then credits, each in the order in which they were booked. */
function byAccount(lines: readonly VoucherLineItem[]) {
  const totals = new Map<
    string,
    Readonly<{ key: string; account: AccountCode; debit: Money; credit: Money }>
  >();
  for (const { account, debit, credit } of lines) {
    const key = `${account} ${debit === ZERO ? 'credit' : 'debit'}`;
    const before = totals.get(key);
    totals.set(key, {
      key,
      account,
      debit: add(before?.debit ?? ZERO, debit),
      credit: add(before?.credit ?? ZERO, credit),
    });
  }
  return [...totals.values()].toSorted((a, b) => Number(a.debit === ZERO) - Number(b.debit === ZERO));
}
