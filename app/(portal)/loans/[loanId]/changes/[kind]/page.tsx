import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { ChangeEffectTables } from '@/components/loan/change-effect';
import { ChangeQueryForm } from '@/components/loan/change-query-form';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { countExtensions, getLoanHead, getLoanState, type LoanHead } from '@/db/queries/loan-page';
import { listRequestsOfLoan } from '@/db/queries/requests';
import type { RequestAnswer } from '@/lib/commands/change/define-change';
import { earliestChangeDay } from '@/lib/domain/change/subject';
import { CHANGE_KINDS, type ChangeKind } from '@/lib/domain/workflow/loan-request';
import { requestKindLabels } from '@/lib/format/labels-receipt';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { KINDS_OF_CHANGE } from '../change-kinds';
import { ChangeFacts } from './_components/change-facts';

type ChangePageProps = Readonly<{
  params: Promise<{ loanId: string; kind: string }>;
  searchParams: Promise<SearchParams>;
}>;

export default async function ChangePage({ params, searchParams }: ChangePageProps) {
  const { loanId, kind: typed } = await params;
  const kind = CHANGE_KINDS.find((one) => one === typed);
  if (!kind) notFound();
  const actor = await requireActor(`${kind}.request`);
  const head = getLoanHead(database(), actor, Number(loanId));
  if (!head) notFound();
  const asked = askedIn(kind, await searchParams);
  const label = requestKindLabels[kind];
  const { row } = head;
  const isWaiting = listRequestsOfLoan(database(), actor, row.id).some(
    (request) => request.kind === kind && request.state === 'requested',
  );
  const preview =
    asked.reason !== '' && !isWaiting
      ? await KINDS_OF_CHANGE[kind].preview(await commandContext(), { ...asked, loanId: row.id })
      : null;
  const extensions = countExtensions(database(), actor, head);
  return (
    <div className="space-y-4">
      <PageHeader
        title={label}
        subtitle={`${head.customerName} · ${row.productName} · 借据 ${row.number}`}
        breadcrumbs={[
          { label: '贷款台账', href: '/loans' },
          { label: row.number, href: `/loans/${row.id}` },
          { label },
        ]}
      />
      {isWaiting ? (
        <Notice tone="info" title={`该贷款的${label}申请正在等待复核，处理完毕后才能再次申请。`} />
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
          <div className="space-y-4">
            {kind === 'extension' && extensions > 0 && (
              <Notice tone="warning" title={`该贷款已经展期 ${extensions} 次`}>
                贷款一般只展期一次；再次展期的，请在原因中写明还款来源和保证人的书面同意，并考虑办理重组。
              </Notice>
            )}
            {preview && !preview.ok && <Notice tone="danger" title={preview.message} />}
            <ChangeQueryForm
              kind={kind}
              title={`${label}内容`}
              basePath={`/loans/${row.id}/changes/${kind}`}
              asked={asked}
              errors={preview && !preview.ok ? (preview.fieldErrors ?? {}) : {}}
              reasonHint={KINDS_OF_CHANGE[kind].reasonHint}
              earliest={earliestChangeDay({ terms: row.terms, today: today() })}
              latest={today()}
            />
            {preview?.ok && <Preview head={head} kind={kind} asked={asked} answer={preview.data} />}
          </div>
          <Card title={`截至 ${today()}`}>
            <ChangeFacts
              kind={kind}
              head={head}
              state={getLoanState(database(), actor, head, today())}
              extensions={extensions}
            />
          </Card>
        </div>
      )}
    </div>
  );
}

type PreviewProps = Readonly<{
  head: LoanHead;
  kind: ChangeKind;
  asked: Readonly<Record<string, string>>;
  answer: RequestAnswer;
}>;

/** What the change will do, and the button that asks for it. */
function Preview({ head, kind, asked, answer }: PreviewProps) {
  const label = requestKindLabels[kind];
  return (
    <Card
      title={`试算：${answer.words}`}
      description="复核通过后按此变更；复核前客户有新的还款的，以复核当日为准"
      flush
    >
      <ChangeEffectTables effect={answer.effect} />
      <div className="border-t border-line p-4">
        <ActionForm
          key={JSON.stringify(asked)}
          action={KINDS_OF_CHANGE[kind].action}
          hidden={{ ...asked, loanId: String(head.row.id), idempotencyKey: randomUUID() }}
          submitLabel={`提交${label}申请`}
          confirm={{
            title: `提交${label}申请？`,
            body: `${head.customerName}，借据 ${head.row.number}：${answer.words}。提交后由审核员复核，复核通过后生效。`,
          }}
        />
      </div>
    </Card>
  );
}

/** An agreed plan is typed as lines; what is longer than any field takes is cut. */
const TYPED_MAX = 4000;

function askedIn(kind: ChangeKind, params: SearchParams): Readonly<Record<string, string>> {
  const { fields: own } = KINDS_OF_CHANGE[kind];
  const fields = { ...own, ...('valueDate' in own && { valueDate: today() }), reason: '' };
  return Object.fromEntries(
    Object.entries(fields).map(([name, otherwise]) => {
      const value = params[name];
      return [name, ((typeof value === 'string' ? value : value?.[0]) ?? otherwise).slice(0, TYPED_MAX)];
    }),
  );
}
