import { AllocationTable } from '@/components/loan/allocation-table';
import { ActionForm } from '@/components/forms/action-form';
import { Card } from '@/components/ui/card';
import { MoneyText } from '@/components/ui/money-text';
import { Notice } from '@/components/ui/notice';
import type { RepaymentResult } from '@/lib/commands/repayment/post';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { formatDate } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';
import { postRepaymentAction } from '../../../actions';

type PostPanelProps = Readonly<{
  loanNumber: string;
  customerName: string;
  terms: LoanTerms;
  result: RepaymentResult;
  /** The page that explains what is paid */
  explainedAt: string;
  hidden: Readonly<Record<string, string>>;
}>;

/** What posting will do, and the button that does it. */
export function PostPanel({ loanNumber, customerName, terms, result, explainedAt, hidden }: PostPanelProps) {
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
        {result.prepaidPrincipal > 0 && !result.settledOn && aheadWords(terms) !== '' && (
          <p className="text-[13px] text-ink-soft">{aheadWords(terms)}</p>
        )}
        {result.settledOn && (
          <Notice tone="success" title="本次收款后，该贷款结清。">
            {terms.draw.kind === 'tranches' && '尚未提取的金额不再发放。'}
          </Notice>
        )}
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

/** What is left to be paid of the interest, where a repayment ahead does not settle all that is earned. */
function aheadWords({ draw, prepayment }: LoanTerms): string {
  if (prepayment.collects === 'with_principal')
    return '本次只收所还本金的利息；其余本金的利息照常计算，到期支付。';
  if (prepayment.collects === 'principal_first')
    return draw.kind === 'revolving'
      ? '所还本金从还款当日起不再计息，恢复可用额度；此前的利息到结息日支付。'
      : '所还本金从还款当日起不再计息；此前的利息到期支付。';
  return '';
}
