import { DescriptionList } from '@/components/ui/description-list';
import type { LoanRequestItem } from '@/db/queries/requests';
import { requestWords } from './request-words';
import { formatDate, formatInstant } from '@/lib/format/date';
import { channelWords, requestStateLabels } from '@/lib/format/labels-receipt';
import { formatYuan } from '@/lib/format/money';

/** What was asked for, of which loan, by whom and why; and the answer, once there is one. */
export function RequestFacts({ request }: Readonly<{ request: LoanRequestItem }>) {
  const receipt = request.receiptNumber !== null && [
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
        { label: '申请内容', value: requestWords(request), span: 3 },
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
