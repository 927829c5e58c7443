import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { ExplainedSegment } from '@/lib/domain/loan/explanation';
import { formatDate } from '@/lib/format/date';
import { formatExact, segmentRemarks } from '@/lib/format/explanation-words';
import { formatRate } from '@/lib/format/number';

type SegmentTableProps = Readonly<{ caption: string; segments: readonly ExplainedSegment[] }>;

/** The stretches behind an amount: each is its base by its rate by its share of a year. */
export function SegmentTable({ caption, segments }: SegmentTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={segments}
      columns={[
        {
          key: 'span',
          header: '起止日（算头不算尾）',
          render: (row) => (
            <span className="whitespace-nowrap tabular-nums">
              {formatDate(row.from)} 至 {formatDate(row.to)}
              {row.isPlanned && (
                <span className="ml-2">
                  <Badge>预计</Badge>
                </span>
              )}
              {segmentRemarks(row).map((remark) => (
                <span key={remark} className="block text-xs text-ink-faint">
                  {remark}
                </span>
              ))}
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
        {
          key: 'exact',
          header: '未取整金额（元）',
          align: 'right',
          render: (row) => formatExact(row.exact),
        },
      ]}
    />
  );
}
