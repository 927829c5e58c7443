import { Badge } from '@/components/ui/badge';
import type { LoanStatus } from '@/db/schema';
import type { DrawKind } from '@/lib/domain/loan/terms';
import { ZERO, type Money } from '@/lib/domain/money/money';

type LoanStatusBadgeProps = Readonly<{
  status: LoanStatus;
  daysPastDue: number;
  /** Where it is a limit: what is drawn of it */
  drawKind?: DrawKind;
  outstanding?: Money;
}>;

export function LoanStatusBadge({ status, daysPastDue, drawKind, outstanding }: LoanStatusBadgeProps) {
  if (status === 'written_off') return <Badge tone="neutral">已核销</Badge>;
  if (status === 'settled') return <Badge tone="neutral">已结清</Badge>;
  if (daysPastDue > 0) return <Badge tone="danger">逾期 {daysPastDue} 天</Badge>;
  if (drawKind === 'revolving') {
    return outstanding === ZERO ? (
      <Badge tone="info">循环 未用款</Badge>
    ) : (
      <Badge tone="success">循环 正常</Badge>
    );
  }
  return <Badge tone="success">正常</Badge>;
}
