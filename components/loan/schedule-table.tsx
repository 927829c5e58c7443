import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import { add, sum } from '@/lib/domain/money/money';
import type { PlanRow } from '@/lib/domain/schedule/build-schedule';
import { formatDate } from '@/lib/format/date';

/** Fees have a column where there are any. */
const feeColumn: DataColumn<PlanRow> = {
  key: 'fee',
  header: '费用',
  align: 'right',
  render: (row) => <MoneyText amount={row.fee} />,
};

/** A repayment plan, row by row, with its totals. */
export function ScheduleTable({ rows }: Readonly<{ rows: readonly PlanRow[] }>) {
  const principal = sum(rows.map((row) => row.principal));
  const interest = sum(rows.map((row) => row.interest));
  const fee = sum(rows.map((row) => row.fee));
  return (
    <DataTable
      caption="还款计划"
      rows={rows}
      rowKey={(row) => row.period}
      columns={[
        { key: 'period', header: '期数', render: (row) => row.period },
        {
          key: 'dueOn',
          header: '应还日',
          render: (row) =>
            row.effectiveDueOn === row.dueOn
              ? formatDate(row.dueOn)
              : `${formatDate(row.effectiveDueOn)}（原 ${formatDate(row.dueOn)}）`,
        },
        {
          key: 'total',
          header: '应还合计（元）',
          align: 'right',
          render: (row) => <MoneyText amount={add(add(row.principal, row.interest), row.fee)} emphasis />,
        },
        {
          key: 'principal',
          header: '本金',
          align: 'right',
          render: (row) => <MoneyText amount={row.principal} />,
        },
        {
          key: 'interest',
          header: '利息',
          align: 'right',
          render: (row) => <MoneyText amount={row.interest} />,
        },
        ...(fee > 0 ? [feeColumn] : []),
        {
          key: 'balance',
          header: '剩余本金',
          align: 'right',
          render: (row) => <MoneyText amount={row.closingBalance} />,
        },
      ]}
      footer={{
        period: '合计',
        total: <MoneyText amount={add(add(principal, interest), fee)} />,
        principal: <MoneyText amount={principal} />,
        interest: <MoneyText amount={interest} />,
        ...(fee > 0 && { fee: <MoneyText amount={fee} /> }),
      }}
    />
  );
}
