import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DayForm } from '@/components/loan/day-form';
import { accrualsHref, dayQuery, loanHref, type ShownDay } from '@/components/loan/loan-address';
import { TruthBand } from '@/components/loan/truth-band';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { getLoanHead, type LoanHead } from '@/db/queries/loan-page';
import { getLoanExplanation } from '@/db/queries/loan-view';
import { can } from '@/lib/domain/access/permissions';
import { EXPLAINED_COMPONENTS, type ExplainedComponent } from '@/lib/domain/loan/explanation';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { otherTruth, shownDay } from '../shown-day';
import { PeriodExplanations } from './_components/period-explanations';
import { ReceiptExplanation } from './_components/receipt-explanation';
import { WholeExplanation } from './_components/whole-explanation';

export const metadata: Metadata = { title: '计息明细' };

type AccrualsPageProps = Readonly<{
  params: Promise<{ loanId: string }>;
  searchParams: Promise<SearchParams>;
}>;

export default async function AccrualsPage({ params, searchParams }: AccrualsPageProps) {
  const actor = await requireActor('loan.view');
  const head = getLoanHead(database(), actor, Number((await params).loanId));
  if (!head) notFound();
  const query = await searchParams;
  const day = shownDay(query, head.row.disbursedOn, today());
  const seen = getLoanExplanation(database(), actor, head, day);
  const asked = askedIn(query);
  return (
    <div className="space-y-4">
      <AccrualsHeader head={head} day={day} mayPrint={can(actor, 'accrual-statement.print')} />
      <DayForm
        basePath={`/loans/${head.row.id}/accruals`}
        name="asOf"
        label="计至日期"
        day={day.asOf}
        earliest={head.row.disbursedOn}
        latest={today()}
        submitLabel="查看"
        hidden={{ ...asked.hidden, ...(day.truth === 'reported' && { truth: 'reported' }) }}
      />
      {!day.isToday && (
        <TruthBand
          {...day}
          later={seen.later}
          events={seen.allEvents}
          otherHref={accrualsHref(head.row.id, otherTruth(day), asked)}
        />
      )}
      {asked.receipt !== undefined ? (
        <ReceiptExplanation loanId={head.row.id} day={day} seen={seen} sequence={asked.receipt} />
      ) : asked.period !== undefined ? (
        <PeriodExplanations
          loanId={head.row.id}
          day={day}
          seen={seen}
          period={asked.period}
          component={asked.component}
        />
      ) : (
        <WholeExplanation loanId={head.row.id} day={day} seen={seen} />
      )}
    </div>
  );
}

type HeaderProps = Readonly<{ head: LoanHead; day: ShownDay; mayPrint: boolean }>;

function AccrualsHeader({ head, day, mayPrint }: HeaderProps) {
  const { row } = head;
  const query = new URLSearchParams({ ...dayQuery({ ...day, isToday: false }) });
  return (
    <PageHeader
      title="计息明细"
      subtitle={`${head.customerName} · ${row.productName} · 借据 ${row.number}`}
      breadcrumbs={[
        { label: '贷款台账', href: '/loans' },
        { label: row.number, href: loanHref(row.id, day) },
        { label: '计息明细' },
      ]}
      actions={
        <>
          <PrintButton />
          {mayPrint && (
            <ButtonLink href={`/loans/${row.id}/accruals/statement.pdf?${query}`} external>
              利息清单（PDF）
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

type Asked = Readonly<{
  period?: number;
  component?: ExplainedComponent;
  receipt?: number;
  hidden: Readonly<Record<string, string>>;
}>;

/** What the address wants explained: one instalment, one receipt, or everything. */
function askedIn(query: SearchParams): Asked {
  const count = (value: SearchParams[string]): number | undefined =>
    typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
  const [period, receipt] = [count(query.period), count(query.receipt)];
  const component = EXPLAINED_COMPONENTS.find((one) => one === query.component);
  return {
    ...(period !== undefined && { period }),
    ...(component !== undefined && { component }),
    ...(receipt !== undefined && { receipt }),
    hidden: {
      ...(period !== undefined && { period: String(period) }),
      ...(component !== undefined && { component }),
      ...(receipt !== undefined && { receipt: String(receipt) }),
    },
  };
}
