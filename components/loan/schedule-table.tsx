import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import { add, sum } from '@/lib/domain/money/money';
import type { PlanRow } from '@/lib/domain/schedule/build-schedule';
import { formatDate } from '@/lib/format/date';

/** A repayment plan, row by row, with its totals. */
export function ScheduleTable({ rows }: Readonly<{ rows: readonly PlanRow[] }>) {
  const principal = sum(rows.map((row) => row.principal));
  const interest = sum(rows.map((row) => row.interest));
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
          render: (row) => <MoneyText amount={add(row.principal, row.interest)} emphasis />,
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
        {
          key: 'balance',
          header: '剩余本金',
          align: 'right',
          render: (row) => <MoneyText amount={row.closingBalance} />,
        },
      ]}
      footer={{
        period: '合计',
        total: <MoneyText amount={add(principal, interest)} />,
        principal: <MoneyText amount={principal} />,
        interest: <MoneyText amount={interest} />,
      }}
    />
  );
}
