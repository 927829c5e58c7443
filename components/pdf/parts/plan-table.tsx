// 还款计划表, as it hangs on the contract and on the note (domain.md 6.6).
import type { ReactNode } from 'react';
import { add, sum } from '@/lib/domain/money/money';
import type { PlanRow } from '@/lib/domain/schedule/build-schedule';
import { formatMoney } from '@/lib/format/money';
import { Note } from './prose';
import { Table, type Column } from './table';

const due = (row: PlanRow) => add(row.principal, row.interest);

const isShifted = (row: PlanRow): boolean => row.effectiveDueOn !== row.dueOn;

const COLUMNS: readonly Column<PlanRow>[] = [
  { header: '期次', share: 6, align: 'center', text: (row) => String(row.period) },
  {
    header: '应还日',
    share: 14,
    align: 'center',
    text: (row) => `${row.effectiveDueOn}${isShifted(row) ? '*' : ''}`,
  },
  { header: '期初余额', share: 16, align: 'right', text: (row) => formatMoney(row.openingBalance) },
  { header: '应还本金', share: 16, align: 'right', text: (row) => formatMoney(row.principal) },
  { header: '应还利息', share: 16, align: 'right', text: (row) => formatMoney(row.interest) },
  { header: '应还合计', share: 16, align: 'right', text: (row) => formatMoney(due(row)) },
  { header: '剩余本金', share: 16, align: 'right', text: (row) => formatMoney(row.closingBalance) },
];

type PlanTableProps = Readonly<{
  plan: readonly PlanRow[];
  /** Said and signed below the table, on the same page as its end. */
  children: ReactNode;
}>;

export function PlanTable({ plan, children }: PlanTableProps) {
  const totals = [
    '合计',
    '',
    '',
    formatMoney(sum(plan.map((row) => row.principal))),
    formatMoney(sum(plan.map((row) => row.interest))),
    formatMoney(sum(plan.map(due))),
    '',
  ];
  const ending = (
    <>
      <Note>金额单位：人民币元。</Note>
      {plan.some(isShifted) && (
        <Note>标“*”的各期，原定还款日逢法定节假日或者休息日，已按合同约定调整为表列日期。</Note>
      )}
      {children}
    </>
  );
  return <Table columns={COLUMNS} rows={plan} totals={totals} ending={ending} />;
}
