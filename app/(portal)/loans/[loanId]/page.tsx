import { notFound } from 'next/navigation';
import { CaseTrail } from '@/components/contract/case-trail';
import { AccrualDetails } from '@/components/loan/accrual-details';
import { DayForm } from '@/components/loan/day-form';
import { InstalmentTable } from '@/components/loan/instalment-table';
import { LoanStatusBadge } from '@/components/loan/loan-status-badge';
import { LoanTermsList } from '@/components/loan/loan-terms';
import { LoanTrail } from '@/components/loan/loan-trail';
import { VoucherTable } from '@/components/loan/voucher-table';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { getLoanAccrual, getLoanPage, getLoanState, type LoanPageData } from '@/db/queries/loan-page';
import type { LoanStatus } from '@/db/schema';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanState } from '@/lib/domain/loan/state';
import { formatYuan } from '@/lib/format/money';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { LoanActs, RefundPanel } from './_components/loan-acts';
import { LoanChanges } from './_components/loan-changes';
import { LoanFacts } from './_components/loan-facts';
import { LoanFigures } from './_components/loan-figures';
import { LoanPapers } from './_components/loan-papers';
import { LoanReceipts } from './_components/loan-receipts';
import { LoanRequests, WaitingNotice } from './_components/loan-requests';
import { PostedNotice } from './_components/posted-notice';

type LoanPageProps = Readonly<{
  params: Promise<{ loanId: string }>;
  searchParams: Promise<SearchParams>;
}>;

export default async function LoanPage({ params, searchParams }: LoanPageProps) {
  const actor = await requireActor('loan.view');
  const found = getLoanPage(database(), actor, Number((await params).loanId));
  if (!found) notFound();
  const query = await searchParams;
  const { row } = found;
  const asOf = dayIn(query.asOf, row.disbursedOn);
  const isToday = asOf === today();
  const state = getLoanState(database(), actor, found, asOf);
  const segments = getLoanAccrual(database(), actor, found, asOf);
  const basePath = `/loans/${row.id}`;
  return (
    <div className="space-y-4">
      <LoanHeader actor={actor} found={found} state={state} />
      <WaitingNotice requests={found.requests} />
      <PostedNotice found={found} receipt={query.receipt} />
      <DayForm
        basePath={basePath}
        name="asOf"
        label="查看日期"
        day={asOf}
        earliest={row.disbursedOn}
        latest={today()}
        submitLabel="查看"
      >
        {!isToday && (
          <ButtonLink href={basePath} variant="ghost">
            回到今天
          </ButtonLink>
        )}
      </DayForm>
      {!isToday && (
        <Notice tone="warning" title={`以下为 ${asOf} 的状态，按现有记录重算`}>
          已冲正的还款不计入；余额、逾期与计息均截至该日。
        </Notice>
      )}
      <LoanFigures state={state} />
      {isToday && can(actor, 'refund.request') && state.credit > 0 && (
        <RefundPanel found={found} credit={state.credit} />
      )}
      <LoanFacts found={found} state={state} />
      <Card title="合同约定">
        <LoanTermsList terms={row.terms} />
      </Card>
      <Card title="还款计划" flush>
        <InstalmentTable
          instalments={state.instalments}
          asOf={asOf}
          isWrittenOff={state.writtenOff !== null}
          explained={new Set(segments.map((segment) => segment.period))}
        />
      </Card>
      <Card title="还款记录" flush>
        <LoanReceipts actor={actor} found={found} state={state} />
      </Card>
      <LoanChanges actor={actor} found={found} />
      <LoanRequests requests={found.requests} />
      <details className="print:not-open:hidden rounded-card border border-line bg-surface">
        <summary className="cursor-pointer px-4 py-2.5 font-semibold pointer-coarse:py-3">计息明细</summary>
        <AccrualDetails segments={segments} instalments={state.instalments} />
      </details>
      <LoanRecords found={found} />
    </div>
  );
}

type LoanHeaderProps = Readonly<{ actor: Actor; found: LoanPageData; state: LoanState }>;

function LoanHeader({ actor, found, state }: LoanHeaderProps) {
  const { row } = found;
  return (
    <PageHeader
      title={`借据 ${row.number}`}
      subtitle={`${found.customerName} · ${row.productName}`}
      status={<LoanStatusBadge status={statusOf(state)} daysPastDue={state.daysPastDue} />}
      breadcrumbs={[{ label: '贷款台账', href: '/loans' }, { label: row.number }]}
      actions={<LoanActs actor={actor} found={found} state={state} />}
    />
  );
}

function statusOf(state: LoanState): LoanStatus {
  if (state.writtenOff) return 'written_off';
  return state.settledOn ? 'settled' : 'active';
}

/** What was booked, printed and decided, in the order it happened. */
function LoanRecords({ found }: Readonly<{ found: LoanPageData }>) {
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
      <Card
        title="记账凭证"
        description={`另有日终计提 ${found.accrued.count} 次，累计 ${formatYuan(found.accrued.amount)}，见当日汇总凭证`}
        flush
      >
        <VoucherTable vouchers={found.vouchers} />
      </Card>
      <LoanPapers found={found} />
      <Card title="业务流水">
        <LoanTrail events={found.events} />
      </Card>
      <Card title="审批与放款记录" description={`贷款申请 ${found.applicationNumber}`}>
        <CaseTrail steps={found.steps} disbursements={found.disbursements} />
      </Card>
    </div>
  );
}

/** A day of the loan's life up to today; anything else is passed over. */
function dayIn(asked: SearchParams[string], disbursedOn: IsoDate): IsoDate {
  const day = typeof asked === 'string' ? parseIsoDate(asked) : null;
  return day !== null && day >= disbursedOn && day <= today() ? day : today();
}
