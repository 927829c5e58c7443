import { ApplicationStateBadge } from '@/components/application/state-badge';
import { PageHeader } from '@/components/layout/page-header';
import { SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, shownBy, type SearchParams } from '@/components/tables/list-query';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { MoneyText } from '@/components/ui/money-text';
import { APPLICATION_SORTS, listApplications, type ApplicationListItem } from '@/db/queries/applications';
import { can } from '@/lib/domain/access/permissions';
import { APPLICATION_STATES } from '@/lib/domain/workflow/application';
import { formatInstant } from '@/lib/format/date';
import { applicationStateLabels } from '@/lib/format/labels-lending';
import { formatRate } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

const columns: readonly ListColumn<ApplicationListItem>[] = [
  { key: 'number', header: '申请编号', sortable: true, render: (row) => row.number },
  { key: 'customer', header: '客户', wraps: true, render: (row) => row.customerName },
  { key: 'product', header: '贷款产品', render: (row) => row.productName },
  {
    key: 'amount',
    header: '金额（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.amount} />,
  },
  { key: 'months', header: '期限（月）', align: 'right', render: (row) => row.months },
  { key: 'rate', header: '年利率', align: 'right', minor: true, render: (row) => formatRate(row.annualRate) },
  {
    key: 'state',
    header: '状态',
    render: (row) => (
      <span className="inline-flex gap-1.5">
        <ApplicationStateBadge state={row.state} />
        {row.isMine && <Badge tone="warning">待我办理</Badge>}
      </span>
    ),
  },
  {
    key: 'updatedAt',
    header: '更新时间',
    sortable: true,
    minor: true,
    render: (row) => formatInstant(row.updatedAt),
  },
];

const stateOptions = APPLICATION_STATES.map((value) => ({ value, label: applicationStateLabels[value] }));

export default async function ApplicationsPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('application.view');
  const list = parseListQuery(await searchParams, {
    sortable: APPLICATION_SORTS,
    defaultSort: { sort: 'todo', direction: 'desc' },
    filters: { state: APPLICATION_STATES },
  });
  const { rows, total } = listApplications(database(), actor, { ...list, state: list.filters.state });
  const createLink = can(actor, 'application.create') && (
    <ButtonLink href="/applications/new" variant="primary">
      受理申请
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="贷款申请" subtitle="待我办理的排在最前。" actions={createLink} />
      <ListView
        caption="贷款申请列表"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/applications/${row.id}`}
        total={total}
        {...shownBy(list)}
        basePath="/applications"
        empty={{ title: '还没有贷款申请', hint: '客户提出借款后，在这里受理。', action: createLink }}
        filters={
          <>
            <SearchField value={list.q} placeholder="编号、客户姓名或拼音" />
            <SelectFilter name="state" label="状态" value={list.filters.state} options={stateOptions} />
          </>
        }
      />
    </>
  );
}
