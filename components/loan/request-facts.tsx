import { DescriptionList } from '@/components/ui/description-list';
import type { LoanRequestItem } from '@/db/queries/requests';
import { formatDate, formatInstant } from '@/lib/format/date';
import { channelWords, requestStateLabels } from '@/lib/format/labels-receipt';
import { formatYuan } from '@/lib/format/money';

/** What was asked for, of which loan, by whom and why; and the answer, once there is one. */
export function RequestFacts({ request }: Readonly<{ request: LoanRequestItem }>) {
  const receipt = request.kind === 'reversal' && [
    { label: '收据号', value: request.receiptNumber },
    { label: '还款日期', value: formatDate(request.receiptDay) },
    { label: '收款方式', value: channelWords(request.receiptChannel ?? '') },
  ];
  const decision = request.decidedAt && [
    { label: '结果', value: requestStateLabels[request.state] },
    { label: '复核人', value: `${request.checkerName ?? ''} ${formatInstant(request.decidedAt)}` },
    { label: '复核意见', value: request.decisionNote, span: 3 as const },
  ];
  return (
    <DescriptionList
      items={[
        { label: request.kind === 'reversal' ? '冲正金额' : '退款金额', value: formatYuan(request.amount) },
        { label: '贷款余额', value: formatYuan(request.outstandingPrincipal) },
        { label: '预收款余额', value: formatYuan(request.credit) },
        ...(receipt || []),
        { label: '申请人', value: request.makerName },
        { label: '申请时间', value: formatInstant(request.requestedAt) },
        { label: '原因', value: request.reason, span: 3 },
        ...(decision || []),
      ]}
    />
  );
}
