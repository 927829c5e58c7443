import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { ExplainedComponent } from '@/lib/domain/loan/explanation';
import type { Instalment } from '@/lib/domain/loan/state';
import { add, sum, ZERO, type Money } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';
import { accrualsHref, type ShownDay } from './loan-address';
import { totalOf } from './amounts';

type InstalmentTableProps = Readonly<{
  instalments: readonly Instalment[];
  asOf: IsoDate;
  isWrittenOff?: boolean;
  /** The loan whose amounts lead to the page that explains them, and the day shown. */
  explained?: Readonly<{ loanId: number; day: ShownDay }>;
}>;

const amount = (value: Money) =>
  value === ZERO ? <span className="text-ink-faint">0.00</span> : <MoneyText amount={value} />;

const penaltyOf = (row: Instalment): Money => add(row.due.penalty, row.due.compound);

const totals = {
  principal: (row: Instalment) => row.due.principal,
  interest: (row: Instalment) => row.due.interest,
  penalty: penaltyOf,
  fee: (row: Instalment) => row.due.fee,
  due: (row: Instalment) => totalOf(row.due),
  paid: (row: Instalment) => totalOf(row.paid),
  waived: (row: Instalment) => totalOf(row.waived),
  open: (row: Instalment) => totalOf(row.open),
} as const;

const headers: Readonly<Record<keyof typeof totals, string>> = {
  principal: '本金',
  interest: '利息',
  penalty: '罚息复利',
  fee: '费用',
  due: '应还合计',
  paid: '已还',
  waived: '减免核销',
  open: '未还',
};

/** What can be explained, and by which part of the page that does it. */
const explainedAs: Partial<Record<keyof typeof totals, ExplainedComponent>> = {
  interest: 'interest',
  penalty: 'penalty',
  fee: 'fee',
};

/** What each period owes, has paid and still owes on a day, with its state in words. */
export function InstalmentTable(props: InstalmentTableProps) {
  const { instalments, asOf, isWrittenOff = false, explained } = props;
  const hasFees = instalments.some((row) => row.due.fee !== ZERO);
  const isWaived = instalments.some((row) => totalOf(row.waived) !== ZERO);
  const parts = (Object.keys(totals) as (keyof typeof totals)[]).filter(
    (key) => (key !== 'fee' || hasFees) && (key !== 'waived' || isWaived),
  );
  const columns: DataColumn<Instalment>[] = [
    { key: 'period', header: '期数', render: (row) => row.period },
    { key: 'dueOn', header: '应还日', render: (row) => <DueDay row={row} /> },
    ...parts.map((key): DataColumn<Instalment> => ({
      key,
      header: headers[key],
      align: 'right',
      render: (row) => {
        const shown = amount(totals[key](row));
        const component = explainedAs[key];
        if (!explained || component === undefined || totals[key](row) === ZERO) return shown;
        // Penalty and compound interest stand in one cell, and are explained on one page.
        const what = component === 'penalty' ? { anchor: component } : { component };
        return (
          <Link
            href={accrualsHref(explained.loanId, explained.day, { period: row.period, ...what })}
            prefetch={false}
            title="计息明细"
            className="underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-brand-700 pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center print:no-underline"
          >
            {shown}
          </Link>
        );
      },
    })),
    {
      key: 'state',
      header: '状态',
      render: (row) =>
        isWrittenOff && totalOf(row.waived) > ZERO ? (
          <Badge>已核销</Badge>
        ) : (
          <InstalmentBadge row={row} asOf={asOf} />
        ),
    },
  ];
  return (
    <DataTable
      caption="还款计划"
      rows={instalments}
      rowKey={(row) => row.period}
      columns={columns}
      footer={{
        period: '合计',
        ...Object.fromEntries(parts.map((key) => [key, amount(sum(instalments.map(totals[key])))])),
      }}
    />
  );
}

function DueDay({ row }: Readonly<{ row: Instalment }>) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatDate(row.effectiveDueOn)}
      {row.effectiveDueOn !== row.dueOn && (
        <span className="block text-xs text-ink-faint">原 {formatDate(row.dueOn)}</span>
      )}
    </span>
  );
}

function InstalmentBadge({ row, asOf }: Readonly<{ row: Instalment; asOf: IsoDate }>) {
  if (row.settledOn) return <Badge tone="success">{formatDate(row.settledOn)} 还清</Badge>;
  if (totalOf(row.open) === ZERO) return <Badge>无应还</Badge>;
  if (row.effectiveDueOn < asOf) return <Badge tone="danger">逾期</Badge>;
  if (row.effectiveDueOn === asOf) return <Badge tone="warning">当日到期</Badge>;
  if (totalOf(row.paid) > 0) return <Badge tone="info">部分已还</Badge>;
  return <Badge>未到期</Badge>;
}
