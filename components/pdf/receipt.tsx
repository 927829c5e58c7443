// 还款收据: what was received, from whom, how, and what it paid (domain.md 6.6).
import type { Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { COMPONENTS, type Component } from '@/lib/domain/loan/terms';
import { add, sum, ZERO, type Money } from '@/lib/domain/money/money';
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { formatDateChinese } from '@/lib/format/date';
import { componentLabels } from '@/lib/format/labels-loan';
import { channelWords } from '@/lib/format/labels-receipt';
import { formatMoney, formatYuan } from '@/lib/format/money';
import { Facts } from './parts/facts';
import { Paper, PaperTitle, Sheet } from './parts/paper';
import { identityWords, type Borrower, type Lender } from './parts/parties';
import { Note, Subtitle } from './parts/prose';
import { Signatures } from './parts/signatures';
import { Table, type Column } from './parts/table';
import { renderPdf } from './render';

type ReceiptLine = Readonly<{ period: number; dueOn: IsoDate; component: Component; amount: Money }>;

export type ReceiptData = Readonly<{
  /** 收据编号 */
  number: string;
  loanNumber: string;
  contractNumber: string;
  lender: Lender;
  borrower: Borrower;
  amount: Money;
  valueDate: IsoDate;
  bookingDate: IsoDate;
  channel: string;
  note: string;
  lines: readonly ReceiptLine[];
  prepaidPrincipal: Money;
  held: Money;
  outstandingPrincipal: Money;
  credit: Money;
  isSettled: boolean;
  /** 经办人 */
  cashier: string;
  createdAt: Instant;
}>;

const TITLE = '还款收据';

export const renderReceipt = (data: ReceiptData): Promise<Buffer> => renderPdf(<Receipt data={data} />);

function Receipt({ data }: Readonly<{ data: ReceiptData }>) {
  const { borrower, createdAt, lender, number } = data;
  return (
    <Paper title={TITLE} company={lender.name} number={number} createdAt={createdAt}>
      <Sheet company={lender.name} title={TITLE} number={number}>
        <PaperTitle title={TITLE} number={`收据编号：${number}`} />
        <Facts
          rows={[
            [{ label: '收款人', value: lender.name }],
            [{ label: '交款人', value: borrower.name }],
            [{ label: identityWords(borrower), value: borrower.identityNumber }],
            [{ label: '借款合同编号', value: data.contractNumber }],
            [{ label: '借据编号', value: data.loanNumber }],
            [{ label: '收款金额（大写）', value: chineseAmountInYuan(data.amount) }],
            [
              { label: '（小写）', value: formatYuan(data.amount) },
              { label: '收款方式', value: channelWords(data.channel) },
            ],
            [
              { label: '还款日', value: formatDateChinese(data.valueDate) },
              { label: '入账日', value: formatDateChinese(data.bookingDate) },
            ],
            ...(data.note ? [[{ label: '摘要', value: data.note }]] : []),
          ]}
        />
        <Subtitle>本次还款的用途</Subtitle>
        <Breakdown data={data} />
        <Facts
          rows={[
            [
              { label: '剩余本金', value: formatYuan(data.outstandingPrincipal) },
              { label: '预收款余额', value: formatYuan(data.credit) },
            ],
          ]}
        />
        {data.isSettled && <Note>本次还款后，该笔借款的本金、利息及其他应付款项已全部结清。</Note>}
        <Note>本收据加盖收款人财务专用章后有效。金额单位：人民币元。</Note>
        <Signatures
          parties={[
            { role: '收款人（财务专用章）', name: lender.name, lines: [`经办人：${data.cashier}（签字）`] },
            { role: '交款人（签字）', name: borrower.name, lines: [] },
          ]}
        />
      </Sheet>
    </Paper>
  );
}

type BreakdownRow = Readonly<{ name: string; dueOn: string; amounts: Partial<Record<Component, Money>> }>;

/** One row a period, one column for each part that occurs. */
function Breakdown({ data }: Readonly<{ data: ReceiptData }>) {
  const rows = breakdownRows(data);
  const shown = COMPONENTS.filter(
    (component) => component === 'principal' || rows.some((row) => (row.amounts[component] ?? 0) > 0),
  ).toReversed();
  const of = (row: BreakdownRow, component: Component): Money => row.amounts[component] ?? ZERO;
  const total = (row: BreakdownRow): Money => sum(shown.map((component) => of(row, component)));
  const columns: Column<BreakdownRow>[] = [
    { header: '期次', share: 16, align: 'center', text: (row) => row.name },
    { header: '应还日', share: 16, align: 'center', text: (row) => row.dueOn },
    ...shown.map((component): Column<BreakdownRow> => ({
      header: componentLabels[component],
      share: 17,
      align: 'right',
      text: (row) => formatMoney(of(row, component)),
    })),
    { header: '合计', share: 17, align: 'right', text: (row) => formatMoney(total(row)) },
  ];
  const totals = [
    '合计',
    '',
    ...shown.map((component) => formatMoney(sum(rows.map((row) => of(row, component))))),
    formatMoney(add(sum(rows.map(total)), data.held)),
  ];
  return (
    <>
      <Table columns={columns} rows={rows} totals={totals} />
      {data.held > 0 && <Note>{`合计中含转入预收款${formatYuan(data.held)}，用于以后到期的应还款项。`}</Note>}
    </>
  );
}

function breakdownRows({ lines, prepaidPrincipal }: ReceiptData): BreakdownRow[] {
  const periods = [...new Set(lines.map((line) => line.period))].sort((a, b) => a - b);
  const rows = periods.map((period): BreakdownRow => {
    const own = lines.filter((line) => line.period === period);
    return {
      name: `第${period}期`,
      dueOn: own[0]?.dueOn ?? '',
      amounts: Object.fromEntries(own.map((line) => [line.component, line.amount])),
    };
  });
  if (prepaidPrincipal > 0)
    rows.push({ name: '提前还本', dueOn: '—', amounts: { principal: prepaidPrincipal } });
  return rows;
}
