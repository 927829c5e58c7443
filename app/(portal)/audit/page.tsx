import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { listAudit, type AuditItem } from '@/db/queries/audit';
import { instant } from '@/lib/domain/calendar/instant';
import { addDays, parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { formatInstant } from '@/lib/format/date';
import { ACTION_LABELS, actionLabel, actorRoleLabel, OUTCOME_LABELS } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { ChoiceFilter, FilterForm, TextFilter } from '../_components/filter-form';
import { pageOf, singles, type SearchParams } from '../_components/list-query';
import { Pager } from '../_components/pager';

export const metadata: Metadata = { title: '操作日志' };

const SIZE = 50;
const TONES = { done: 'success', refused: 'warning', denied: 'danger' } as const;
const OUTCOMES = ['done', 'refused', 'denied'] as const;

/** Where a day begins in Shanghai, eight hours before it begins in Greenwich. */
const beginOf = (day: IsoDate) => instant(`${addDays(day, -1)}T16:00:00.000Z`);

const columns: readonly DataColumn<AuditItem>[] = [
  {
    key: 'at',
    header: '时间',
    render: (row) => <span className="whitespace-nowrap">{formatInstant(row.at)}</span>,
  },
  {
    key: 'actor',
    header: '操作人',
    render: (row) => (
      <>
        {row.actorName}
        <span className="block text-xs text-ink-faint">{actorRoleLabel(row.actorRole, row.actorId)}</span>
      </>
    ),
  },
  { key: 'action', header: '操作', render: (row) => actionLabel(row.action) },
  {
    key: 'outcome',
    header: '结果',
    render: (row) => <Badge tone={TONES[row.outcome]}>{OUTCOME_LABELS[row.outcome]}</Badge>,
  },
  { key: 'summary', header: '内容', render: (row) => <Summary row={row} /> },
  { key: 'address', header: '地址', render: (row) => row.address },
];

function Summary({ row }: Readonly<{ row: AuditItem }>) {
  if (row.before === null && row.after === null) return row.summary;
  return (
    <details>
      <summary className="pointer-coarse:py-2.5">{row.summary}</summary>
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

export default async function AuditPage({ searchParams }: Readonly<{ searchParams: SearchParams }>) {
  const actor = await requireActor('audit.view');
  const query = singles(await searchParams, ['actorName', 'action', 'outcome', 'text', 'from', 'to']);
  const page = pageOf(await searchParams);
  const from = parseIsoDate(query.from ?? '');
  const to = parseIsoDate(query.to ?? '');
  const filter = {
    actorName: query.actorName,
    action: query.action,
    outcome: OUTCOMES.find((outcome) => outcome === query.outcome),
    text: query.text,
    from: from ? beginOf(from) : undefined,
    until: to ? beginOf(addDays(to, 1)) : undefined,
  };
  const { rows, total } = listAudit(database(), actor, filter, { offset: (page - 1) * SIZE, limit: SIZE });
  return (
    <>
      <PageHeader title="操作日志" subtitle="所有操作与登录均自动记录，不能修改或删除。" />
      <FilterForm path="/audit">
        <TextFilter name="actorName" label="操作人" value={query.actorName ?? ''} />
        <ChoiceFilter
          name="action"
          label="操作"
          value={query.action ?? ''}
          options={Object.entries(ACTION_LABELS)}
        />
        <ChoiceFilter
          name="outcome"
          label="结果"
          value={query.outcome ?? ''}
          options={Object.entries(OUTCOME_LABELS)}
        />
        <TextFilter name="text" label="内容" value={query.text ?? ''} />
        <TextFilter name="from" label="从" type="date" value={query.from ?? ''} />
        <TextFilter name="to" label="至" type="date" value={query.to ?? ''} />
      </FilterForm>
      <Card flush>
        <DataTable
          caption="操作日志"
          rows={rows}
          rowKey={(row) => row.id}
          empty="没有符合条件的记录"
          columns={columns}
        />
        <Pager path="/audit" query={query} page={page} size={SIZE} total={total} />
      </Card>
    </>
  );
}
