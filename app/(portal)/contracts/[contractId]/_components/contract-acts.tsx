import { SignContractForm, VoidContractForm } from '@/components/contract/contract-forms';
import { RequestDisbursementForm } from '@/components/contract/disbursement-forms';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { ContractPageData } from '@/db/queries/contracts';
import { BACKDATING_DAYS_MAX } from '@/lib/commands/loan/book-event';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';
import { addDays, later } from '@/lib/domain/calendar/iso-date';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { toYuanText } from '@/lib/domain/money/money';
import { formatYuan } from '@/lib/format/money';
import { today } from '@/lib/server/clock';
import { requestDisbursementAction, signContractAction, voidContractAction } from '../../actions';

type ContractActsProps = Readonly<{ actor: Actor; found: ContractPageData }>;

/** The acts that the contract's state and the reader's role leave open, each with its form. */
export function ContractActs({ actor, found }: ContractActsProps) {
  const { row, customer, liveDisbursement } = found;
  const isOnce = row.terms.draw.kind === 'once';
  const isRevolving = row.terms.draw.kind === 'revolving';
  const isOpen = row.state === 'drafted' || row.state === 'signed';
  return (
    <div data-print="hide" className="space-y-4 empty:hidden">
      {row.state === 'drafted' && can(actor, 'contract.sign') && (
        <Card title="登记签约" description="打印合同文本，当面签署并盖章后登记。">
          <SignContractForm
            action={signContractAction}
            contractId={row.id}
            earliest={shanghaiDayOf(row.createdAt)}
            today={today()}
          />
        </Card>
      )}
      {row.state === 'signed' && row.signedOn && !liveDisbursement && can(actor, 'disbursement.request') && (
        <Card
          title={isOnce ? `申请放款 ${formatYuan(row.terms.principal)}` : '申请首次放款'}
          description={
            isOnce
              ? '按合同金额一次足额放款，不得预先扣除利息、费用或保证金。'
              : `${isRevolving ? '循环额度' : '合同金额'} ${formatYuan(row.terms.principal)}，按本次申请的金额足额放款；以后各次在贷款页面申请。`
          }
        >
          <RequestDisbursementForm
            action={requestDisbursementAction}
            contractId={row.id}
            amount={formatYuan(row.terms.principal)}
            planned={isOnce ? null : plannedFirst(row.terms)}
            payee={{
              payeeName: customer.bankAccountName || customer.name,
              payeeBank: customer.bankName,
              payeeAccount: customer.bankAccount,
            }}
            earliest={later(row.signedOn, addDays(today(), -BACKDATING_DAYS_MAX))}
            today={today()}
          />
        </Card>
      )}
      {isOpen && !liveDisbursement && can(actor, 'contract.void') && (
        <details className="rounded-card border border-line bg-surface px-4 py-2">
          <summary className="cursor-pointer text-ink-soft pointer-coarse:py-[11px]">作废合同</summary>
          <div className="max-w-xl py-3">
            <VoidContractForm action={voidContractAction} contractId={row.id} number={row.number} />
          </div>
        </details>
      )}
      {row.state === 'drafted' && !can(actor, 'contract.sign') && (
        <Notice tone="info" title="等待操作员登记签约" />
      )}
    </div>
  );
}

const plannedFirst = ({ draw }: LoanTerms): string => {
  const [first] = draw.tranches;
  return first ? toYuanText(first.amount) : '';
};
