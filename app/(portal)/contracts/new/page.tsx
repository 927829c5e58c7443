import { notFound } from 'next/navigation';
import { ApplicationFacts } from '@/components/application/application-facts';
import { DraftContractForm } from '@/components/contract/contract-forms';
import { PageHeader } from '@/components/layout/page-header';
import { DayForm } from '@/components/loan/day-form';
import { LoanTermsList } from '@/components/loan/loan-terms';
import { PlanPreview } from '@/components/loan/plan-preview';
import type { SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { getApplication, type ApplicationDetail } from '@/db/queries/applications';
import { getLprTable } from '@/db/queries/lpr';
import { quoteTerms } from '@/lib/commands/loan/quote';
import { addDays, parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { PLANNED_DAYS_MAX } from '@/lib/schemas/loan';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { draftContractAction } from '../actions';

export default async function NewContractPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('contract.draft');
  const query = await searchParams;
  const found = getApplication(database(), actor, Number(query.applicationId));
  if (!found) notFound();
  return (
    <div className="space-y-4">
      <PageHeader
        title="生成合同"
        subtitle={`${found.customer.name} · 贷款申请 ${found.number}`}
        breadcrumbs={[
          { label: '贷款申请', href: '/applications' },
          { label: found.number, href: `/applications/${found.id}` },
          { label: '生成合同' },
        ]}
      />
      {found.acts.includes('contract') ? (
        <ContractDraft found={found} startsOn={plannedDay(query.startsOn)} />
      ) : (
        <Notice tone="info" title={found.contract ? '该申请已经生成合同' : '审批通过后才能生成合同'}>
          {found.contract && (
            <ButtonLink href={`/contracts/${found.contract.id}`} className="mt-2">
              查看合同 {found.contract.number}
            </ButtonLink>
          )}
        </Notice>
      )}
    </div>
  );
}

type ContractDraftProps = Readonly<{ found: ApplicationDetail; startsOn: IsoDate }>;

function ContractDraft({ found, startsOn }: ContractDraftProps) {
  const terms = quoteTerms(found.product.terms, {
    principal: found.amount,
    months: found.months,
    annualRate: found.annualRate,
    startsOn,
  });
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <ApplicationFacts found={found} />
        <Card title="合同条款">
          <LoanTermsList terms={terms} columns={1} />
        </Card>
      </div>
      <Card
        title="还款计划"
        description="按预计放款日推算，随合同打印；实际放款日不同的，以借据为准重新推算。"
        actions={
          <DayForm
            basePath="/contracts/new"
            name="startsOn"
            label="预计放款日"
            day={startsOn}
            earliest={today()}
            latest={addDays(today(), PLANNED_DAYS_MAX)}
            submitLabel="重新计算"
            hidden={{ applicationId: String(found.id) }}
          />
        }
        flush
      >
        <PlanPreview terms={terms} signedOn={today()} lprTable={getLprTable(database())} />
      </Card>
      <DraftContractForm
        // Reckoned for another day, it is another form.
        key={startsOn}
        action={draftContractAction}
        applicationId={found.id}
        startsOn={startsOn}
        customerName={found.customer.name}
      />
    </>
  );
}

/** The day asked for, when one may plan for it; else today. */
function plannedDay(asked: SearchParams[string]): IsoDate {
  const day = typeof asked === 'string' ? parseIsoDate(asked) : null;
  return day !== null && day >= today() && day <= addDays(today(), PLANNED_DAYS_MAX) ? day : today();
}
