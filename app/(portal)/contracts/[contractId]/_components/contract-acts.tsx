import { SignContractForm, VoidContractForm } from '@/components/contract/contract-forms';
import { RequestDisbursementForm } from '@/components/contract/disbursement-forms';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { ContractPageData } from '@/db/queries/contracts';
import { BACKDATING_DAYS_MAX } from '@/lib/commands/loan/book-event';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';
import { addDays, later } from '@/lib/domain/calendar/iso-date';
import { formatYuan } from '@/lib/format/money';
import { today } from '@/lib/server/clock';
import { requestDisbursementAction, signContractAction, voidContractAction } from '../../actions';

type ContractActsProps = Readonly<{ actor: Actor; found: ContractPageData }>;

/** The acts that the contract's state and the reader's role leave open, each with its form. */
export function ContractActs({ actor, found }: ContractActsProps) {
  const { row, customer, liveDisbursement } = found;
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
          title={`申请放款 ${formatYuan(row.terms.principal)}`}
          description="按合同金额一次足额放款，不得预先扣除利息、费用或保证金。"
        >
          <RequestDisbursementForm
            action={requestDisbursementAction}
            contractId={row.id}
            amount={formatYuan(row.terms.principal)}
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
