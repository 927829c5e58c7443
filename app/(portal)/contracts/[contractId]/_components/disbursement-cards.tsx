import { DecideDisbursementForms } from '@/components/contract/disbursement-forms';
import { DisbursementFacts } from '@/components/contract/disbursement-facts';
import { DisbursementStateBadge } from '@/components/contract/state-badges';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { DisbursementItem } from '@/db/queries/contracts';
import { formatYuan } from '@/lib/format/money';
import { rejectDisbursementAction, releaseDisbursementAction } from '../../actions';

/** Every request for the money, the latest first; the one that waits carries the checker's forms. */
export function DisbursementCards({
  disbursements,
}: Readonly<{ disbursements: readonly DisbursementItem[] }>) {
  return disbursements.map((one) => (
    <Card
      key={one.id}
      title={`放款 ${formatYuan(one.amount)}`}
      actions={<DisbursementStateBadge state={one.state} />}
    >
      <div className="space-y-4">
        <DisbursementFacts disbursement={one} />
        {one.state === 'requested' && <Decision disbursement={one} />}
      </div>
    </Card>
  ));
}

function Decision({ disbursement }: Readonly<{ disbursement: DisbursementItem }>) {
  if (!disbursement.mayDecide) {
    return (
      <Notice
        tone="info"
        title={disbursement.isKeptApart ? '您提交的申请，须由其他审核员复核' : '等待审核员复核'}
      >
        放款须经办、复核两人办理，同一人不能既申请又复核。
      </Notice>
    );
  }
  const { payeeName, payeeBank } = disbursement;
  return (
    <div data-print="hide" className="border-t border-line pt-4">
      <DecideDisbursementForms
        release={releaseDisbursementAction}
        reject={rejectDisbursementAction}
        disbursementId={disbursement.id}
        what={`${formatYuan(disbursement.amount)} 付至 ${payeeName}（${payeeBank}），放款日 ${disbursement.valueDate}`}
      />
    </div>
  );
}
