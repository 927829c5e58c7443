import { notFound } from 'next/navigation';
import { ApplicationFacts } from '@/components/application/application-facts';
import { ApplicationSteps } from '@/components/application/application-steps';
import { ApplicationTrail } from '@/components/application/application-trail';
import { ApplicationStateBadge } from '@/components/application/state-badge';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { getApplication, type ApplicationDetail } from '@/db/queries/applications';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { ActPanel } from './_components/act-panel';
import { PlanCard } from './_components/plan-card';

type ApplicationPageProps = Readonly<{ params: Promise<{ applicationId: string }> }>;

export default async function ApplicationPage({ params }: ApplicationPageProps) {
  const actor = await requireActor('application.view');
  const found = getApplication(database(), actor, Number((await params).applicationId));
  if (!found) notFound();
  return (
    <div className="space-y-4">
      <PageHeader
        title={`贷款申请 ${found.number}`}
        subtitle={found.customer.name}
        status={<ApplicationStateBadge state={found.state} />}
        breadcrumbs={[{ label: '贷款申请', href: '/applications' }, { label: found.number }]}
        actions={<HeaderActions found={found} />}
      />
      <ApplicationSteps state={found.state} />
      <ActPanel found={found} />
      <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
        <ApplicationFacts found={found} />
        <Card title="办理记录">
          <ApplicationTrail steps={found.steps} />
        </Card>
      </div>
      <PlanCard found={found} />
    </div>
  );
}

function HeaderActions({ found }: Readonly<{ found: ApplicationDetail }>) {
  return (
    <>
      {found.acts.includes('update') && (
        <ButtonLink href={`/applications/${found.id}/edit`}>修改申请</ButtonLink>
      )}
      {found.acts.includes('contract') && (
        <ButtonLink href={`/contracts/new?applicationId=${found.id}`} variant="primary">
          生成合同
        </ButtonLink>
      )}
      {found.contract && (
        <ButtonLink href={`/contracts/${found.contract.id}`}>查看合同 {found.contract.number}</ButtonLink>
      )}
    </>
  );
}
