import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { RefundRequestForm } from '@/components/loan/request-forms';
import { buttonClass, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { LoanPageData } from '@/db/queries/loan-page';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { LoanState } from '@/lib/domain/loan/state';
import { toYuanText, type Money } from '@/lib/domain/money/money';
import { CHANGE_KINDS, type ChangeKind } from '@/lib/domain/workflow/loan-request';
import { requestKindLabels } from '@/lib/format/labels-receipt';
import { formatYuan } from '@/lib/format/money';
import { issueCertificateAction, requestRefundAction } from '../../actions';

type LoanRow = LoanPageData['row'];
type LoanActsProps = Readonly<{ actor: Actor; found: LoanPageData; state: LoanState }>;

/** What this reader may do with the loan as it stands today. */
export function LoanActs({ actor, found, state }: LoanActsProps) {
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
      {can(actor, 'disbursement.request') && row.status === 'active' && row.terms.draw.kind !== 'once' && (
        <ButtonLink href={`/loans/${row.id}/draw`}>提款</ButtonLink>
      )}
      <ChangeMenu actor={actor} found={found} state={state} />
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

/** The changes that may be asked for on the loan as it stands. */
function ChangeMenu({ actor, found, state }: LoanActsProps) {
  const kinds = CHANGE_KINDS.filter((kind) => can(actor, `${kind}.request`) && isFor(kind, found.row, state));
  if (kinds.length === 0) return null;
  return (
    <details className="relative" data-print="hide">
      <summary className={buttonClass('secondary', 'medium', 'cursor-pointer list-none')}>贷款变更 ▾</summary>
      <ul className="absolute right-0 z-10 mt-1 min-w-36 rounded-card border border-line bg-surface py-1 shadow-lg">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link
              href={`/loans/${found.row.id}/changes/${kind}`}
              className="block px-4 py-2 hover:bg-brand-50 pointer-coarse:py-3"
            >
              {requestKindLabels[kind]}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was written off can only come back; what is settled is over. */
function isFor(kind: ChangeKind, { status, terms }: LoanRow, state: LoanState): boolean {
  if (kind === 'recovery') return status === 'written_off';
  if (kind === 'accrual-stop' && state.isAccrualStopped) return false;
  if (kind === 'accrual-resume' && !state.isAccrualStopped) return false;
  if (kind === 'misuse' && state.misused > 0) return false;
  if (kind === 'misuse-end' && state.misused === 0) return false;
  if (kind === 'draw-end') return status === 'active' && mayEndDraw(terms, state);
  return status === 'active';
}

/** A limit may be given up even when all of it is used; tranches only while something is left to draw. */
const mayEndDraw = ({ draw }: LoanRow['terms'], state: LoanState): boolean =>
  state.drawEndedOn === null &&
  (draw.kind === 'revolving' || (draw.kind === 'tranches' && state.undrawn > 0));

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
