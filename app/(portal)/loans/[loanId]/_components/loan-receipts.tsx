import { accrualsHref, type ShownDay } from '@/components/loan/loan-address';
import { ReceiptList, type ReceiptItem } from '@/components/loan/receipt-list';
import { Badge } from '@/components/ui/badge';
import type { LoanEventItem, LoanPageData } from '@/db/queries/loan-page';
import { paidBy } from '@/lib/commands/repayment/post';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { LoanState } from '@/lib/domain/loan/state';
import { targetOf } from '@/lib/domain/workflow/loan-request';
import { AskReversal } from './ask-reversal';

type LoanReceiptsProps = Readonly<{ actor: Actor; found: LoanPageData; day: ShownDay; state: LoanState }>;

/** Whether what undid a receipt is part of the truth that is told. */
const isKnown = (reversal: LoanEventItem['reversal'], day: ShownDay): boolean =>
  reversal !== null && (day.truth === 'known' || reversal.bookingDate <= day.asOf);

/** The receipts up to the day shown, the latest first, each with the way to have it undone. */
export function LoanReceipts({ actor, day, found, state }: LoanReceiptsProps) {
  const receipts = found.events
    .filter((event) => event.type === 'repay' && event.valueDate <= state.asOf)
    .filter((event) => day.truth === 'known' || event.bookingDate <= day.asOf)
    .map((event): ReceiptItem => ({
      ...event,
      reversal: isKnown(event.reversal, day) ? event.reversal : null,
      parts: paidBy(state, event.sequence),
      explainedAt: accrualsHref(found.row.id, day, { receipt: event.sequence }),
    }))
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
        const mayAsk =
          day.isToday && can(actor, 'reversal.request') && !receipt.reversal && receipt.sequence > lastRefund;
        return (
          mayAsk && (
            <AskReversal
              loanId={found.row.id}
              sequence={receipt.sequence}
              what={`收据 ${receipt.receiptNumber ?? ''}`}
            />
          )
        );
      }}
    />
  );
}
