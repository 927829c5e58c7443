import { DescriptionList } from '@/components/ui/description-list';
import type { DisbursementItem } from '@/db/queries/contracts';
import { formatDate, formatInstant } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';

/** What the checker compares with the payment order: the whole account number, in groups of four. */
export function DisbursementFacts({ disbursement }: Readonly<{ disbursement: DisbursementItem }>) {
  const decision = disbursement.decidedAt && [
    { label: '复核人', value: `${disbursement.checkerName ?? ''} ${formatInstant(disbursement.decidedAt)}` },
    { label: '复核意见', value: disbursement.decisionNote, span: 2 as const },
  ];
  return (
    <DescriptionList
      items={[
        { label: '放款金额', value: formatYuan(disbursement.amount) },
        { label: '放款日期', value: formatDate(disbursement.valueDate) },
        { label: '收款户名', value: disbursement.payeeName },
        { label: '开户银行', value: disbursement.payeeBank },
        { label: '收款账号', value: inGroups(disbursement.payeeAccount) },
        { label: '备注', value: disbursement.note },
        { label: '申请人', value: `${disbursement.makerName} ${formatInstant(disbursement.requestedAt)}` },
        ...(decision || []),
      ]}
    />
  );
}

const inGroups = (account: string): string => account.replace(/(.{4})(?=.)/g, '$1 ');
