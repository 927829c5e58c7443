import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { ContractPageData } from '@/db/queries/contracts';
import { formatDate, formatInstant } from '@/lib/format/date';
import { guaranteeLabels } from '@/lib/format/labels-lending';
import { formatYuan } from '@/lib/format/money';
import { maskAccount, maskIdentity, maskPhone } from '@/lib/format/number';

const linkClass = 'inline-flex items-center text-brand-700 hover:underline pointer-coarse:min-h-11';

/** Who signs with whom, about what, and the paper itself. */
export function ContractFacts({ found }: Readonly<{ found: ContractPageData }>) {
  const { row, customer } = found;
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
      <Card title="借款人">
        <DescriptionList
          columns={2}
          items={[
            {
              label: '名称',
              value: (
                <Link href={`/customers/${customer.id}`} className={linkClass}>
                  {customer.name}（{customer.number}）
                </Link>
              ),
              span: 2,
            },
            { label: '证件号码', value: maskIdentity(customer.identityNumber) },
            { label: '联系电话', value: maskPhone(customer.phone) },
            { label: '地址', value: customer.address, span: 2 },
            { label: '开户银行', value: customer.bankName },
            { label: '银行账号', value: maskAccount(customer.bankAccount) },
          ]}
        />
      </Card>
      <Card title="合同">
        <DescriptionList
          columns={2}
          items={[
            { label: '金额', value: formatYuan(row.terms.principal) },
            { label: '期限', value: `${found.months} 个月` },
            { label: '贷款用途', value: found.purpose, span: 2 },
            { label: '担保方式', value: guaranteeLabels[found.guarantee] },
            {
              label: '贷款申请',
              value: (
                <Link href={`/applications/${row.applicationId}`} className={linkClass}>
                  {found.applicationNumber}
                </Link>
              ),
            },
            { label: '生成', value: `${found.makerName} ${formatInstant(row.createdAt)}` },
            {
              label: '签订',
              value: row.signedOn && `${formatDate(row.signedOn)}，${found.signerName ?? ''} 登记`,
            },
            // The paper's fingerprint: whoever holds a copy can prove that it is the one kept here.
            {
              label: '文件指纹',
              value: <span className="text-[13px] break-all">{found.sha256}</span>,
              span: 2,
            },
          ]}
        />
      </Card>
    </div>
  );
}
