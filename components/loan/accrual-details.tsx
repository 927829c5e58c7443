import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { AccrualSegment, Instalment } from '@/lib/domain/loan/state';
import { formatDate } from '@/lib/format/date';
import { componentLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { accrualAnchor, exactTotal } from './accrual-totals';

type AccrualDetailsProps = Readonly<{
  segments: readonly AccrualSegment[];
  /** The plan, for what each instalment was billed by it */
  instalments?: readonly Instalment[];
  isOpen?: boolean;
}>;

const COMPONENTS = ['interest', 'penalty', 'compound'] as const;

/** 计息明细: how every amount of interest came about, instalment by instalment, segment by segment, before rounding. */
export function AccrualDetails({ segments, instalments = [], isOpen = false }: AccrualDetailsProps) {
  const periods = [...new Set(segments.map((segment) => segment.period))].sort((a, b) => a - b);
  if (periods.length === 0) return <p className="px-4 py-3 text-ink-faint">尚未计息</p>;
  return periods.map((period) => {
    const own = segments.filter((segment) => segment.period === period);
    const row = instalments.find((one) => one.period === period);
    return (
      <details key={period} open={isOpen} className="border-t border-line">
        <summary className="cursor-pointer px-4 py-2 pointer-coarse:py-3">
          第 {period} 期{row && `（${formatDate(row.startsOn)} 至 ${formatDate(row.dueOn)}）`}
        </summary>
        {/* The target of the plan's amounts: a browser opens whatever is closed around it. */}
        <div id={accrualAnchor(period)} className="scroll-mt-16">
          <SegmentTable period={period} segments={own} />
          <ul className="space-y-1 px-4 py-2 text-[13px] text-ink-soft">
            {COMPONENTS.filter((component) => own.some((one) => one.component === component)).map(
              (component) => (
                <li key={component} className="tabular-nums">
                  {componentLabels[component]}：未取整合计{' '}
                  {exactTotal(own.filter((one) => one.component === component))} 分
                  {row && isBilled(own, row, component) && `，本期应还 ${formatYuan(row.due[component])}`}
                </li>
              ),
            )}
          </ul>
        </div>
      </details>
    );
  });
}

/** Interest is billed when its period is over; before that, the plan's amount is what will be. */
const isBilled = (
  own: readonly AccrualSegment[],
  row: Instalment,
  component: AccrualSegment['component'],
): boolean =>
  component !== 'interest' || own.some((one) => one.component === component && one.to >= row.dueOn);

type SegmentTableProps = Readonly<{ period: number; segments: readonly AccrualSegment[] }>;

function SegmentTable({ period, segments }: SegmentTableProps) {
  return (
    <DataTable
      caption={`第 ${period} 期计息明细`}
      rows={segments}
      columns={[
        { key: 'component', header: '项目', render: (row) => componentLabels[row.component] },
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
