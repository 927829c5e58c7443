import { Badge } from '@/components/ui/badge';

type LoanStatusBadgeProps = Readonly<{ status: 'active' | 'settled'; daysPastDue: number }>;

export function LoanStatusBadge({ status, daysPastDue }: LoanStatusBadgeProps) {
  if (status === 'settled') return <Badge tone="neutral">已结清</Badge>;
  if (daysPastDue > 0) return <Badge tone="danger">逾期 {daysPastDue} 天</Badge>;
  return <Badge tone="success">正常</Badge>;
}
