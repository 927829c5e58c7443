import { accrualsHref, type ShownDay } from '@/components/loan/loan-address';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { MoneyText } from '@/components/ui/money-text';
import type { LoanExplanation } from '@/db/queries/loan-view';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Component } from '@/lib/domain/loan/terms';
import { sum, ZERO, type Money } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';
import { Name } from './whole-explanation';

type ReceiptExplanationProps = Readonly<{
  loanId: number;
  day: ShownDay;
  seen: LoanExplanation;
  sequence: number;
}>;

type Line = Readonly<{
  on: IsoDate;
  what: Readonly<{ period: number; component: Component }> | '提前归还本金' | '转入预收款';
  amount: Money;
}>;

/** What the money of one receipt paid, each part with the way to how that amount stood on its day. */
export function ReceiptExplanation({ loanId, day, seen, sequence }: ReceiptExplanationProps) {
  const receipt = seen.events.find((event) => event.sequence === sequence && event.type === 'repay');
  const lines = seen.state.allocations
    .filter((one) => one.sequence === sequence)
    .flatMap((one): Line[] => [
      ...one.lines.map(({ amount, component, period }) => ({
        on: one.valueDate,
        what: { period, component },
        amount,
      })),
      { on: one.valueDate, what: '提前归还本金', amount: one.prepaidPrincipal },
      { on: one.valueDate, what: '转入预收款', amount: one.held },
    ])
    .filter((line) => line.amount !== ZERO);
  if (receipt?.type !== 'repay' || lines.length === 0) {
    return (
      <EmptyState
        title="该日没有这笔还款，或它已经冲正"
        action={<ButtonLink href={accrualsHref(loanId, day)}>查看全部各期</ButtonLink>}
      />
    );
  }
  return (
    <Card
      title={`${formatDate(receipt.valueDate)} 还款 ${formatYuan(receipt.amount)} 的去向`}
      description="点项目看该笔金额在冲销当日是怎样算出来的"
      flush
    >
      <DataTable
        caption="还款的去向"
        rows={lines}
        columns={[
          { key: 'on', header: '冲销日', render: (line) => formatDate(line.on) },
          {
            key: 'what',
            header: '项目',
            render: ({ on, what }) =>
              typeof what === 'string' ? (
                what
              ) : (
                <Name loanId={loanId} day={{ ...day, asOf: on, isToday: false }} {...what} />
              ),
          },
          {
            key: 'amount',
            header: '金额（元）',
            align: 'right',
            render: ({ amount }) => <MoneyText amount={amount} />,
          },
        ]}
        footer={{ on: '合计', amount: <MoneyText amount={sum(lines.map((line) => line.amount))} /> }}
      />
    </Card>
  );
}
