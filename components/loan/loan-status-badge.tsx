import { Badge } from '@/components/ui/badge';
import type { LoanStatus } from '@/db/schema';

type LoanStatusBadgeProps = Readonly<{ status: LoanStatus; daysPastDue: number }>;

export function LoanStatusBadge({ status, daysPastDue }: LoanStatusBadgeProps) {
  if (status === 'written_off') return <Badge tone="neutral">已核销</Badge>;
  if (status === 'settled') return <Badge tone="neutral">已结清</Badge>;
  if (daysPastDue > 0) return <Badge tone="danger">逾期 {daysPastDue} 天</Badge>;
  return <Badge tone="success">正常</Badge>;
}
