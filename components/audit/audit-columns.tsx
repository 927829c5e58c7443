import type { ListColumn } from '@/components/tables/list-page';
import { Badge } from '@/components/ui/badge';
import type { AuditItem } from '@/db/queries/audit';
import { formatInstant } from '@/lib/format/date';
import { actionLabel, actorRoleLabel, OUTCOME_LABELS } from '@/lib/format/labels-access';

const TONES = { done: 'success', refused: 'warning', denied: 'danger' } as const;

export const auditColumns: readonly ListColumn<AuditItem>[] = [
  {
    key: 'at',
    header: '时间',
    render: (row) => <span className="whitespace-nowrap">{formatInstant(row.at)}</span>,
  },
  {
    key: 'actor',
    header: '操作人',
    render: (row) => (
      <span className="whitespace-nowrap">
        {row.actorName}
        <span className="block text-xs text-ink-faint">{actorRoleLabel(row.actorRole, row.actorId)}</span>
      </span>
    ),
  },
  {
    key: 'action',
    header: '操作',
    render: (row) => <span className="whitespace-nowrap">{actionLabel(row.action)}</span>,
  },
  {
    key: 'outcome',
    header: '结果',
    render: (row) => <Badge tone={TONES[row.outcome]}>{OUTCOME_LABELS[row.outcome]}</Badge>,
  },
  { key: 'summary', header: '内容', wraps: true, render: (row) => <Summary row={row} /> },
  { key: 'address', header: '地址', render: (row) => row.address },
];

/** The sentence of the log; what stood before and after unfolds below it. */
function Summary({ row }: Readonly<{ row: AuditItem }>) {
  if (row.before === null && row.after === null) return <span className="break-words">{row.summary}</span>;
  return (
    <details>
      <summary className="break-words hover:text-brand-700 pointer-coarse:py-[11px]">{row.summary}</summary>
      <div className="mt-2 grid gap-2 lg:grid-cols-2">
        <Picture title="操作前" value={row.before} />
        <Picture title="操作后" value={row.after} />
      </div>
    </details>
  );
}

function Picture({ title, value }: Readonly<{ title: string; value: unknown }>) {
  if (value === null) return null;
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-faint">{title}</p>
      <pre className="rounded-control bg-canvas p-2 text-xs leading-5 break-all whitespace-pre-wrap">
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  );
}
