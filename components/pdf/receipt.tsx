// 还款收据: what was received, from whom, how, and what it paid (domain.md 6.6).
import type { ReactNode } from 'react';
import { shanghaiDayOf, type Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { COMPONENTS, type Component } from '@/lib/domain/loan/terms';
import { sum, ZERO, type Money } from '@/lib/domain/money/money';
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
            [{ label: '经办人', value: data.cashier }],
            ...(data.note ? [[{ label: '摘要', value: data.note }]] : []),
          ]}
        />
        <Subtitle>本次还款冲销明细</Subtitle>
        <Breakdown data={data}>
          <Facts
            rows={[
              [
                { label: '冲销后剩余本金', value: formatYuan(data.outstandingPrincipal) },
                { label: '预收款余额', value: formatYuan(data.credit) },
              ],
            ]}
          />
          {data.isSettled && <Note>本次还款后，该笔借款的本金、利息及其他应付款项已全部结清。</Note>}
          <Note>金额单位：人民币元。本收据加盖收款人财务专用章后有效。</Note>
          <Signatures
            parties={[
              {
                role: '收款人（财务专用章）',
                name: lender.name,
                lines: ['经办人（签字）'],
                day: formatDateChinese(shanghaiDayOf(createdAt)),
              },
            ]}
          />
        </Breakdown>
      </Sheet>
    </Paper>
  );
}

type BreakdownRow = Readonly<{
  name: string;
  dueOn: string;
  amounts: Partial<Record<Component, Money>>;
  total: Money;
}>;

type BreakdownProps = Readonly<{ data: ReceiptData; children: ReactNode }>;

/** One row a period, one column for each part that occurs. */
function Breakdown({ data, children }: BreakdownProps) {
  const rows = breakdownRows(data);
  const of = (row: BreakdownRow, component: Component): Money => row.amounts[component] ?? ZERO;
  const totalOf = (component: Component): Money => sum(rows.map((row) => of(row, component)));
  const shown = COMPONENTS.filter(
    (component) => component === 'principal' || component === 'interest' || totalOf(component) > 0,
  ).toReversed();
  const columns: Column<BreakdownRow>[] = [
    { header: '期次', share: 14, align: 'center', text: (row) => row.name },
    { header: '应还日', share: 14, align: 'center', text: (row) => row.dueOn },
    ...shown.map((component): Column<BreakdownRow> => ({
      header: componentLabels[component],
      share: 17,
      align: 'right',
      text: (row) => moneyOrDash(of(row, component)),
    })),
    { header: '合计', share: 17, align: 'right', text: (row) => formatMoney(row.total) },
  ];
  const totals = [
    '合计',
    '',
    ...shown.map((component) => moneyOrDash(totalOf(component))),
    formatMoney(sum(rows.map((row) => row.total))),
  ];
  return <Table columns={columns} rows={rows} totals={totals} ending={children} />;
}

const moneyOrDash = (amount: Money): string => (amount === ZERO ? '—' : formatMoney(amount));

/** The periods in order, then what went beyond them; together they are the amount received. */
function breakdownRows({ lines, prepaidPrincipal, held }: ReceiptData): BreakdownRow[] {
  const periods = [...new Set(lines.map((line) => line.period))].sort((a, b) => a - b);
  const rows = periods.map((period): BreakdownRow => {
    const own = lines.filter((line) => line.period === period);
    return {
      name: `第${period}期`,
      dueOn: own[0]?.dueOn ?? '',
      amounts: Object.fromEntries(own.map((line) => [line.component, line.amount])),
      total: sum(own.map((line) => line.amount)),
    };
  });
  if (prepaidPrincipal > 0) {
    const amounts = { principal: prepaidPrincipal };
    rows.push({ name: '提前还本', dueOn: '—', amounts, total: prepaidPrincipal });
  }
  if (held > 0) rows.push({ name: '转入预收款', dueOn: '—', amounts: {}, total: held });
  return rows;
}
