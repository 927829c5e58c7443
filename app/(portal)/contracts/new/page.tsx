import clsx from 'clsx';
import { notFound } from 'next/navigation';
import { ApplicationFacts } from '@/components/application/application-facts';
import { DraftContractForm } from '@/components/contract/contract-forms';
import { PlanQueryForm } from '@/components/contract/plan-query-form';
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
import { addDays, addMonths } from '@/lib/domain/calendar/iso-date';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { formatYuan } from '@/lib/format/money';
import { PLANNED_DAYS_MAX } from '@/lib/schemas/loan';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { draftContractAction } from '../actions';
import { draftedPlan, type DraftedPlan } from './drafted-plan';

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
        <ContractDraft found={found} query={query} />
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

type ContractDraftProps = Readonly<{ found: ApplicationDetail; query: SearchParams }>;

function ContractDraft({ found, query }: ContractDraftProps) {
  const { draw, method } = found.product.terms;
  const drafted = draftedPlan(found, query, today());
  const { asked, terms } = drafted;
  const isOrdinary = draw.kind === 'once' && method !== 'agreed';
  return (
    <>
      <div className={clsx('grid grid-cols-1 items-start gap-4', isOrdinary && 'xl:grid-cols-2')}>
        <ApplicationFacts found={found} />
        {isOrdinary && terms && <TermsCard terms={terms} />}
        {!isOrdinary && <PlanForm found={found} drafted={drafted} />}
      </div>
      {!isOrdinary && terms && <TermsCard terms={terms} />}
      {isOrdinary && !terms && drafted.message && <Notice tone="danger" title={drafted.message} />}
      {terms && <PlanCard terms={terms} applicationId={isOrdinary ? found.id : null} />}
      {terms && (
        <DraftContractForm
          // Reckoned for another day or plan, it is another form.
          key={JSON.stringify(asked)}
          action={draftContractAction}
          applicationId={found.id}
          asked={asked}
          startsOn={terms.startsOn}
          customerName={found.customer.name}
        />
      )}
    </>
  );
}

const TermsCard = ({ terms }: Readonly<{ terms: LoanTerms }>) => (
  <Card title="合同条款">
    <LoanTermsList terms={terms} columns={terms.draw.kind === 'once' && terms.method !== 'agreed' ? 1 : 2} />
  </Card>
);

function PlanForm({ found, drafted }: Readonly<{ found: ApplicationDetail; drafted: DraftedPlan }>) {
  const { draw, method } = found.product.terms;
  return (
    <div className="space-y-4">
      {drafted.message && <Notice tone="danger" title={drafted.message} />}
      <PlanQueryForm
        applicationId={found.id}
        isAgreed={method === 'agreed'}
        drawKind={draw.kind}
        amount={formatYuan(found.amount)}
        asked={drafted.asked}
        errors={drafted.errors}
        earliest={today()}
        latest={addDays(today(), PLANNED_DAYS_MAX)}
        latestMaturity={addMonths(drafted.startsOn, found.months)}
      />
    </div>
  );
}

type PlanCardProps = Readonly<{
  terms: LoanTerms;
  /** Whose day of disbursement may be chosen here; null where a form of its own asks for it */
  applicationId: number | null;
}>;

function PlanCard({ terms, applicationId }: PlanCardProps) {
  return (
    <Card
      title="还款计划"
      description="按预计放款日推算，随合同打印；实际放款日不同的，以借据为准重新推算。"
      actions={
        applicationId !== null && (
          <DayForm
            basePath="/contracts/new"
            name="startsOn"
            label="预计放款日"
            day={terms.startsOn}
            earliest={today()}
            latest={addDays(today(), PLANNED_DAYS_MAX)}
            submitLabel="重新计算"
            hidden={{ applicationId: String(applicationId) }}
          />
        )
      }
      flush
    >
      <PlanPreview terms={terms} signedOn={today()} lprTable={getLprTable(database())} />
    </Card>
  );
}
