import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { listAdministratorNames } from '@/db/queries/help';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { AllocationExample, LateExample, PlanExample } from './_components/reckoning-examples';
import { PrepaymentExample, ReversalExample } from './_components/correction-examples';
import { Contents, Topic } from './_components/topic';
import { Glossary, Keyboard, WhoToAsk } from './_components/reference';
import { ProductKinds } from './_components/product-kinds';
import { RoleWork } from './_components/role-work';
import { StateMeanings } from './_components/state-meanings';
import { TenSteps } from './_components/ten-steps';

export const metadata: Metadata = { title: '使用帮助' };

export default async function HelpPage() {
  const actor = await requireActor('help.view');
  return (
    <div className="space-y-4">
      <PageHeader
        title="使用帮助"
        subtitle="按岗位和步骤说明；例子里的数字由本系统的计息程序当场算出。"
        actions={<PrintButton />}
      />
      <Contents />
      <Topic id="mine">
        <RoleWork actor={actor} />
      </Topic>
      <Topic id="steps">
        <TenSteps actor={actor} />
      </Topic>
      <Topic id="states">
        <StateMeanings />
      </Topic>
      <Topic id="products">
        <ProductKinds />
      </Topic>
      <Topic id="plan">
        <PlanExample />
      </Topic>
      <Topic id="late">
        <LateExample />
      </Topic>
      <Topic id="allocation">
        <AllocationExample />
      </Topic>
      <Topic id="prepayment">
        <PrepaymentExample />
      </Topic>
      <Topic id="reversal">
        <ReversalExample />
      </Topic>
      <Topic id="keyboard">
        <Keyboard />
      </Topic>
      <Topic id="glossary">
        <Glossary />
      </Topic>
      <Topic id="ask">
        <WhoToAsk administrators={listAdministratorNames(database(), actor)} />
      </Topic>
    </div>
  );
}
