// 还款计划表, as it hangs on the contract and on the note (domain.md 6.6).
import { View } from '@react-pdf/renderer';
import { add, sum } from '@/lib/domain/money/money';
import type { PlanRow } from '@/lib/domain/schedule/build-schedule';
import { formatMoney } from '@/lib/format/money';
import { Note } from './prose';
import { Table, type Column } from './table';

const due = (row: PlanRow) => add(row.principal, row.interest);

const COLUMNS: readonly Column<PlanRow>[] = [
  { header: '期次', share: 7, align: 'center', text: (row) => String(row.period) },
  { header: '应还日', share: 15, align: 'center', text: (row) => row.effectiveDueOn },
  { header: '期初余额', share: 17, align: 'right', text: (row) => formatMoney(row.openingBalance) },
  { header: '应还本金', share: 17, align: 'right', text: (row) => formatMoney(row.principal) },
  { header: '应还利息', share: 15, align: 'right', text: (row) => formatMoney(row.interest) },
  { header: '应还合计', share: 17, align: 'right', text: (row) => formatMoney(due(row)) },
  { header: '剩余本金', share: 17, align: 'right', text: (row) => formatMoney(row.closingBalance) },
];

export function PlanTable({ plan }: Readonly<{ plan: readonly PlanRow[] }>) {
  const shifted = plan.filter((row) => row.effectiveDueOn !== row.dueOn);
  const totals = [
    '合计',
    '',
    '',
    formatMoney(sum(plan.map((row) => row.principal))),
    formatMoney(sum(plan.map((row) => row.interest))),
    formatMoney(sum(plan.map(due))),
    '',
  ];
  return (
    <View>
      <Table columns={COLUMNS} rows={plan} totals={totals} />
      <Note>金额单位：人民币元。</Note>
      {shifted.length > 0 && (
        <Note>
          {`以下各期的原定还款日逢法定节假日或休息日，已按合同约定调整：${shifted
            .map((row) => `第${row.period}期（原${row.dueOn}）`)
            .join('、')}。`}
        </Note>
      )}
    </View>
  );
}
