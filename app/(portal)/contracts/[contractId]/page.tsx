import { notFound } from 'next/navigation';
import { CaseTrail } from '@/components/contract/case-trail';
import { ContractStateBadge } from '@/components/contract/state-badges';
import { PageHeader } from '@/components/layout/page-header';
import { LoanTermsList } from '@/components/loan/loan-terms';
import { PlanPreview } from '@/components/loan/plan-preview';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { getContract, type ContractPageData } from '@/db/queries/contracts';
import { getLprTable } from '@/db/queries/lpr';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { ContractActs } from './_components/contract-acts';
import { ContractFacts } from './_components/contract-facts';
import { DisbursementCards } from './_components/disbursement-cards';

type ContractPageProps = Readonly<{ params: Promise<{ contractId: string }> }>;

export default async function ContractPage({ params }: ContractPageProps) {
  const actor = await requireActor('contract.view');
  const found = getContract(database(), actor, Number((await params).contractId));
  if (!found) notFound();
  const { row } = found;
  return (
    <div className="space-y-4">
      <PageHeader
        title={`借款合同 ${row.number}`}
        subtitle={`${found.customer.name} · ${found.productName}`}
        status={<ContractStateBadge state={row.state} />}
        breadcrumbs={[{ label: '合同', href: '/contracts' }, { label: row.number }]}
        actions={<HeaderActions found={found} />}
      />
      {row.state === 'voided' && (
        <Notice tone="warning" title="合同已作废，不再有效">
          {row.voidReason}
        </Notice>
      )}
      <DisbursementCards disbursements={found.disbursements} />
      <ContractActs actor={actor} found={found} />
      <ContractFacts found={found} />
      <Card title="合同条款">
        <LoanTermsList terms={row.terms} />
      </Card>
      <Card
        title="还款计划"
        description={
          row.state === 'disbursed'
            ? '合同打印时的计划；放款后的计划见贷款台账。'
            : '按预计放款日推算；放款后以借据上的计划为准。'
        }
        flush
      >
        <PlanPreview
          terms={row.terms}
          signedOn={row.signedOn ?? today()}
          lprTable={getLprTable(database())}
        />
      </Card>
      <Card title="办理记录" description={`贷款申请 ${found.applicationNumber}`}>
        <CaseTrail steps={found.steps} disbursements={found.disbursements} />
      </Card>
    </div>
  );
}

function HeaderActions({ found }: Readonly<{ found: ContractPageData }>) {
  return (
    <>
      <ButtonLink href={`/documents/${found.row.documentId}`} external>
        合同文本（PDF）
      </ButtonLink>
      {found.loanId !== null && (
        <ButtonLink href={`/loans/${found.loanId}`} variant="primary">
          查看贷款 {found.loanNumber}
        </ButtonLink>
      )}
    </>
  );
}
