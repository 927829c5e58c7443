import { notFound } from 'next/navigation';
import { CaseTrail } from '@/components/contract/case-trail';
import { DayForm } from '@/components/loan/day-form';
import { InstalmentTable } from '@/components/loan/instalment-table';
import { LoanStatusBadge } from '@/components/loan/loan-status-badge';
import { accrualsHref, loanHref, type ShownDay } from '@/components/loan/loan-address';
import { LoanTermsList } from '@/components/loan/loan-terms';
import { LoanTrail } from '@/components/loan/loan-trail';
import { TruthBand } from '@/components/loan/truth-band';
import { VoucherTable } from '@/components/loan/voucher-table';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { getLoanPage, type LoanPageData } from '@/db/queries/loan-page';
import { getLoanView, type LoanViewData } from '@/db/queries/loan-view';
import type { LoanStatus } from '@/db/schema';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanState } from '@/lib/domain/loan/state';
import { formatYuan } from '@/lib/format/money';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { LoanActs, RefundPanel } from './_components/loan-acts';
import { LoanChanges } from './_components/loan-changes';
import { LoanDraws } from './_components/loan-draws';
import { LoanFacts } from './_components/loan-facts';
import { LoanFigures } from './_components/loan-figures';
import { LoanPapers } from './_components/loan-papers';
import { LoanReceipts } from './_components/loan-receipts';
import { LoanRequests, WaitingDraw, WaitingNotice } from './_components/loan-requests';
import { PostedNotice } from './_components/posted-notice';
import { otherTruth, shownDay } from './shown-day';

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
  const day = shownDay(query, row.disbursedOn, today());
  const seen = getLoanView(database(), actor, found, day);
  const { state } = seen;
  return (
    <div className="space-y-4">
      <LoanHeader actor={actor} found={found} state={state} />
      <WaitingNotice requests={found.requests} />
      <WaitingDraw found={found} />
      <PostedNotice found={found} receipt={query.receipt} />
      <ShownDayBand loanId={row.id} disbursedOn={row.disbursedOn} day={day} seen={seen} />
      <LoanFigures loanId={row.id} day={day} state={state} />
      {day.isToday && can(actor, 'refund.request') && state.credit > 0 && (
        <RefundPanel found={found} credit={state.credit} />
      )}
      <LoanFacts found={found} day={day} state={state} maturesOn={seen.maturesOn} />
      <Card title="合同约定">
        <LoanTermsList terms={row.terms} />
      </Card>
      <Card
        title="还款计划"
        actions={
          <ButtonLink href={accrualsHref(row.id, day)} size="small">
            计息明细
          </ButtonLink>
        }
        flush
      >
        <InstalmentTable
          instalments={state.instalments}
          asOf={day.asOf}
          isWrittenOff={state.writtenOff !== null}
          explained={{ loanId: row.id, day }}
        />
      </Card>
      <LoanDraws actor={actor} found={found} state={state} />
      <Card title="还款记录" flush>
        <LoanReceipts actor={actor} found={found} day={day} state={state} />
      </Card>
      <LoanChanges actor={actor} found={found} />
      <LoanRequests requests={found.requests} />
      <LoanRecords found={found} day={day} />
    </div>
  );
}

type ShownDayBandProps = Readonly<{
  loanId: number;
  disbursedOn: IsoDate;
  day: ShownDay;
  seen: LoanViewData;
}>;

/** The day that is shown, and which truth of it. */
function ShownDayBand({ loanId, disbursedOn, day, seen }: ShownDayBandProps) {
  return (
    <>
      <DayForm
        basePath={`/loans/${loanId}`}
        name="asOf"
        label="查看日期"
        day={day.asOf}
        earliest={disbursedOn}
        latest={today()}
        submitLabel="查看"
        hidden={day.truth === 'reported' ? { truth: day.truth } : {}}
      >
        {!day.isToday && (
          <ButtonLink href={`/loans/${loanId}`} variant="ghost">
            回到今天
          </ButtonLink>
        )}
      </DayForm>
      {!day.isToday && (
        <TruthBand
          {...day}
          later={seen.later}
          events={seen.allEvents}
          otherHref={loanHref(loanId, otherTruth(day))}
        />
      )}
    </>
  );
}

type LoanHeaderProps = Readonly<{ actor: Actor; found: LoanPageData; state: LoanState }>;

function LoanHeader({ actor, found, state }: LoanHeaderProps) {
  const { row } = found;
  return (
    <PageHeader
      title={`借据 ${row.number}`}
      subtitle={`${found.customerName} · ${row.productName}`}
      status={
        <LoanStatusBadge
          status={statusOf(state)}
          daysPastDue={state.daysPastDue}
          drawKind={row.terms.draw.kind}
          outstanding={state.outstandingPrincipal}
        />
      }
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
function LoanRecords({ found, day }: Readonly<{ found: LoanPageData; day: ShownDay }>) {
  const isTold = (bookedOn: IsoDate): boolean => day.truth === 'known' || bookedOn <= day.asOf;
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
        <LoanTrail
          loanId={found.row.id}
          day={day}
          events={found.events.filter((event) => isTold(event.bookingDate))}
        />
      </Card>
      <Card title="审批与放款记录" description={`贷款申请 ${found.applicationNumber}`}>
        <CaseTrail steps={found.steps} disbursements={found.disbursements} />
      </Card>
    </div>
  );
}
