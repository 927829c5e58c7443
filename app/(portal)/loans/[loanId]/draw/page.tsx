import { notFound } from 'next/navigation';
import { RequestDisbursementForm } from '@/components/contract/disbursement-forms';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { getLoanPage, getLoanState, type LoanPageData } from '@/db/queries/loan-page';
import { BACKDATING_DAYS_MAX } from '@/lib/commands/loan/book-event';
import { addDays, later } from '@/lib/domain/calendar/iso-date';
import { whyNoDraw } from '@/lib/domain/loan/drawing';
import type { LoanState } from '@/lib/domain/loan/state';
import { toYuanText, ZERO } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';
import { principalLabels, undrawnLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { requestDrawAction } from '../../actions';

type DrawPageProps = Readonly<{ params: Promise<{ loanId: string }> }>;

/** One more draw on a running loan. */
export default async function DrawPage({ params }: DrawPageProps) {
  const actor = await requireActor('disbursement.request');
  const found = getLoanPage(database(), actor, Number((await params).loanId));
  if (!found || found.row.terms.draw.kind === 'once') notFound();
  const { row } = found;
  const state = getLoanState(database(), actor, found, today());
  const waiting = found.disbursements.find((one) => one.state === 'requested');
  const reason = waiting
    ? '该贷款已有待复核的提款申请，处理完毕后才能再次申请。'
    : whyNoDraw(row.terms, state);
  return (
    <div className="space-y-4">
      <PageHeader
        title="申请提款"
        subtitle={`${found.customerName} · ${row.productName} · 借据 ${row.number}`}
        breadcrumbs={[
          { label: '贷款台账', href: '/loans' },
          { label: row.number, href: `/loans/${row.id}` },
          { label: '申请提款' },
        ]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
        {reason ? <Notice tone="info" title={reason} /> : <DrawCard found={found} state={state} />}
        <Card title={`截至 ${today()}`}>
          <DrawFacts found={found} state={state} />
        </Card>
      </div>
    </div>
  );
}

type DrawProps = Readonly<{ found: LoanPageData; state: LoanState }>;

function DrawCard({ found, state }: DrawProps) {
  const { row } = found;
  const last = found.disbursements.find((one) => one.state === 'released');
  return (
    <Card title="提款内容" description="足额放款，不得预先扣除利息、费用或保证金；放款后重新编制还款计划。">
      <RequestDisbursementForm
        action={requestDrawAction}
        contractId={row.contractId}
        amount={formatYuan(state.undrawn)}
        planned={plannedNext(found)}
        payee={{
          payeeName: last?.payeeName ?? found.customerName,
          payeeBank: last?.payeeBank ?? '',
          payeeAccount: last?.payeeAccount ?? '',
        }}
        earliest={later(row.disbursedOn, addDays(today(), -BACKDATING_DAYS_MAX))}
        today={today()}
      />
    </Card>
  );
}

/** The amount that the contract plans for this draw, where it plans one. */
function plannedNext({ events, row }: LoanPageData): string {
  const drawn = events.filter((event) => event.type === 'disburse' && !event.reversal).length;
  const planned = row.terms.draw.tranches[drawn];
  return planned ? toYuanText(planned.amount) : '';
}

function DrawFacts({ found, state }: DrawProps) {
  const { row } = found;
  const { kind, lastDrawOn } = row.terms.draw;
  const waiting = found.disbursements.find((one) => one.state === 'requested')?.amount ?? ZERO;
  return (
    <DescriptionList
      columns={1}
      items={[
        { label: principalLabels[kind], value: formatYuan(row.principal) },
        { label: '累计放款', value: formatYuan(state.disbursed) },
        { label: '贷款余额', value: formatYuan(state.outstandingPrincipal) },
        { label: undrawnLabels[kind], value: formatYuan(state.undrawn) },
        { label: '待复核提款', value: formatYuan(waiting) },
        {
          label: '提款截止日',
          value: lastDrawOn ? formatDate(lastDrawOn) : `到期日 ${formatDate(row.maturesOn)} 之前`,
        },
      ]}
    />
  );
}
