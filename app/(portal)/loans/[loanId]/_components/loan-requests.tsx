import { requestWords } from '@/components/loan/request-words';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import type { Tone } from '@/components/ui/tone';
import type { LoanPageData } from '@/db/queries/loan-page';
import type { LoanRequestItem } from '@/db/queries/requests';
import { formatInstant } from '@/lib/format/date';
import { requestKindLabels, requestStateLabels } from '@/lib/format/labels-receipt';
import { formatYuan } from '@/lib/format/money';

const tones: Record<LoanRequestItem['state'], Tone> = {
  requested: 'warning',
  released: 'success',
  rejected: 'neutral',
};

/** To the second person: something here waits for him. */
export function WaitingNotice({ requests }: Readonly<{ requests: readonly LoanRequestItem[] }>) {
  const waiting = requests.filter((request) => request.mayDecide);
  if (waiting.length === 0) return null;
  const kinds = [...new Set(waiting.map((request) => requestKindLabels[request.kind]))].join('、');
  return (
    <Notice tone="warning" title={`该贷款有${kinds}申请等待您复核`}>
      <ButtonLink href="/approvals" className="mt-2">
        去复核
      </ButtonLink>
    </Notice>
  );
}

/** A draw that waits: to its checker the way to it, to others that it is under way. */
export function WaitingDraw({ found }: Readonly<{ found: LoanPageData }>) {
  const waiting = found.disbursements.find((one) => one.state === 'requested');
  if (!waiting) return null;
  const title = `提款 ${formatYuan(waiting.amount)} 的申请正在等待${waiting.mayDecide ? '您' : ''}复核`;
  return (
    <Notice tone={waiting.mayDecide ? 'warning' : 'info'} title={title}>
      <ButtonLink href={`/contracts/${waiting.contractId}`} className="mt-2">
        {waiting.mayDecide ? '去复核' : '查看申请'}
      </ButtonLink>
    </Notice>
  );
}

/** Who asked for what to be undone, paid back or changed, and what the second person answered. */
export function LoanRequests({ requests }: Readonly<{ requests: readonly LoanRequestItem[] }>) {
  if (requests.length === 0) return null;
  return (
    <Card title="变更申请" flush>
      <DataTable
        caption="变更申请"
        rows={requests}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'kind',
            header: '申请',
            render: (row) => <span className="whitespace-nowrap">{requestKindLabels[row.kind]}</span>,
          },
          { key: 'what', header: '内容', wraps: true, render: requestWords },
          { key: 'reason', header: '原因', wraps: true, render: (row) => <Words text={row.reason} /> },
          {
            key: 'maker',
            header: '申请人',
            render: (row) => <Who name={row.makerName} at={row.requestedAt} />,
          },
          {
            key: 'checker',
            header: '复核人',
            render: (row) => <Who name={row.checkerName} at={row.decidedAt} />,
          },
          {
            key: 'note',
            header: '复核意见',
            wraps: true,
            render: (row) => <Words text={row.decisionNote} />,
          },
          {
            key: 'state',
            header: '结果',
            render: (row) => <Badge tone={tones[row.state]}>{requestStateLabels[row.state]}</Badge>,
          },
        ]}
      />
    </Card>
  );
}

function Words({ text }: Readonly<{ text: string | null }>) {
  return <span className="whitespace-pre-line">{text || '—'}</span>;
}

type WhoProps = Readonly<{ name: string | null; at: LoanRequestItem['decidedAt'] }>;

function Who({ name, at }: WhoProps) {
  if (at === null) return <>—</>;
  return (
    <span className="whitespace-nowrap">
      {name}
      <span className="block text-[13px] text-ink-faint tabular-nums">{formatInstant(at)}</span>
    </span>
  );
}
