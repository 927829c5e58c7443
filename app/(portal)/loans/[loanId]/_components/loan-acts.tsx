import { ActionForm } from '@/components/forms/action-form';
import { RefundRequestForm } from '@/components/loan/request-forms';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { LoanPageData } from '@/db/queries/loan-page';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { toYuanText, type Money } from '@/lib/domain/money/money';
import { formatYuan } from '@/lib/format/money';
import { issueCertificateAction, requestRefundAction } from '../../actions';

type LoanActsProps = Readonly<{ actor: Actor; found: LoanPageData }>;

/** What this reader may do with the loan as it stands today. */
export function LoanActs({ actor, found }: LoanActsProps) {
  const { row } = found;
  const certificate = found.papers.find(
    (paper) => paper.kind === 'settlement_certificate' && paper.voidedAt === null,
  );
  return (
    <>
      {can(actor, 'repayment.post') && row.status === 'active' && (
        <ButtonLink href={`/loans/${row.id}/repay`} variant="primary">
          收款
        </ButtonLink>
      )}
      {can(actor, 'certificate.issue') && row.status === 'settled' && !certificate && (
        <ActionForm
          action={issueCertificateAction}
          hidden={{ loanId: String(row.id) }}
          submitLabel="开具结清证明"
        />
      )}
      {certificate && (
        <ButtonLink href={`/documents/${certificate.id}`} external>
          结清证明（PDF）
        </ButtonLink>
      )}
    </>
  );
}

/** Credit that the customer may have back. */
export function RefundPanel({ found, credit }: Readonly<{ found: LoanPageData; credit: Money }>) {
  const { row } = found;
  if (found.requests.some((request) => request.kind === 'refund' && request.state === 'requested')) {
    return <Notice tone="info" title="退还预收款的申请正在等待复核" />;
  }
  return (
    <details data-print="hide" className="rounded-card border border-line bg-surface">
      <summary className="cursor-pointer px-4 py-2.5 pointer-coarse:py-3">
        申请退款（预收款 {formatYuan(credit)}）
      </summary>
      <div className="max-w-xl border-t border-line p-4">
        <RefundRequestForm action={requestRefundAction} loanId={row.id} credit={toYuanText(credit)} />
      </div>
    </details>
  );
}
