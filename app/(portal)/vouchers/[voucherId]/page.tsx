import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/ui/print-button';
import { LinesByLoan, VoucherLines } from '@/components/loan/voucher-table';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { getVoucher } from '@/db/queries/vouchers';
import { formatDate, formatInstant } from '@/lib/format/date';
import { requireActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';

export default async function VoucherPage({ params }: Readonly<{ params: Promise<{ voucherId: string }> }>) {
  const actor = await requireActor('ledger.view');
  const found = getVoucher(database(), actor, Number((await params).voucherId));
  if (!found) notFound();
  return (
    <div className="space-y-4">
      <PageHeader
        title={`记账凭证 ${found.number}`}
        subtitle={found.summary}
        breadcrumbs={[{ label: '记账凭证', href: '/vouchers' }, { label: found.number }]}
        actions={<PrintButton />}
      />
      <Card flush>
        <div className="p-4">
          <DescriptionList
            items={[
              { label: '记账日期', value: formatDate(found.bookingDate) },
              {
                label: '借据号',
                value:
                  found.loanId === null ? (
                    '多笔，见按借据明细'
                  ) : (
                    <Link href={`/loans/${found.loanId}`} className="text-brand-700 hover:underline">
                      {found.loanNumber}
                    </Link>
                  ),
              },
              { label: '客户', value: found.customerName ?? '—' },
              {
                label: '来源',
                value: found.eventSequence === null ? '日终' : `业务流水第 ${found.eventSequence} 笔`,
              },
              { label: '制单', value: found.makerName ?? '系统' },
              { label: '生成时间', value: formatInstant(found.createdAt) },
            ]}
          />
        </div>
        <div className="border-t border-line">
          <VoucherLines voucher={found} />
        </div>
      </Card>
      {found.loanId === null && (
        <Card title="按借据明细" flush>
          <LinesByLoan lines={found.lines} />
        </Card>
      )}
    </div>
  );
}
