import Link from 'next/link';
import { ChangeEffectTables } from '@/components/loan/change-effect';
import { DecideRequestForms } from '@/components/loan/request-forms';
import { RequestFacts } from '@/components/loan/request-facts';
import { requestWords } from '@/components/loan/request-words';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { listWaitingDisbursements, type DisbursementItem } from '@/db/queries/contracts';
import { listDecidedRequests, listWaitingRequests, type LoanRequestItem } from '@/db/queries/requests';
import { can } from '@/lib/domain/access/permissions';
import { formatDate } from '@/lib/format/date';
import { requestStateLabels } from '@/lib/format/labels-receipt';
import { formatYuan } from '@/lib/format/money';
import { maskAccount } from '@/lib/format/number';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { DECISIONS } from './decisions';

const DECIDED_SHOWN = 10;

export default async function ApprovalsPage() {
  const actor = await requireActor('approval.view');
  const waiting = listWaitingRequests(database(), actor);
  const decided = listDecidedRequests(database(), actor, DECIDED_SHOWN);
  const disbursements = listWaitingDisbursements(database(), actor);
  return (
    <div className="space-y-4">
      <PageHeader
        title="待复核"
        subtitle="放款、冲正、退款和贷款变更须由另一人复核；本人提交的申请不能自己复核。"
      />
      {waiting.length + disbursements.length === 0 && (
        <Card>
          <EmptyState title="没有待复核的申请" hint="经办人提交申请后，出现在这里。" />
        </Card>
      )}
      {disbursements.map((row) => (
        <DisbursementCard key={row.id} row={row} />
      ))}
      {waiting.map((request) => (
        <RequestCard key={request.id} request={request} decides={can(actor, `${request.kind}.approve`)} />
      ))}
      {decided.length > 0 && <h2 className="pt-2 text-[15px] font-semibold">最近处理</h2>}
      {decided.map((request) => (
        <details key={request.id} className="rounded-card border border-line bg-surface">
          <summary className="cursor-pointer px-4 py-2.5 pointer-coarse:py-3">
            {requestWords(request)} · {request.customerName} · {request.loanNumber}
            <span className="ml-2">
              <Badge tone={request.state === 'released' ? 'success' : 'warning'}>
                {requestStateLabels[request.state]}
              </Badge>
            </span>
          </summary>
          <div className="border-t border-line p-4">
            <RequestFacts request={request} />
          </div>
        </details>
      ))}
    </div>
  );
}

function DisbursementCard({ row }: Readonly<{ row: DisbursementItem }>) {
  return (
    <Card
      title={`放款 ${formatYuan(row.amount)}`}
      description={`${row.customerName} · 合同 ${row.contractNumber} · 放款日 ${formatDate(row.valueDate)} · ${row.makerName} 提交`}
      actions={<ButtonLink href={`/contracts/${row.contractId}`}>查看合同并复核</ButtonLink>}
    >
      <DescriptionList
        items={[
          { label: '收款户名', value: row.payeeName },
          { label: '收款账户', value: `${row.payeeBank} ${maskAccount(row.payeeAccount)}`, span: 2 },
          ...(row.note ? [{ label: '备注', value: row.note, span: 3 as const }] : []),
        ]}
      />
    </Card>
  );
}

type RequestCardProps = Readonly<{
  request: LoanRequestItem;
  /** Decides requests of this kind, when they are not his own. */
  decides: boolean;
}>;

async function RequestCard({ request, decides }: RequestCardProps) {
  const what = requestWords(request);
  const { approve, reject, preview } = DECISIONS[request.kind];
  const answer = request.mayDecide ? await preview(await commandContext(), request.id) : null;
  return (
    <Card
      title={what}
      description={`${request.customerName} · 借据 ${request.loanNumber}`}
      actions={
        <Link
          href={`/loans/${request.loanId}`}
          className="text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          查看贷款
        </Link>
      }
    >
      <div className="space-y-4">
        <RequestFacts request={request} />
        {answer && !answer.ok && <Notice tone="warning" title={`现在不能通过：${answer.message}`} />}
        {answer?.ok && (
          <details className="rounded-card border border-line">
            <summary className="cursor-pointer px-4 py-2.5 font-semibold pointer-coarse:py-3">
              通过后的变化
            </summary>
            <ChangeEffectTables effect={answer.data.effect} />
          </details>
        )}
        {request.mayDecide && (
          <div className="border-t border-line pt-4">
            <DecideRequestForms
              approve={approve}
              reject={reject}
              requestId={request.id}
              what={`${what}，借据 ${request.loanNumber}`}
            />
          </div>
        )}
        {request.isOwn && decides && <Notice tone="info" title="您提交的申请，须由其他人复核" />}
      </div>
    </Card>
  );
}
