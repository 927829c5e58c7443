import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import type { LoanEventItem, LoanPageData } from '@/db/queries/loan-page';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { isReversible } from '@/lib/domain/change/reversal';
import { targetOf } from '@/lib/domain/workflow/loan-request';
import { formatDate, formatInstant } from '@/lib/format/date';
import { eventWords } from '@/lib/format/loan-event-words';
import { AskReversal } from './ask-reversal';

type LoanChangesProps = Readonly<{ actor: Actor; found: LoanPageData }>;

/** What was agreed after the contract, the latest first, each with the way to have it undone. */
export function LoanChanges({ actor, found }: LoanChangesProps) {
  const changes = found.events
    .filter(({ type }) => type !== 'repay' && type !== 'disburse' && isReversible(type))
    .toReversed();
  if (changes.length === 0) return null;
  return (
    <Card title="贷款变更" flush>
      <DataTable
        caption="贷款变更"
        rows={changes}
        rowKey={(row) => row.sequence}
        columns={[
          { key: 'day', header: '生效日', render: (row) => formatDate(row.valueDate) },
          {
            key: 'what',
            header: '内容',
            wraps: true,
            render: (row) => (
              <span className={row.reversal ? 'text-ink-faint line-through' : undefined}>
                {eventWords(row.event, row.amount)}
              </span>
            ),
          },
          { key: 'reason', header: '原因', wraps: true, render: (row) => row.note },
          {
            key: 'by',
            header: '复核人',
            render: (row) => (
              <>
                {row.createdBy}
                <span className="block text-[13px] text-ink-faint tabular-nums">
                  {formatInstant(row.createdAt)}
                </span>
              </>
            ),
          },
          {
            key: 'state',
            header: '状态',
            isActs: true,
            render: (row) => <ChangeState actor={actor} found={found} change={row} />,
          },
        ]}
      />
    </Card>
  );
}

function ChangeState({ actor, found, change }: LoanChangesProps & Readonly<{ change: LoanEventItem }>) {
  if (change.reversal) return <Badge tone="danger">已冲正</Badge>;
  const isWaiting = found.requests.some(
    (request) => request.state === 'requested' && targetOf(request.payload) === change.sequence,
  );
  if (isWaiting) return <Badge tone="warning">冲正待复核</Badge>;
  if (!can(actor, 'reversal.request')) return <Badge tone="success">有效</Badge>;
  return (
    <AskReversal
      loanId={found.row.id}
      sequence={change.sequence}
      what={eventWords(change.event, change.amount)}
    />
  );
}
