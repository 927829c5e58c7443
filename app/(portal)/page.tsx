import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { getFirstSteps } from '@/db/queries/home-first-steps';
import { can } from '@/lib/domain/access/permissions';
import { formatDateChinese, formatWeekday } from '@/lib/format/date';
import { roleNameOf } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { AdministrationHome } from './_components/administration-home';
import { BusinessHome } from './_components/business-home';
import { FirstStepsCard } from './_components/first-steps-card';

export const metadata: Metadata = { title: '工作台' };

export default async function HomePage({ searchParams }: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('home.view');
  const { kind } = await searchParams;
  const steps = getFirstSteps(database(), actor);
  return (
    <div className="space-y-4">
      <PageHeader
        title="工作台"
        subtitle={`${formatDateChinese(today())} ${formatWeekday(today())} · ${actor.name}（${roleNameOf(actor)}）`}
      />
      <FirstStepsCard actor={actor} steps={steps} />
      {can(actor, 'loan.view') && <BusinessHome actor={actor} kind={kind} hasLoans={steps.loan} />}
      {can(actor, 'user.view') && <AdministrationHome actor={actor} />}
    </div>
  );
}
