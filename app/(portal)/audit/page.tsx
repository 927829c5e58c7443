import type { Metadata } from 'next';
import { auditColumns } from '@/components/audit/audit-columns';
import { PageHeader } from '@/components/layout/page-header';
import { DateFilter, SearchField, SelectFilter, TextFilter } from '@/components/tables/filters';
import { ListView } from '@/components/tables/list-page';
import { listHref, parseListQuery, type SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { listAudit } from '@/db/queries/audit';
import { dayBeginsAt } from '@/lib/domain/calendar/instant';
import { addDays } from '@/lib/domain/calendar/iso-date';
import { ACTION_LABELS, OUTCOME_LABELS } from '@/lib/format/labels-access';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

export const metadata: Metadata = { title: '操作日志' };

const OUTCOMES = ['done', 'refused', 'denied'] as const;

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const actionOptions = optionsOf(ACTION_LABELS);
const outcomeOptions = optionsOf(OUTCOME_LABELS);

/** The list's filters without its place in the pages. */
const exported = ({
  page: _page,
  sort: _sort,
  direction: _direction,
  ...filters
}: Readonly<Record<string, string>>) => filters;

export default async function AuditPage({ searchParams }: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('audit.view');
  const list = parseListQuery(await searchParams, {
    sortable: ['at'],
    defaultSort: { sort: 'at', direction: 'desc' },
    filters: {
      actorName: 'text',
      action: Object.keys(ACTION_LABELS),
      outcome: OUTCOMES,
      from: 'date',
      to: 'date',
    },
    pageSize: 50,
  });
  const { page, pageSize, sort, direction } = list;
  const { from, to, ...filters } = list.filters;
  const { rows, total } = listAudit(
    database(),
    actor,
    {
      ...filters,
      text: list.q,
      from: from && dayBeginsAt(from),
      until: to && dayBeginsAt(addDays(to, 1)),
    },
    { offset: (page - 1) * pageSize, limit: pageSize },
  );
  return (
    <>
      <PageHeader
        title="操作日志"
        subtitle="所有操作与登录均自动记录，不能修改或删除。"
        actions={
          <>
            <ButtonLink href="/audit/verify">校验日志</ButtonLink>
            <ButtonLink href={listHref('/audit/export.csv', exported(list.query))} external>
              导出
            </ButtonLink>
          </>
        }
      />
      <ListView
        caption="操作日志"
        columns={auditColumns}
        rows={rows}
        rowKey={(row) => row.id}
        {...{ total, page, pageSize, sort, direction }}
        query={list.query}
        basePath="/audit"
        empty={{ title: '还没有记录' }}
        filters={
          <>
            <SearchField value={list.q} placeholder="内容，例如姓名或编号" />
            <TextFilter name="actorName" label="操作人" value={filters.actorName} />
            <SelectFilter name="action" label="操作" value={filters.action} options={actionOptions} />
            <SelectFilter name="outcome" label="结果" value={filters.outcome} options={outcomeOptions} />
            <DateFilter name="from" label="从" value={from} />
            <DateFilter name="to" label="至" value={to} />
          </>
        }
      />
    </>
  );
}
