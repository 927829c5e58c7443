import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SearchParams } from '@/components/tables/list-query';
import type { LoanPageData } from '@/db/queries/loan-page';
import { formatYuan } from '@/lib/format/money';

type PostedNoticeProps = Readonly<{ found: LoanPageData; receipt: SearchParams[string] }>;

/** After posting: the receipt at hand, to be printed while the customer waits. */
export function PostedNotice({ found, receipt }: PostedNoticeProps) {
  const posted = found.events.find(
    (event) => event.type === 'repay' && event.reversal === null && String(event.sequence) === receipt,
  );
  if (!posted) return null;
  return (
    <Notice tone="success" title={`已收款 ${formatYuan(posted.amount)}，收据 ${posted.receiptNumber ?? ''}`}>
      <ButtonLink
        href={`/loans/${found.row.id}/receipts/${posted.sequence}/receipt.pdf`}
        className="mt-2"
        external
      >
        打开收据
      </ButtonLink>
    </Notice>
  );
}
