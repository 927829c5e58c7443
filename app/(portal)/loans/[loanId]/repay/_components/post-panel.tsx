import { AllocationTable } from '@/components/loan/allocation-table';
import { ActionForm } from '@/components/forms/action-form';
import { Card } from '@/components/ui/card';
import { MoneyText } from '@/components/ui/money-text';
import { Notice } from '@/components/ui/notice';
import type { RepaymentResult } from '@/lib/commands/repayment/post';
import { formatDate } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';
import { postRepaymentAction } from '../../../actions';

type PostPanelProps = Readonly<{
  loanNumber: string;
  customerName: string;
  result: RepaymentResult;
  /** The page that explains what is paid */
  explainedAt: string;
  hidden: Readonly<Record<string, string>>;
}>;

/** What posting will do, and the button that does it. */
export function PostPanel({ loanNumber, customerName, result, explainedAt, hidden }: PostPanelProps) {
  const amount = formatYuan(result.amount);
  return (
    <Card
      title="试算结果"
      description={`${formatDate(result.valueDate)} 收到 ${amount}，按下列项目入账`}
      flush
    >
      <AllocationTable parts={result} explainedAt={explainedAt} />
      <div className="space-y-4 border-t border-line p-4">
        <p>
          入账后贷款余额 <MoneyText amount={result.outstandingPrincipal} currency emphasis />
        </p>
        {result.settledOn && <Notice tone="success" title="本次收款后，该贷款结清。" />}
        <ActionForm
          // Another preview is another form and carries no earlier answer; the same one, posted without script, keeps its own.
          key={`${result.valueDate} ${result.amount} ${hidden.excess}`}
          action={postRepaymentAction}
          hidden={hidden}
          submitLabel="确认收款入账"
          confirm={{
            title: `确认收到 ${amount}？`,
            body: `${customerName}，借据 ${loanNumber}，还款日期 ${formatDate(result.valueDate)}。入账后如有错误，须经冲正申请和复核更正。`,
          }}
        />
      </div>
    </Card>
  );
}
