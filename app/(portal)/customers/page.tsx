import { PageHeader } from '@/components/layout/page-header';
import { SearchField, SelectFilter } from '@/components/tables/filters';
import { ListView, type ListColumn } from '@/components/tables/list-page';
import { parseListQuery, shownBy, type SearchParams } from '@/components/tables/list-query';
import { ButtonLink } from '@/components/ui/button';
import { MoneyText } from '@/components/ui/money-text';
import { CUSTOMER_SORTS, listCustomers, type CustomerListItem } from '@/db/queries/customers';
import { can } from '@/lib/domain/access/permissions';
import { CUSTOMER_KINDS } from '@/lib/domain/identity/kinds';
import { formatInstant } from '@/lib/format/date';
import { customerKindLabels } from '@/lib/format/labels-customer';
import { maskIdentity, maskPhone } from '@/lib/format/number';
import { halfWidth } from '@/lib/schemas/fields';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

const columns: readonly ListColumn<CustomerListItem>[] = [
  { key: 'number', header: '客户号', sortable: true, render: (row) => row.number },
  { key: 'name', header: '姓名（名称）', sortable: true, wraps: true, render: (row) => row.name },
  { key: 'kind', header: '类型', render: (row) => customerKindLabels[row.kind] },
  { key: 'identity', header: '证件号码', render: (row) => maskIdentity(row.identityNumber) },
  { key: 'phone', header: '联系电话', render: (row) => maskPhone(row.phone) },
  { key: 'loans', header: '未结清（笔）', align: 'right', render: (row) => row.openLoans },
  {
    key: 'outstanding',
    header: '贷款余额（元）',
    align: 'right',
    sortable: true,
    render: (row) => <MoneyText amount={row.outstanding} />,
  },
  {
    key: 'updatedAt',
    header: '更新时间',
    sortable: true,
    minor: true,
    render: (row) => formatInstant(row.updatedAt),
  },
];

const kindOptions = CUSTOMER_KINDS.map((value) => ({ value, label: customerKindLabels[value] }));

export default async function CustomersPage({
  searchParams,
}: Readonly<{ searchParams: Promise<SearchParams> }>) {
  const actor = await requireActor('customer.view');
  const list = parseListQuery(await searchParams, {
    sortable: CUSTOMER_SORTS,
    defaultSort: { sort: 'updatedAt', direction: 'desc' },
    filters: { kind: CUSTOMER_KINDS },
  });
  const { rows, total } = listCustomers(database(), actor, {
    ...list,
    q: halfWidth(list.q),
    kind: list.filters.kind,
  });
  const createLink = can(actor, 'customer.create') && (
    <ButtonLink href="/customers/new" variant="primary">
      新建客户
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="客户" actions={createLink} />
      <ListView
        caption="客户列表"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/customers/${row.id}`}
        total={total}
        {...shownBy(list)}
        basePath="/customers"
        empty={{ title: '还没有客户', hint: '客户来访后先在这里建档，再受理申请。', action: createLink }}
        filters={
          <>
            <SearchField value={list.q} placeholder="姓名、拼音首字母、客户号、电话、证件号" />
            <SelectFilter name="kind" label="类型" value={list.filters.kind} options={kindOptions} />
          </>
        }
      />
    </>
  );
}
