import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { LoanEventItem, LoanPageData } from '@/db/queries/loan-page';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { drawNumber } from '@/lib/domain/loan/drawing';
import type { LoanState } from '@/lib/domain/loan/state';
import { add, ZERO, type Money } from '@/lib/domain/money/money';
import { targetOf } from '@/lib/domain/workflow/loan-request';
import { formatDate } from '@/lib/format/date';
import { principalLabels, undrawnLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { AskReversal } from './ask-reversal';

type LoanDrawsProps = Readonly<{ actor: Actor; found: LoanPageData; state: LoanState }>;

type DrawRow = LoanEventItem & Readonly<{ number: string; payee: string; drawnSoFar: Money }>;

/** 提款记录: of a loan that is drawn in parts or within a limit, each draw with its paper and the way to have it undone. */
export function LoanDraws({ actor, found, state }: LoanDrawsProps) {
  const { row } = found;
  const { draw } = row.terms;
  if (draw.kind === 'once') return null;
  const draws = drawsOf(found, state);
  return (
    <Card title="提款记录" description={summaryOf(found, state)} flush>
      <DataTable
        caption="提款记录"
        rows={draws.toReversed()}
        rowKey={(one) => one.sequence}
        columns={[
          { key: 'number', header: '借据编号', render: (one) => one.number },
          { key: 'day', header: '放款日', render: (one) => formatDate(one.valueDate) },
          {
            key: 'amount',
            header: '金额（元）',
            align: 'right',
            render: (one) => <MoneyText amount={one.amount} emphasis={!one.reversal} />,
          },
          {
            key: 'drawn',
            header: '累计放款',
            align: 'right',
            minor: true,
            render: (one) => <MoneyText amount={one.drawnSoFar} />,
          },
          { key: 'payee', header: '收款账户', wraps: true, render: (one) => one.payee },
          {
            key: 'acts',
            header: '操作',
            isActs: true,
            render: (one) => <DrawActs actor={actor} found={found} draw={one} />,
          },
        ]}
      />
      {draw.kind === 'tranches' && <PlannedDraws found={found} />}
    </Card>
  );
}

function drawsOf({ disbursements, events, row }: LoanPageData, state: LoanState): DrawRow[] {
  let drawnSoFar: Money = ZERO;
  return events
    .filter((event) => event.type === 'disburse' && event.valueDate <= state.asOf)
    .map((event, index) => {
      if (!event.reversal) drawnSoFar = add(drawnSoFar, event.amount);
      const paid = disbursements.find((one) => one.eventSequence === event.sequence);
      return {
        ...event,
        number: drawNumber(row.number, index + 1),
        payee: paid ? `${paid.payeeName}，${paid.payeeBank}` : event.note,
        drawnSoFar,
      };
    });
}

function summaryOf({ disbursements, row }: LoanPageData, state: LoanState): string {
  const { kind, lastDrawOn } = row.terms.draw;
  const waiting = disbursements.find((one) => one.state === 'requested');
  return [
    `${principalLabels[kind]} ${formatYuan(row.principal)}`,
    `累计放款 ${formatYuan(state.disbursed)}`,
    `${undrawnLabels[kind]} ${formatYuan(state.undrawn)}`,
    waiting && `待复核 ${formatYuan(waiting.amount)}`,
    state.drawEndedOn ? `已于 ${state.drawEndedOn} 终止提款` : lastDrawOn && `提款截止日 ${lastDrawOn}`,
  ]
    .filter(Boolean)
    .join('，');
}

type DrawActsProps = Readonly<{ actor: Actor; found: LoanPageData; draw: DrawRow }>;

function DrawActs({ actor, found, draw }: DrawActsProps) {
  if (draw.reversal) return <Badge tone="danger">已冲正</Badge>;
  const isWaiting = found.requests.some(
    (request) => request.state === 'requested' && targetOf(request.payload) === draw.sequence,
  );
  const isFirst = found.events.find((event) => event.type === 'disburse')?.sequence === draw.sequence;
  return (
    <div className="flex items-start gap-3 has-[details[open]]:flex-wrap">
      <ButtonLink href={`/loans/${found.row.id}/draws/${draw.sequence}/note.pdf`} size="small" external>
        借据
      </ButtonLink>
      {isWaiting && <Badge tone="warning">冲正待复核</Badge>}
      {!isFirst && !isWaiting && can(actor, 'reversal.request') && (
        <AskReversal
          loanId={found.row.id}
          sequence={draw.sequence}
          what={`${draw.valueDate} 的提款 ${formatYuan(draw.amount)}`}
        />
      )}
    </div>
  );
}

/** What the contract plans, beside what was done. */
function PlannedDraws({ found }: Readonly<{ found: LoanPageData }>) {
  const { tranches } = found.row.terms.draw;
  return (
    <p className="border-t border-line px-4 py-2.5 text-[13px] text-ink-soft">
      合同计划：{tranches.map(({ on, amount }) => `${on} 放款 ${formatYuan(amount)}`).join('；')}
    </p>
  );
}
