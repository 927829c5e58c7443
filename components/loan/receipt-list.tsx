import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { LoanEventItem } from '@/db/queries/loan-page';
import { COMPONENTS } from '@/lib/domain/loan/terms';
import { ZERO } from '@/lib/domain/money/money';
import { formatDate, formatInstant } from '@/lib/format/date';
import { componentLabels } from '@/lib/format/labels-loan';
import { channelWords } from '@/lib/format/labels-receipt';
import { formatMoney } from '@/lib/format/money';
import type { PaymentParts } from './allocation-table';

export type ReceiptItem = LoanEventItem &
  Readonly<{
    parts: PaymentParts;
    /** The page that explains what it paid */
    explainedAt: string;
  }>;

type ReceiptListProps = Readonly<{
  loanId: number;
  receipts: readonly ReceiptItem[];
  /** Below a receipt: the form that asks for its reversal, or that one waits. */
  renderReversal: (receipt: ReceiptItem) => ReactNode;
}>;

/** 还款记录: what each receipt paid; one that was reversed stays, struck through, with who and why. */
export function ReceiptList({ loanId, receipts, renderReversal }: ReceiptListProps) {
  return (
    <DataTable
      caption="还款记录"
      rows={receipts}
      rowKey={(row) => row.sequence}
      empty="还没有还款"
      columns={[
        ...factColumns,
        {
          key: 'acts',
          header: '操作',
          isActs: true,
          render: (row) => (
            <div className="flex items-start gap-3 has-[details[open]]:flex-wrap">
              {!row.reversal && (
                <ButtonLink
                  href={`/loans/${loanId}/receipts/${row.sequence}/receipt.pdf`}
                  size="small"
                  external
                >
                  收据
                </ButtonLink>
              )}
              {renderReversal(row)}
            </div>
          ),
        },
      ]}
    />
  );
}

/** What a receipt states; what may be done with it is the list's. */
const factColumns: readonly DataColumn<ReceiptItem>[] = [
  {
    key: 'number',
    header: '收据号',
    render: (row) => <span className={struck(row)}>{row.receiptNumber}</span>,
  },
  { key: 'day', header: '还款日期', render: (row) => <ReceiptDay row={row} /> },
  {
    key: 'amount',
    header: '金额（元）',
    align: 'right',
    render: (row) => (
      <span className={struck(row)}>
        <MoneyText amount={row.amount} emphasis />
      </span>
    ),
  },
  { key: 'parts', header: '分配', wraps: true, render: (row) => <PartsInWords row={row} /> },
  {
    key: 'channel',
    header: '收款方式',
    wraps: true,
    render: (row) => (
      <>
        {channelWords(row.channel)}
        {row.note && <span className="block text-[13px] text-ink-faint">{row.note}</span>}
      </>
    ),
  },
  {
    key: 'by',
    header: '经办',
    render: (row) => (
      <span className="whitespace-nowrap">
        {row.createdBy}
        <span className="block text-xs text-ink-faint">{formatInstant(row.createdAt)}</span>
      </span>
    ),
  },
];

const struck = (row: ReceiptItem): string | undefined =>
  row.reversal ? 'text-ink-faint line-through' : undefined;

function ReceiptDay({ row }: Readonly<{ row: ReceiptItem }>) {
  return (
    <span className={clsx('whitespace-nowrap tabular-nums', struck(row))}>
      {formatDate(row.valueDate)}
      {row.valueDate !== row.bookingDate && (
        <span className="block text-xs text-ink-faint">{formatDate(row.bookingDate)} 补录</span>
      )}
    </span>
  );
}

function PartsInWords({ row }: Readonly<{ row: ReceiptItem }>) {
  if (row.reversal) {
    return (
      <>
        <Badge tone="danger">已冲正</Badge>
        <span className="block text-[13px] text-ink-soft">
          {row.reversal.by} {formatInstant(row.reversal.at)}：{row.reversal.reason}
        </span>
      </>
    );
  }
  const { paid, prepaidPrincipal, held } = row.parts;
  const words = COMPONENTS.filter((component) => paid[component] !== ZERO).map(
    (component) => `${componentLabels[component]} ${formatMoney(paid[component])}`,
  );
  if (prepaidPrincipal !== ZERO) words.push(`（含提前还本 ${formatMoney(prepaidPrincipal)}）`);
  if (held !== ZERO) words.push(`预收款 ${formatMoney(held)}`);
  return (
    <span className="text-[13px] text-ink-soft tabular-nums">
      {words.map((word) => (
        <span key={word} className="mr-3 inline-block whitespace-nowrap">
          {word}
        </span>
      ))}
      <Link
        href={row.explainedAt}
        prefetch={false}
        className="text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center print:hidden"
      >
        明细
      </Link>
    </span>
  );
}
