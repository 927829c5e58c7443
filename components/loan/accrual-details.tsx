import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { AccrualSegment } from '@/lib/domain/loan/state';
import { formatDate } from '@/lib/format/date';
import { componentLabels } from '@/lib/format/labels-loan';
import { formatRate } from '@/lib/format/number';

/** 计息明细: how every amount of interest came about, segment by segment, before rounding. */
export function AccrualDetails({ segments }: Readonly<{ segments: readonly AccrualSegment[] }>) {
  return (
    <DataTable
      caption="计息明细"
      rows={segments}
      empty="尚未计息"
      columns={[
        { key: 'component', header: '项目', render: (row) => componentLabels[row.component] },
        { key: 'period', header: '期数', render: (row) => row.period },
        {
          key: 'span',
          header: '起止日（算头不算尾）',
          render: (row) => (
            <span className="whitespace-nowrap tabular-nums">
              {formatDate(row.from)} 至 {formatDate(row.to)}
            </span>
          ),
        },
        { key: 'days', header: '天数', align: 'right', render: (row) => row.days },
        {
          key: 'base',
          header: '计息基数（元）',
          align: 'right',
          render: (row) => <MoneyText amount={row.base} />,
        },
        { key: 'rate', header: '年利率', align: 'right', render: (row) => formatRate(row.annualRate) },
        { key: 'factor', header: '占年比例', align: 'right', render: (row) => row.factor },
        { key: 'exact', header: '未取整金额（分）', align: 'right', render: (row) => row.exact },
      ]}
    />
  );
}
