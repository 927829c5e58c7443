import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import type { CustomerDetail } from '@/db/queries/customers';
import { formatInstant } from '@/lib/format/date';
import {
  customerKindLabels,
  identityTypeLabels,
  relationLabel,
  representativeLabels,
} from '@/lib/format/labels-customer';
import { formatAccount, maskAccount, maskIdentity } from '@/lib/format/number';

type FactsProps = Readonly<{
  found: CustomerDetail;
  /** Whether this reader works with the numbers themselves; to others they are masked. */
  inFull: boolean;
}>;

/** Who the customer is and where the money goes. */
export function CustomerFacts({ found, inFull }: FactsProps) {
  const { row } = found;
  const representative = representativeLabels[row.kind];
  return (
    <Card title="客户资料">
      <DescriptionList
        columns={2}
        items={[
          { label: '客户类型', value: customerKindLabels[row.kind] },
          { label: '证件类型', value: identityTypeLabels[row.identityType] },
          { label: '证件号码', value: inFull ? row.identityNumber : maskIdentity(row.identityNumber) },
          { label: '联系电话', value: row.phone },
          ...(representative ? [{ label: representative, value: row.legalRepresentative }] : []),
          { label: row.kind === 'person' ? '职业' : '行业', value: row.occupation },
          { label: '地址', value: row.address, span: 2 },
          { label: '开户银行', value: row.bankName },
          { label: '账户户名', value: row.bankAccountName },
          {
            label: '银行账号',
            value: inFull ? formatAccount(row.bankAccount) : maskAccount(row.bankAccount),
            span: 2,
          },
          { label: '备注', value: row.note, span: 2 },
          { label: '建档人', value: found.createdBy },
          { label: '建档时间', value: formatInstant(row.createdAt) },
          { label: '更新时间', value: formatInstant(row.updatedAt) },
        ]}
      />
    </Card>
  );
}

export function RelatedPeople({ found, inFull }: FactsProps) {
  return (
    <Card title="关系人" flush>
      <DataTable
        caption="关系人"
        rows={found.people}
        rowKey={(row) => row.id}
        empty="没有登记关系人"
        columns={[
          { key: 'relation', header: '关系', render: (row) => relationLabel(row.relation) },
          { key: 'name', header: '姓名（名称）', wraps: true, render: (row) => row.name },
          {
            key: 'identity',
            header: '证件号码',
            render: (row) => (inFull ? row.identityNumber : maskIdentity(row.identityNumber)) || '—',
          },
          { key: 'phone', header: '联系电话', render: (row) => row.phone || '—' },
        ]}
      />
    </Card>
  );
}
