import { ReceiptList, type ReceiptItem } from '@/components/loan/receipt-list';
import { ReversalRequestForm } from '@/components/loan/request-forms';
import { Badge } from '@/components/ui/badge';
import type { LoanPageData } from '@/db/queries/loan-page';
import { paidBy } from '@/lib/commands/repayment/post';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { LoanState } from '@/lib/domain/loan/state';
import { targetOf } from '@/lib/domain/workflow/loan-request';
import { requestReversalAction } from '../../actions';

type LoanReceiptsProps = Readonly<{ actor: Actor; found: LoanPageData; state: LoanState }>;

/** The receipts up to the day shown, the latest first, each with the way to have it undone. */
export function LoanReceipts({ actor, found, state }: LoanReceiptsProps) {
  const receipts = found.events
    .filter((event) => event.type === 'repay' && event.valueDate <= state.asOf)
    .map((event): ReceiptItem => ({ ...event, parts: paidBy(state, event.sequence) }))
    .toReversed();
  const isWaiting = (receipt: ReceiptItem): boolean =>
    found.requests.some(
      (request) => request.state === 'requested' && targetOf(request.payload) === receipt.sequence,
    );
  const lastRefund = found.events.findLast((event) => event.type === 'refund')?.sequence ?? 0;
  return (
    <ReceiptList
      loanId={found.row.id}
      receipts={receipts}
      renderReversal={(receipt) => {
        if (isWaiting(receipt)) return <Badge tone="warning">冲正待复核</Badge>;
        const mayAsk = can(actor, 'reversal.request') && !receipt.reversal && receipt.sequence > lastRefund;
        return (
          mayAsk && (
            <details>
              <summary className="cursor-pointer text-[13px] text-danger pointer-coarse:py-[11px]">
                申请冲正
              </summary>
              <div className="w-64 max-w-full py-2 whitespace-normal">
                <ReversalRequestForm
                  action={requestReversalAction}
                  loanId={found.row.id}
                  sequence={receipt.sequence}
                  what={`收据 ${receipt.receiptNumber ?? ''}`}
                />
              </div>
            </details>
          )
        );
      }}
    />
  );
}
