// 还款计划表, as it hangs on the contract and on the note (domain.md 6.6).
import type { ReactNode } from 'react';
import { add, sum, type Money } from '@/lib/domain/money/money';
import type { PlanRow } from '@/lib/domain/schedule/build-schedule';
import { formatMoney } from '@/lib/format/money';
import { Note } from './prose';
import { Table, type Column } from './table';

const due = (row: PlanRow) => add(add(row.principal, row.interest), row.fee);

const isShifted = (row: PlanRow): boolean => row.effectiveDueOn !== row.dueOn;

type PlanColumn = Column<PlanRow> & Readonly<{ total?: (row: PlanRow) => Money }>;

const amountColumn = (header: string, amount: (row: PlanRow) => Money, isSummed = true): PlanColumn => ({
  header,
  share: 16,
  align: 'right',
  text: (row) => formatMoney(amount(row)),
  ...(isSummed && { total: amount }),
});

/** Fees have a column where there are any. */
const columnsOf = (plan: readonly PlanRow[]): readonly PlanColumn[] => [
  { header: '期次', share: 6, align: 'center', text: (row) => String(row.period) },
  {
    header: '应还日',
    share: 14,
    align: 'center',
    text: (row) => `${row.effectiveDueOn}${isShifted(row) ? '*' : ''}`,
  },
  amountColumn('期初余额', (row) => row.openingBalance, false),
  amountColumn('应还本金', (row) => row.principal),
  amountColumn('应还利息', (row) => row.interest),
  ...(plan.some((row) => row.fee > 0) ? [amountColumn('应付费用', (row) => row.fee)] : []),
  amountColumn('应还合计', due),
  amountColumn('剩余本金', (row) => row.closingBalance, false),
];

type PlanTableProps = Readonly<{
  plan: readonly PlanRow[];
  /** Said and signed below the table, on the same page as its end. */
  children: ReactNode;
}>;

export function PlanTable({ plan, children }: PlanTableProps) {
  const columns = columnsOf(plan);
  const totals = columns.map(({ total }, index) =>
    index === 0 ? '合计' : total ? formatMoney(sum(plan.map(total))) : '',
  );
  const ending = (
    <>
      <Note>金额单位：人民币元。</Note>
      {plan.some(isShifted) && (
        <Note>标“*”的各期，原定还款日逢法定节假日或者休息日，已按合同约定调整为表列日期。</Note>
      )}
      {children}
    </>
  );
  return <Table columns={columns} rows={plan} totals={totals} ending={ending} />;
}
